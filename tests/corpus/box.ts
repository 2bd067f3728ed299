import { answerOf, shownMatch } from '../../src/components/find/answer/answer.ts';
import { type Box, createBox, type Told } from '../../src/search/box/box.ts';
import type { BoxFiles } from '../../src/signatures/box/files.ts';

/** A box that has loaded nothing but names. `loaded` tells which shards it has asked for. */
export function boxOf({ names, shards }: BoxFiles): { box: Box; loaded: string[] } {
	// As they travel: what a shard fills in must not reach the next box.
	const sent = new Map([...shards].map(([name, shard]) => [name, JSON.stringify(shard)]));
	const loaded: string[] = [];
	const box = createBox(JSON.parse(JSON.stringify(names)), {
		code: () => import('../../src/search/box/answering.ts'),
		shard: async (name) => {
			loaded.push(name);
			const text = sent.get(name);
			if (text === undefined) throw new Error(`there is no shard ${name}`);
			return JSON.parse(text);
		},
	});
	return { box, loaded };
}

/** What a reader sees of a decoded text: of an answer everything, of candidates that are only listed names and verdicts. */
export function seen({ decoded, providers, steps }: Told) {
	const { matches, provider } = decoded;
	const answer = answerOf(decoded);
	const said = new Set([answer?.match.entry.provider, answer?.casesOf.provider, shownMatch(decoded)?.entry.provider, provider]);
	return {
		...decoded,
		matches: matches.map(({ entry, meant, ...match }) => ({
			...match,
			entry: said.has(entry.provider) ? entry : { id: entry.id, title: entry.title, verdict: entry.verdict },
			meant: said.has(entry.provider) ? meant : meant?.action,
		})),
		providers: providers.map((item) => (said.has(item.id) ? item : item.id)),
		steps,
	};
}
