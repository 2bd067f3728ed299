import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createLastError } from './last-error.ts';
import type { Said } from './said.ts';
import { decodeText, sayFound } from './text.ts';
import { createWindows } from './windows.ts';

/** A text up to this length is decoded as a whole when no part of it is known. */
const short = 65_536;

export type PipeOptions = {
	lang?: string | undefined;
	/** Where the text goes on to, byte by byte. */
	through?: Writable;
};

/** failing-command 2>&1 | errdex: hands the text on as it comes, and explains the last error in it that is known. */
export async function explainStream(input: Readable, { lang, through }: PipeOptions): Promise<Said> {
	const last = createLastError(decodeText);
	const windows = createWindows(last.add);
	const decoder = new StringDecoder('utf8');
	let head = '';
	let length = 0;
	let open = through !== undefined;
	// A reader such as head may leave early. Then there is nobody left to hand the text to.
	through?.once('error', () => {
		open = false;
	});
	for await (const chunk of input) {
		const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
		if (through && open && !through.write(bytes)) await drained(through);
		const text = decoder.write(bytes);
		length += text.length;
		if (head.length < short) head += text.slice(0, short - head.length);
		windows.push(text);
	}
	windows.push(decoder.end());
	windows.end();
	const found = last.end();
	if (found?.outcome === 'known' || length > short) return sayFound(found ?? decodeText(''), { lang });
	const whole = decodeText(head);
	return sayFound(whole.outcome === 'unknown' ? (found ?? whole) : whole, { lang });
}

const drained = (stream: Writable): Promise<void> =>
	new Promise((done) => {
		const go = () => {
			for (const name of ['drain', 'error', 'close']) stream.off(name, go);
			done();
		};
		for (const name of ['drain', 'error', 'close']) stream.once(name, go);
	});
