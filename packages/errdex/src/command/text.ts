import { inSeconds } from '../../../../src/components/find/in-seconds.ts';
import { maskedWords } from '../../../../src/components/find/decoded-words.ts';
import { entryNamed } from '../advise/addresses.ts';
import { createDecode, type Decode } from '../decoded.ts';
import { explanationOf } from '../provider.ts';
import type { Decoded, DecodedMatch } from '../types.ts';
import { card, type More } from './card.ts';
import { detailsOf, providerData, signatures } from './data.ts';
import { handlerFor } from './handler.ts';
import type { Said } from './said.ts';
import { labelled, type Screen, verdictMark } from './screen.ts';

let decoding: Decode | undefined;

export function decodeText(text: string): Decoded {
	decoding ??= createDecode(signatures());
	return decoding(text);
}

/** What a text holds, with the whole explanation when it is one error. */
export const sayDecoded = (text: string, options: { lang?: string | undefined } = {}): Promise<Said> => sayFound(decodeText(text), options);

export async function sayFound(decoded: Decoded, { lang }: { lang?: string | undefined } = {}): Promise<Said> {
	const [first, second] = decoded.matches;
	if (!first || (decoded.outcome !== 'known' && second)) return { known: false, json: decoded, text: (screen) => several(decoded, screen) };
	const data = await providerData(first.provider);
	const slug = first.id.slice(first.provider.length + 1);
	const entry = entryNamed(data, slug);
	const details = detailsOf(first.provider)[slug];
	if (!entry || !details) throw new Error(`${first.id} is not in the data`);
	const whole = explanationOf(data, entry);
	const meant = whole.cases.find(({ title }) => title === first.case);
	const made = meant
		? {
				...whole,
				...meant,
				id: whole.id,
				title: `${whole.title}: ${meant.title}`,
				cases: [],
				actor: null,
				steps: [...meant.steps, ...whole.steps],
			}
		: whole;
	const more: More = {
		name: `${data.name} ${made.kind === 'code' ? made.code : slug}`,
		...(!meant && { summary: details.summary }),
		...(lang !== undefined && { handler: handlerFor(details.plan, lang) }),
	};
	return {
		known: true,
		json: { ...decoded, explanation: made, ...(more.handler && { handler: more.handler }) },
		text: (screen) => [...decoded.hints, card(made, more, screen), ...told(decoded, screen)].join('\n'),
	};
}

const told = ({ waitSeconds, facts, masked, matches }: Decoded, screen: Screen): string[] => [
	...(waitSeconds === null ? [] : labelled(screen, 'Wait', `${inSeconds(waitSeconds)}, says the text.`)),
	...facts.map(({ name, value }) => `${name}: ${value}`),
	...labelled(screen, 'By', `${matches[0]?.reasons.join(', ')}.`),
	...(masked.length > 0 ? [maskedWords(masked)] : []),
];

function several({ outcome, matches, nearest, other, masked }: Decoded, screen: Screen): string {
	const shown = (match: DecodedMatch) => `${verdictMark(screen, match.action)} ${match.title}\n        ${match.href}`;
	return [
		...(outcome === 'ambiguous' ? ['This can be several things. The likeliest first:', ...matches.map(shown)] : []),
		...(other ? [`Not known: this looks like an error of ${other}. Errdex has no page for it.`] : []),
		...(nearest ? [`Not known. The closest page is ${nearest.title}: ${nearest.href}`] : []),
		...(outcome === 'unknown' && !other && !nearest ? ['Errdex recognized no error in this text.'] : []),
		...(masked.length > 0 ? [maskedWords(masked)] : []),
	].join('\n');
}
