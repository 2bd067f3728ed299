import { type Box, createBox } from '../../../search/box/box.ts';
import { format, type SentNames } from '../../../signatures/box/format.ts';
import { fetching, LoadError, OutdatedError } from '../failure.ts';
import type { Begin, Call, Reply } from './calls.ts';

// Decoder and search run here, so that no index and no long paste ever holds the page up.

let box: Box | undefined;

addEventListener('message', async ({ data }: MessageEvent<Begin | Call>) => {
	const { id } = data;
	try {
		if ('names' in data) reply({ id, value: begin(data) });
		else reply({ id, value: await call(data) });
	} catch (error) {
		if (error instanceof OutdatedError) reply({ id, error: error.message, load: 'outdated' });
		else if (error instanceof LoadError) reply({ id, error: error.message, load: 'failed' });
		else reply({ id, error });
	}
});

const reply = (message: Reply) => postMessage(message);

function begin({ names, folder }: Begin): void {
	const sent = JSON.parse(new TextDecoder().decode(names)) as SentNames;
	if (sent.format !== undefined && sent.format !== format) throw new OutdatedError(`the names have form ${sent.format}, not ${format}`);
	box = createBox(sent, {
		code: () => fetching('the search', () => import('../../../search/box/answering.ts')),
		shard: (name) => getJson(`${folder}${sent.version}/${name}.json`),
	});
}

function call({ name, args }: Call): Promise<unknown> {
	if (!box) throw new Error(`${name} was called before the names were there`);
	// Name and arguments belong together, which the type of a call says and that of a property that is looked up does not.
	return (box[name] as (...given: unknown[]) => Promise<unknown>)(...args);
}

const getJson = <T>(address: string): Promise<T> =>
	fetching(address, async () => {
		const response = await fetch(address);
		if (response.status === 404) throw new OutdatedError(`${address} is gone`);
		if (!response.ok) throw new Error(`${address} answered ${response.status}`);
		return (await response.json()) as T;
	});
