import { inspect } from 'node:util';
import type { Provider } from '../../src/catalogue/model.ts';
import { bodyFor, formatOf } from './bodies.ts';
import { type Client, type How, withoutKey } from './client.ts';
import { longestWait, obeyedHeaders } from './headers.ts';
import { installedVersion } from './installed.ts';
import type { Run } from './outcome.ts';
import { readsOf, runEachFormat, withRequestId } from './reads.ts';
import type { Part, StandIn } from './stand-in.ts';
import { pausesOf } from './waits.ts';

const statuses = [400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 498, 500, 502, 503, 504, 529];

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
	/** Seconds that one call pauses between its requests, all together. */
	paused: Record<string, number>;
	obeys: string[];
	/** Longest retry-after in seconds that it takes; undefined when it takes any, or none. */
	longest: number | undefined;
	/** Pauses in milliseconds that it asks for without any header, after a 429 or whatever it sends again. */
	backoff: number[];
	/** Where a handler reads each value, one expression per format that is played. */
	reads: Record<string, string[]>;
	/** The messages of the errors: one per status, and one per body format of the provider. */
	messages: string[];
	/** The messages of whatever fails otherwise: no connection, no time, no body, no key. */
	otherMessages: string[];
	/** How the 429 prints: as a string, and in the first line of console.log. */
	prints: { string: string; logged: string };
};

// Told from the pauses of an SDK by its length, so longer than any backoff: see waits.ts.
const patience = 90_011;

/** Runs one SDK against the stand-in and writes down what it does. */
export async function behaviourOf(client: Client, provider: Provider, to: StandIn): Promise<Behaviour> {
	async function run(part: Part, how: Partial<How> = {}, once = false): Promise<Run> {
		to.play(part, once);
		let error: unknown;
		const timeout = how.patience ?? patience;
		const pauses = await pausesOf(timeout, async () => {
			error = await client.call({ to, patience: timeout, ...how }).then(
				() => new NothingThrown(),
				(thrown: unknown) => thrown,
			);
		});
		return { error: error as Error, requests: to.requests(), pauses };
	}
	const part = (status: number, headers: Record<string, string> = {}) => ({
		status,
		body: client.readsBody ? formatOf(provider, client.formats[0] ?? '').shape : bodyFor(provider, status, client.formats[0] ?? ''),
		headers: { ...withRequestId(provider), ...headers },
	});
	const answer = (status: number, headers?: Record<string, string>) => run(part(status, headers));

	const named = provider.sdks
		.filter(({ ran, package: name }) => ran && name === client.package)
		.flatMap(({ classes }) => Object.keys(classes));
	const byStatus: Record<string, Run> = {};
	for (const status of new Set([...statuses, ...named.filter((key) => /^\d{3}$/.test(key)).map(Number)]))
		byStatus[status] = await answer(status);
	const without = await failuresWithoutStatus(client, to, run);
	const runs = { ...byStatus, ...without };
	const thrown = Object.entries(runs).flatMap(([key, { error }]) => (error instanceof NothingThrown ? [] : [[key, error] as const]));
	const { keyless } = client;
	const complaint = keyless && (await withoutKey(() => keyless(to.refusing)));
	if (complaint) thrown.push(['config', complaint]);
	const limited = byStatus[429] as Run;
	const repeated = [429, 503].find((status) => (byStatus[status]?.requests ?? 0) > 1) ?? 429;
	// Once: an SDK that goes on for an hour would ask thousands of times.
	const asked = (headers: Record<string, string>) => run(part(repeated, headers), {}, true);
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
		paused: Object.fromEntries(Object.entries(runs).map(([key, { pauses }]) => [key, sum(pauses) / 1000])),
		obeys: await obeyedHeaders(answer, asked),
		longest: await longestWait(asked),
		backoff: byStatus[repeated]?.pauses ?? [],
		reads: await readsOf(client, provider, run),
		otherMessages: [...Object.values(without).map(({ error }) => error), (await run({ status: 418, body: '' })).error, complaint].flatMap(
			(error) => (error && !(error instanceof NothingThrown) ? [error.message] : []),
		),
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
		schema: await run({ status: 200, body: '{"unexpected":true}' }),
		...(client.aborts && { abort: await run('silent', { signal: abortedAt(to.arrival()) }) }),
		...(client.stream && { stream: await run({ status: 200, type: 'text/event-stream', body: client.stream }, { stream: true }) }),
	};
}

class NothingThrown extends Error {}

// Not AbortSignal.timeout: an SDK may take that for a timeout.
function abortedAt(moment: Promise<void>): AbortSignal {
	const controller = new AbortController();
	void moment.then(() => controller.abort());
	return controller.signal;
}

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
