import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { javascript as language, typescript as typed } from '../../../src/handlers/languages/javascript/javascript.ts';
import { execute } from '../../snippets/execute.ts';
import type { Done } from '../judge.ts';
import { now } from '../plays.ts';
import { asData, type HandlerRunner, type Published } from '../runner.ts';

const driver = `
import { readFileSync, writeFileSync } from 'node:fs';
const folder = new URL('.', import.meta.url);
const all = JSON.parse(readFileSync(new URL('plays.json', folder), 'utf8'));
const done = [];
for (const [index, plays] of all.entries()) {
	const results = [];
	for (const answers of plays) {
		const did = { attempts: 0, waits: [], error: null, done: null };
		let time = ${now * 1000};
		const clock = { now: () => time, parse: Date.parse };
		const sleep = (then, ms) => { did.waits.push(ms / 1000); time += ms; then(); };
		const send = async () => {
			const { status, headers, body, text } = answers[Math.min(did.attempts++, answers.length - 1)];
			if (did.attempts > 20) throw new Error('endless');
			return { res: { status, headers: new Headers(headers), ok: status < 300 }, body, text };
		};
		try {
			did.done = await handlers[index](send, sleep, clock);
		} catch (error) {
			did.error = String(error.message);
			if (!/^Error: /.test(String(error))) did.error = 'CRASH ' + error;
		}
		results.push(did);
	}
	done.push(results);
}
writeFileSync(new URL('done.json', folder), JSON.stringify(done));
`;

/** Each fragment as a function of its own, around which stand the call and the clock. */
function program(published: readonly Published[], annotated: boolean): string {
	const any = annotated ? ': any' : '';
	const functions = published.map(({ text, loops }) => {
		const inHand = loops ? '' : `const { res, body, text } = await send();\n`;
		const known = /^const done = /m.test(text) ? 'done' : 'null';
		return `async (send${any}, setTimeout${any}, Date${any}, refreshToken${any} = () => {}) => {\n${inHand}${text}\nreturn ${known};\n}`;
	});
	return `const handlers${annotated ? ': any[]' : ''} = [\n${functions.join(',\n')}\n];\n`;
}

const run =
	(name: string, annotated: boolean): HandlerRunner['run'] =>
	async (published, folder) => {
		const { readFileSync } = await import('node:fs');
		writeFileSync(join(folder, 'plays.json'), JSON.stringify(asData(published)));
		writeFileSync(join(folder, name), program(published, annotated) + (annotated ? `// @ts-nocheck\n${driver}` : driver));
		const { exit, stderr } = await execute([process.execPath, '--disable-warning=ExperimentalWarning', join(folder, name)], folder);
		if (exit !== 0) throw new Error(`the handlers do not run: ${stderr.slice(0, 2000)}`);
		return JSON.parse(readFileSync(join(folder, 'done.json'), 'utf8')) as Done[][];
	};

export const javascriptRunner: HandlerRunner = { language, needs: [], run: run('handlers.mjs', false) };
export const typescriptRunner: HandlerRunner = { language: typed, needs: [], run: run('handlers.mts', true) };
