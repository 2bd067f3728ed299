import { buildCatalogue } from '../../src/catalogue/build.ts';
import { loadFromDisk } from '../../src/load/disk.ts';
import { type Behaviour, behaviourOf } from './behaviour.ts';
import type { Client } from './client.ts';
import { clients } from './clients.ts';
import { standIn } from './stand-in.ts';

/** Runs each SDK once, one after the other: they share the count of requests and the timers. */
export async function runAll(root: string, ran: readonly Client[] = clients) {
	const { records } = loadFromDisk(root);
	const { providers } = buildCatalogue(records);
	const server = await standIn('api.x.com');
	const behaviours: Behaviour[] = [];
	try {
		for (const client of ran) {
			const provider = providers.find(({ id }) => id === client.provider);
			if (!provider) throw new Error(`content/providers/${client.provider} is not there or not valid`);
			behaviours.push(await behaviourOf(client, provider, server));
		}
	} finally {
		await server.close();
	}
	return { providers, behaviours };
}

// `node tests/sdks/run.ts` prints what was measured, for whoever mends a row.
if (import.meta.main) console.log(JSON.stringify((await runAll(process.cwd())).behaviours, null, 2));
