import type { Entry } from '../../src/catalogue/model.ts';
import { casesOf } from '../../src/catalogue/query.ts';
import { planFor } from '../../src/handlers/handlers.ts';

/** Why no program can tell a case from the response: what it takes to know instead. The first that fits a tell is meant. */
const reasons: readonly [why: string, pattern: RegExp][] = [
	[
		'what you sent',
		/\byour request\b|\bYour request\b|\bThe call (?:was|is|registers)\b|your URL|in the path|the path |The block is|The object is/,
	],
	[
		'what happened before',
		/first try|You repeated|you repeated|You received|You sent|You created|already running|logged a timeout|Your code aborted/,
	],
	[
		'what the account or another place shows',
		/console|on x\.com|[Ee]very request|other requests|Permission and token|The URL returns|X never approved|permission level/,
	],
	[
		'a value without a fixed form',
		/type inside|another type|another code|above 0|holds|stops midway|content is empty|anything else|has another|`error_type`|`error\.code`/,
	],
	['wording without a fixed form', /message|reason|body|mentions|names/],
];

export type Told = {
	depends: number;
	cases: number;
	/** Cases that come with another code, so that the handler of this page never sees them. */
	elsewhere: number;
	/** Cases without a branch of their own, by what it would take to know them. */
	untold: ReadonlyMap<string, string[]>;
};

/** How many cases of these entries a response tells apart, and why it doesn't the others. */
export function toldIn(entries: readonly Entry[]): Told {
	const depending = entries.filter(({ verdict }) => verdict.action === 'depends');
	const untold = new Map<string, string[]>();
	let [cases, elsewhere] = [0, 0];
	for (const entry of depending) {
		const plan = planFor(entry);
		const own = casesOf(entry).cases;
		cases += own.length;
		elsewhere += plan.elsewhere.length;
		for (const { id, tell } of own.filter((item) => plan.untold.includes(item.id))) {
			const why = reasons.find(([, pattern]) => pattern.test(tell))?.[0] ?? 'no reason known';
			untold.set(why, [...(untold.get(why) ?? []), `${entry.id}#${id}`]);
		}
	}
	return { depends: depending.length, cases, elsewhere, untold };
}
