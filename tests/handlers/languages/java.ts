import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { java as language } from '../../../src/handlers/languages/java/java.ts';
import { execute } from '../../snippets/execute.ts';
import type { Done } from '../judge.ts';
import { now } from '../plays.ts';
import { asData, type HandlerRunner, type Published } from '../runner.ts';

const libraries = [
	'java.net.http.HttpResponse',
	'java.time.Duration',
	'java.time.ZonedDateTime',
	'java.util.List',
	'java.util.regex.Matcher',
	'java.util.regex.Pattern',
	'static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME',
];

/** Each kind of handler is a class of its own, by what their calls give. */
const kinds = ['Responses', 'Messages', 'Calls'] as const;
type Kind = (typeof kinds)[number];

function kindOf({ text, loops }: Published): Kind {
	if (/\bstatus\.getCode\(\)/.test(text)) return 'Calls';
	return loops && /^ {4}body = send\(\)/m.test(text) ? 'Messages' : 'Responses';
}

/** What a handler finds that stands after a call. */
function inHand({ text, loops }: Published): string[] {
	if (loops) return [];
	if (/\bstatus\.getCode\(\)/.test(text)) return ['Status status = send();'];
	const response = ['HttpResponse<String> res = send();', 'JsonNode body = parse(res);'];
	if (!/\bstatusCode ==/.test(text)) return response;
	return [
		...response,
		'int statusCode = body.at("/code").asInt();',
		'String reason = body.at("/error/message").asText(body.at("/reason").asText());',
	];
}

/** All handlers of a kind, each in a method of its own. */
function program(published: readonly Published[], kind: Kind): string {
	const own = published.flatMap((handler, index) => (kindOf(handler) === kind ? [{ ...handler, index }] : []));
	const methods = own.map((handler) => {
		const lines = [...inHand(handler), ...handler.text.split('\n')].map((line) => `\t\t${line}`);
		return [`\tvoid handler${handler.index}() throws Exception {`, ...lines, '\t}'].join('\n');
	});
	const calls = own.map(({ index }) => `\t\t\tcase ${index} -> handler${index}();`);
	const run = ['\tvoid run(int handler) throws Exception {', '\t\tswitch (handler) {', ...calls, '\t\t}', '\t}'].join('\n');
	const imports = libraries.map((name) => `import ${name};`).join('\n');
	return `${imports}\n\nfinal class ${kind} extends Play.${kind} {\n${run}\n\n${methods.join('\n\n')}\n}\n`;
}

/** The plays as Java reads them: a text is what came, and headers are pairs. */
const playsOf = (published: readonly Published[]) =>
	asData(published).map((plays) =>
		plays.map((answers) =>
			answers.map(({ status, headers, body, text }) => ({
				status,
				headers: Object.entries(headers),
				text: text === '' && body !== null ? JSON.stringify(body) : text,
			})),
		),
	);

/** The handlers of all entries in one program. */
export const javaRunner: HandlerRunner = {
	language,
	needs: [{ command: ['javac', '-version'], words: 'javac' }],
	run: async (published, folder) => {
		cpSync('tests/handlers/languages/java', folder, { recursive: true });
		const plays = playsOf(published);
		const handlers = published.map((handler, index) => ({ kind: kinds.indexOf(kindOf(handler)), plays: plays[index] }));
		writeFileSync(join(folder, 'plays.json'), JSON.stringify({ now, handlers }));
		for (const kind of kinds) writeFileSync(join(folder, `${kind}.java`), program(published, kind));
		const options = ['-encoding', 'UTF-8', '-proc:none', '-g:none', '-J-XX:TieredStopAtLevel=1', '-J-XX:+UseSerialGC'];
		const built = await execute(['javac', ...options, ...kinds.map((kind) => `${kind}.java`), 'Main.java'], folder);
		if (built.exit !== 0) throw new Error(`the handlers do not build: ${built.stderr.slice(0, 2000)}`);
		const { exit, stderr } = await execute(
			['java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', 'Main'],
			folder,
		);
		if (exit !== 0) throw new Error(`the handlers do not run: ${stderr.slice(0, 2000)}`);
		return JSON.parse(readFileSync(join(folder, 'done.json'), 'utf8')) as Done[][];
	},
};
