import type { Entry, Provider } from '../../catalogue/model.ts';
import { casesOf } from '../../catalogue/query.ts';
import { entryFile, type Problem } from '../../catalogue/records.ts';
import type { Verdict } from '../../schema/types.ts';
import type { Rule } from '../rule.ts';
import { decisionOf } from './verdicts.ts';

/** What the wire says and what a page makes of it. `decides`: the page says what tells it from the same words elsewhere. */
type Reading = { words: string; verdict: Verdict; decides: boolean; file: string; path: Problem['path'] };

/** One message or one code has one verdict within a provider, or each page that has it says what decides. */
export const sameWords: Rule = ({ providers }) =>
	providers.flatMap((provider) => [...clashes(messagesOf(provider)), ...clashes(codesOf(provider)), ...againstCodePage(provider)]);

/** Every reading that doesn't say what decides, where another page reads the same words otherwise. */
function clashes(readings: Reading[]): Problem[] {
	return [...Map.groupBy(readings, ({ words }) => words).values()].flatMap((group) =>
		group.flatMap((reading): Problem[] => {
			const other = group.find((item) => decisionOf(item.verdict) !== decisionOf(reading.verdict));
			return other && !reading.decides ? [problem(reading, other)] : [];
		}),
	);
}

const problem = ({ file, path, words, verdict }: Reading, other: Reading): Problem => ({
	file,
	path,
	message: `"${words.length > 60 ? `${words.slice(0, 60)}…` : words}" means ${decisionOf(verdict)} here and ${decisionOf(other.verdict)} there; give both one verdict, or say in "note" (or "ambiguous") of this one what decides`,
	other,
});

/** Letter case, the names of placeholders and a full stop make no other message. */
const wordsOf = (template: string) =>
	template
		.trim()
		.toLowerCase()
		.replace(/\{[^{}]*\}/g, '{}')
		.replace(/\.$/, '');

const messagesOf = (provider: Provider): Reading[] =>
	provider.entries.flatMap((entry) =>
		entry.messages.map((message, index) => ({
			words: wordsOf(message.template),
			verdict: verdictOf(entry, message.case),
			decides: (message.note ?? message.ambiguous) !== undefined,
			file: entryFile(entry.id),
			path: ['messages', index],
		})),
	);

const codesOf = (provider: Provider): Reading[] =>
	provider.entries.flatMap((entry) =>
		[entry.code, ...entry.spellings].flatMap((code, index) =>
			code === undefined
				? []
				: [
						{
							words: code,
							verdict: entry.verdict,
							decides: entry.verdict.action === 'depends',
							file: entryFile(entry.id),
							path: index === 0 ? ['code'] : ['spellings', index - 1],
						},
					],
		),
	);

/** A message that came with a code has the verdict of the page of that code. */
function againstCodePage(provider: Provider): Problem[] {
	const pages = new Map(provider.entries.flatMap((entry) => (entry.code === undefined ? [] : [[entry.code, entry] as const])));
	return provider.entries.flatMap((entry) =>
		entry.messages.flatMap((message, index): Problem[] => {
			const page = pages.get(message.code ?? '');
			if (!page || page === entry || page.verdict.action === 'depends') return [];
			const here = { verdict: verdictOf(entry, message.case), decides: false, file: entryFile(entry.id), path: ['messages', index] };
			const there = { verdict: page.verdict, decides: false, file: entryFile(page.id), path: ['verdict'] };
			return clashes([
				{ ...here, words: page.code ?? '', decides: message.note !== undefined },
				{ ...there, words: page.code ?? '', decides: true },
			]);
		}),
	);
}

const verdictOf = (entry: Entry, id: string | undefined): Verdict =>
	casesOf(entry).cases.find((item) => item.id === id)?.verdict ?? entry.verdict;
