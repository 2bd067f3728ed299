import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pausesOf } from '../../sdks/waits.ts';
import type { Done } from '../judge.ts';
import { now } from '../plays.ts';
import { clients, patience, request } from './clients.ts';

/** `events` is the text of a stream. */
export type Answered = { status: number; headers: Record<string, string>; text: string; events?: boolean };
/** The variants of one package, in a module that exports them as `handlers`, and what is played to each. */
export type Played = { package: string; module: string; plays: { page: string; answers: Answered[] }[][] };

type Handler = (given: object) => Promise<unknown>;

/** No handler sends more requests. */
const most = 20;

let answers: Answered[] = [];
let count = 0;
const server = createServer((incoming, response) => {
	incoming.resume();
	const enough: Answered = { status: 400, headers: {}, text: 'enough' };
	const answer = count >= most ? enough : (answers[Math.min(count, answers.length - 1)] ?? enough);
	count++;
	const type = answer.events ? 'text/event-stream' : /^\s*[{[]/.test(answer.text) ? 'application/json' : 'text/html';
	// A kept connection would set a timer of its own, which would be taken for a pause of the SDK.
	response.writeHead(answer.status, { 'content-type': type, connection: 'close', ...answer.headers });
	response.end(answer.text);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function did(handler: Handler, client: unknown, page: string): Promise<Done> {
	const done: Done = { attempts: 0, waits: [], error: null, done: null };
	let time = now * 1000;
	const setTimeout = (then: () => void, ms: number) => {
		done.waits.push(ms / 1000);
		time += ms;
		then();
	};
	await pausesOf(patience, async () => {
		try {
			await handler({ client, request, id: '1', setTimeout, Date: { now: () => time, parse: Date.parse }, refreshToken: async () => {} });
		} catch (error) {
			// Anything but the error of the handler is the error of the SDK, which it passes on, or a slip of its own.
			if (error instanceof Error && error.constructor === Error && error.message.includes(page)) done.error = error.message;
			else if (error instanceof TypeError || error instanceof SyntaxError || error instanceof ReferenceError) done.error = `CRASH ${error}`;
		}
	});
	return { ...done, attempts: count };
}

const [folder = ''] = process.argv.slice(2);
const played = JSON.parse(readFileSync(join(folder, 'plays.json'), 'utf8')) as Played[];
const all: Done[][][] = [];
for (const { package: name, module, plays } of played) {
	const { handlers } = (await import(pathToFileURL(join(folder, module)).href)) as { handlers: Handler[] };
	const client = clients[name]?.at(url);
	const results: Done[][] = [];
	for (const [index, handler] of handlers.entries()) {
		const mine: Done[] = [];
		for (const play of plays[index] ?? []) {
			({ answers } = play);
			count = 0;
			mine.push(await did(handler, client, play.page));
		}
		results.push(mine);
	}
	all.push(results);
}
writeFileSync(join(folder, 'done.json'), JSON.stringify(all));
server.close();
process.exit(0);
