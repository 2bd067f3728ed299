import { advise } from 'errdex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownAnswers } from '../../../src/handlers/known.ts';
import { catalogueFromDisk } from '../../../tests/replay/replay.ts';
import { clients } from '../../../tests/sdks/clients.ts';
import { type StandIn, standIn } from '../../../tests/sdks/stand-in.ts';
import { pausesOf } from '../../../tests/sdks/waits.ts';
import { sample } from '../../../tools/whole.ts';

const { providers } = catalogueFromDisk();
/** Longer than any pause of an SDK, by which its own timer is known. */
const patience = 90_011;
let to: StandIn;
beforeAll(async () => {
	to = await standIn('api.x.com');
});
afterAll(() => to.close());

/** Responses as documented, one for each page. */
const playsOf = (id: string) =>
	(providers.find((provider) => provider.id === id)?.entries ?? [])
		.filter(({ transport, status }) => transport.includes('http') && (status[0] ?? 0) >= 400)
		.flatMap((entry) =>
			knownAnswers(entry)
				.slice(0, 1)
				.map((answer) => ({ ...answer, page: entry.verdict.action })),
		)
		.filter(({ status }) => status >= 400);

test.each(sample(clients, 3).map((client) => ({ client, name: `${client.package} at ${client.provider}` })))(
	'$name: its errors get the advice that the response gets',
	async ({ client }) => {
		const differs: string[] = [];
		let vaguer = 0;
		const plays = playsOf(client.provider);
		expect(plays.length).toBeGreaterThan(5);
		for (const { status, headers, body, text, page } of plays) {
			to.play({ status, body: text, ...(typeof body !== 'object' && { type: 'text/html' }), headers });
			let thrown: unknown;
			await pausesOf(patience, async () => {
				thrown = await client.call({ to, patience }).then(
					() => undefined,
					(error: unknown) => error,
				);
			});
			const now = Date.now();
			const [made, wanted] = await Promise.all(
				[thrown, { status, headers, body: body ?? text }].map((thing) => advise(thing, { provider: client.provider, now })),
			);
			// What the page says is right, whatever else the response gets.
			if (made?.action === page) continue;
			// An SDK may drop the code or the headers. Then the advice may be vaguer, never bolder.
			const isVaguer = made?.waitSeconds === null && (made.action === 'depends' || made.action === 'unknown');
			vaguer += isVaguer && wanted?.action !== made?.action ? 1 : 0;
			if (!isVaguer && (made?.action !== wanted?.action || (made?.waitSeconds === null) !== (wanted?.waitSeconds === null)))
				differs.push(`${status} ${text.slice(0, 120)}: ${made?.action} of ${made?.id}, not ${wanted?.action} of ${wanted?.id}`);
		}
		expect(differs).toEqual([]);
		expect(vaguer).toBeLessThanOrEqual(plays.length / 4);
	},
);
