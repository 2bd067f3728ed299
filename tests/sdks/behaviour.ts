import { inspect } from 'node:util';
import type { Provider } from '../../src/catalogue/build.ts';
import { bodyFor } from './bodies.ts';
import { type Client, type How, withoutKey } from './clients.ts';
import { longestWait, obeyedHeaders } from './headers.ts';
import { installedVersion } from './installed.ts';
import { readsOf, runEachFormat, withRequestId } from './reads.ts';
import type { Part, StandIn } from './stand-in.ts';
import { pausesOf } from './waits.ts';

export const statuses = [400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 498, 500, 502, 503, 504];

/** What came of one call: the error, the requests it made, and the pauses in milliseconds between them. */
export type Run = { error: Error; requests: number; pauses: number[] };

export type Behaviour = {
	provider: string;
	package: string;
	version: string;
	/** Class per status, and per way to fail without one. */
	classes: Record<string, string>;
	/** Classes that the package does not hand out under the name they have. */
	hidden: string[];
	/** Requests that one call makes, per status and per way to fail. */
	requests: Record<string, number>;
	obeys: string[];
	/** Longest retry-after in seconds that it takes; undefined when it takes any, or none. */
	longest: number | undefined;
	/** Pauses in milliseconds that it asks for after a 429 without any header. */
	backoff: number[];
	/** Where a handler reads each value, one expression per format that is played. */
	reads: Record<string, string[]>;
	/** The messages of the errors: one per status, and one per body format of the provider. */
	messages: string[];
	/** How the 429 prints: as a string, and in the first line of console.log. */
	prints: { string: string; logged: string };
};

// Told from the pauses of an SDK by its length: see waits.ts.
const patience = 30_011;

/** Runs one SDK against the stand-in and writes down what it does. */
export async function behaviourOf(client: Client, provider: Provider, to: StandIn): Promise<Behaviour> {
	async function run(part: Part, how: Partial<How> = {}): Promise<Run> {
		to.play(part);
		let error: unknown;
		const timeout = how.patience ?? patience;
		const pauses = await pausesOf(timeout, async () => {
			error = await client.call({ to, patience: timeout, ...how }).then(
				() => new Error('nothing was thrown'),
				(thrown: unknown) => thrown,
			);
		});
		return { error: error as Error, requests: to.requests(), pauses };
	}
	const answer = (status: number, headers: Record<string, string> = {}) =>
		run({ status, body: bodyFor(provider, status, client.formats[0] ?? ''), headers: { ...withRequestId(provider), ...headers } });

	const byStatus: Record<string, Run> = {};
	for (const status of statuses) byStatus[status] = await answer(status);
	const without = await failuresWithoutStatus(client, to, run);
	const runs = { ...byStatus, ...without };
	const thrown = Object.entries(runs).map(([key, { error }]) => [key, error] as const);
	const keyless = client.keyless && withoutKey(client.keyless);
	if (keyless) thrown.push(['config', keyless]);
	const limited = byStatus[429] as Run;
	const inFormats = await runEachFormat(provider, run);
	return {
		provider: client.provider,
		package: client.package,
		version: installedVersion(client.package),
		classes: Object.fromEntries(thrown.map(([key, error]) => [key, error.constructor.name])),
		hidden: thrown
			.map(([, error]) => error.constructor.name)
			.filter((name, index) => client.exports[name] !== thrown[index]?.[1].constructor),
		requests: Object.fromEntries(Object.entries(runs).map(([key, { requests }]) => [key, requests])),
		obeys: await obeyedHeaders(answer),
		longest: await longestWait(answer),
		backoff: limited.pauses,
		reads: await readsOf(client, provider, run),
		messages: [...Object.values(byStatus), ...inFormats].map(({ error }) => error.message),
		prints: { string: String(limited.error), logged: inspect(limited.error).split('\n')[0] ?? '' },
	};
}

type Play = (part: Part, how?: Partial<How>) => Promise<Run>;

async function failuresWithoutStatus(client: Client, to: StandIn, run: Play): Promise<Record<string, Run>> {
	const refused = await run('silent', { to: to.refusing });
	return {
		// Nobody is there to count the requests: one, and one more after each pause.
		connection: { ...refused, requests: refused.pauses.length + 1 },
		timeout: await run('silent', { patience: 80 }),
		cut: await run('cut'),
		...(client.aborts && { abort: await run('silent', { signal: AbortSignal.timeout(80) }) }),
		...(client.streams && { stream: await run(failingStream, { stream: true }) }),
	};
}

const failingStream: Part = {
	status: 200,
	type: 'text/event-stream',
	body: 'event: error\ndata: {"error":{"message":"Failed","type":"server_error","code":"tool_use_failed"}}\n\n',
};
