import * as early from '../../../addresses/early-files.ts';
import { boxFolder } from '../../../addresses/files.ts';
import { atBase } from '../../../layouts/base.ts';
import { trusted } from '../../../layouts/offline-worker.ts';
import type { Box } from '../../../search/box/box.ts';
import { fetching, LoadError, OutdatedError } from '../failure.ts';
import { pause } from '../pause.ts';
import address from './box-worker.ts?worker&url';
import type { Begin, Call, Reply } from './calls.ts';

type Waiting = { resolve: (value: unknown) => void; reject: (error: unknown) => void };

/** Asks the box. Like every load here, rejects with a LoadError when a file doesn't come. */
export async function ask<Name extends keyof Box>(name: Name, ...args: Parameters<Box[Name]>): Promise<Awaited<ReturnType<Box[Name]>>> {
	const call = async () => (await running()).send({ name, args } as Omit<Call, 'id'>);
	const answer = await call().catch((error: unknown) => {
		if (!(error instanceof OutdatedError)) throw error;
		// A new build has taken the place of the one that the names are of. Its own names may do.
		restart();
		return call();
	});
	return answer as Awaited<ReturnType<Box[Name]>>;
}

type Running = ReturnType<typeof startWorker>;
let started: Promise<Running> | undefined;

function running(): Promise<Running> {
	started ??= begin().catch((error: unknown) => {
		started = undefined;
		throw error;
	});
	return started;
}

function restart(): void {
	started?.then(
		({ end }) => end(),
		() => undefined,
	);
	started = undefined;
}

/** Loads the names, starts the worker meanwhile, and hands them over. */
async function begin(): Promise<Running> {
	const names = fetching(early.names, async () => {
		const response = await fetch(atBase(early.names));
		if (!response.ok) throw new Error(`${early.names} answered ${response.status}`);
		return response.arrayBuffer();
	});
	// Either start takes a slow phone long enough for one task.
	names.catch(() => undefined);
	await pause();
	const worker = startWorker();
	try {
		const given = await names;
		await worker.send({ names: given, folder: atBase(boxFolder) }, [given]);
		return worker;
	} catch (error) {
		worker.end();
		throw error;
	}
}

/** Starts the worker. What is sent before it runs waits there. */
function startWorker() {
	const worker = new Worker(trusted(address), { type: 'module' });
	const waiting = new Map<number, Waiting>();
	let last = 0;
	let broken: LoadError | undefined;
	worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
		const asked = waiting.get(data.id);
		waiting.delete(data.id);
		if ('error' in data) asked?.reject(errorOf(data));
		else asked?.resolve(data.value);
	});
	// Its script did not come. An error inside an answer is told in a message.
	worker.addEventListener('error', () => {
		broken = new LoadError('the search did not load');
		for (const { reject } of waiting.values()) reject(broken);
		waiting.clear();
		restart();
	});
	return {
		send: (message: Omit<Begin | Call, 'id'>, transfer: Transferable[] = []) =>
			new Promise<unknown>((resolve, reject) => {
				if (broken) return reject(broken);
				const id = last++;
				waiting.set(id, { resolve, reject });
				worker.postMessage({ ...message, id }, transfer);
			}),
		end: () => worker.terminate(),
	};
}

function errorOf({ error, load }: Extract<Reply, { error: unknown }>): unknown {
	if (load === undefined) return error;
	return load === 'outdated' ? new OutdatedError(String(error)) : new LoadError(String(error));
}
