import type { Piece } from './pieces.ts';

/** The text alone. */
export const bare = ({ text }: Piece) => text;

/** With the status line and the headers of a response. */
export const asResponse = ({ pasted }: Piece) => pasted;

/** On one line, behind the status when there is one: as programs put a response into a sentence. */
const inLine = ({ body, status, text }: Piece) => (body === undefined ? text : `${status ?? ''} ${JSON.stringify(body)}`.trim());

const eachLine = (text: string, change: (line: string, index: number) => string) => text.split('\n').map(change).join('\n');

/** JSON over several lines. */
export const pretty = ({ body }: Piece) => (body === undefined ? undefined : JSON.stringify(body, null, 2));

export const inLog = (piece: Piece) =>
	`2026-11-22 09:59:58,700 INFO  [worker-3] app.jobs - 429 rows read, 3 batches of 500 left
2026-11-22 10:00:00,123 ERROR [worker-3] app.client - request failed after 3 tries: ${inLine(piece)} (elapsed 1429ms)
2026-11-22 10:00:00,130 WARN  [worker-3] app.jobs - job 4031 put back into the queue`;

/** One line of a log in JSON: the text is a string in it. */
export const inJsonLog = (piece: Piece) =>
	JSON.stringify({ level: 50, time: 1795341600123, pid: 17, hostname: 'web-2', msg: `request failed: ${inLine(piece)}` });

export const inLogfmt = (piece: Piece) =>
	`time=2026-11-22T10:00:00.123Z level=error component=worker msg=${JSON.stringify(`request failed: ${inLine(piece)}`)} attempt=3`;

/** A string of JSON put into JSON again. */
export const escapedTwice = ({ text }: Piece) => JSON.stringify({ detail: JSON.stringify({ upstream: text }) });

export const inHtml = ({ text }: Piece) =>
	`<pre class="error">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}</pre>`;

/** The last 30 % are gone, as where a column or a chat message ends. What is short is not cut anywhere. */
export const cut = ({ pasted }: Piece) => (pasted.length < 100 ? undefined : `${pasted.slice(0, Math.ceil(pasted.length * 0.7))}…`);

/** Broken hard after so many columns, as a terminal copies it. */
const broken = (text: string, width: number) => eachLine(text, (line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '');

export const wrapped = (piece: Piece) => broken(`[error] request failed: ${inLine(piece)}`, 80);

/** The frame that Rich draws around an error. */
export const boxed = (piece: Piece) => {
	const lines = broken(inLine(piece), 76).split('\n');
	return [`╭${'─'.repeat(78)}╮`, ...lines.map((line) => `│ ${line.padEnd(76)} │`), `╰${'─'.repeat(78)}╯`].join('\n');
};

export const quoted = ({ pasted }: Piece) => `Since this morning we get this:\n\n${eachLine(pasted, (line) => `> ${line}`)}\n\nAny idea?`;

export const fenced = ({ pasted }: Piece) =>
	`### What happened?\n\nIt worked until yesterday.\n\n\`\`\`shell\n${pasted}\n\`\`\`\n\n### Version\n\n2.4.1`;

export const inTable = (piece: Piece) => `| Job | Result |
| --- | --- |
| import | ok |
| answer | ${inLine(piece).replaceAll('|', '\\|').replaceAll('\n', '<br>')} |`;

export const inActions = ({ pasted }: Piece) =>
	eachLine(
		`Run python main.py\n${pasted}\nError: Process completed with exit code 1.`,
		(line, index) => `2026-11-22T10:00:0${index % 10}.1234567Z ${line.startsWith('Error:') ? '##[error]' : ''}${line}`,
	);

export const inCompose = ({ pasted }: Piece) => eachLine(pasted, (line) => `api-1  | ${line}`);

export const inTraceback = (piece: Piece) => `Traceback (most recent call last):
  File "/app/client.py", line 41, in send
    raise RuntimeError(f"request failed: {response.status_code} {response.text}")
RuntimeError: request failed: ${inLine(piece)}

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/app/main.py", line 9, in <module>
    main()
SystemExit: 1`;

export const inStack = (piece: Piece) => `Error: Request failed: ${inLine(piece)}
    at check (/app/src/client.js:48:11)
    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)
    at async handler (/app/src/routes/answer.js:22:20)`;

export const inJavaStack = (
	piece: Piece,
) => `java.util.concurrent.CompletionException: java.io.IOException: Unexpected response: ${inLine(piece)}
	at java.base/java.util.concurrent.CompletableFuture.encodeThrowable(CompletableFuture.java:315)
	at java.base/java.lang.Thread.run(Thread.java:1583)
Caused by: java.io.IOException: Unexpected response
	at com.example.Client.lambda$send$0(Client.java:77)
	... 3 more`;

/** Each word in a colour of its own, as a terminal prints highlighted JSON. */
export const coloured = ({ pasted }: Piece) => pasted.replace(/[^\s]+/g, (word, at: number) => `\u001b[${31 + (at % 6)}m${word}\u001b[0m`);
