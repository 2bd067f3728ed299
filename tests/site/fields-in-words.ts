import { href, markdownHref } from '../../src/addresses/ids.ts';
import type { Entry, Provider } from '../../src/catalogue/model.ts';
import { parseProse } from '../../src/catalogue/prose.ts';
import { casesOf, sourceOf, sourcesUsed } from '../../src/catalogue/query.ts';
import { shownOnPage } from '../../src/views/entry/length.ts';
import { howOften } from '../../src/catalogue/sdks.ts';
import { actorText, evidenceText, readFrom, transportText } from '../../src/catalogue/words.ts';
import { actor, evidence, transport } from '../../src/schema/vocabulary.ts';
import { dayInWords } from '../../src/views/source-words.ts';
import { wait } from '../../src/schema/verdict.ts';
import type { Held } from '../fixtures/values.ts';

export type Shown = 'page' | 'markdown' | 'api';
type Say = (value: string, output: Shown, record: Entry | Provider, holder: object) => string[];

/** What stands in an output for a value of a field. A field that is not named below is prose, or a word as it stands. */
export function wanted(output: Shown, field: string, { value, holder }: Held, record: Entry | Provider): string[] {
	const say = said[field] ?? said[field.split('.').at(-1) ?? ''] ?? pieces;
	// A provider's sources are named by its entries too: what its own page names is held by the fields called source.
	if (field === 'sources')
		return 'provider' in record
			? sourcesUsed(output === 'api' ? record : shownOnPage(record).shown).map(({ key, source }) => (output === 'api' ? key : source.title))
			: [];
	if (typeof value !== 'object') return say(String(value), output, record, holder);
	return Object.entries(value).flatMap(([key, item]) => (field === 'sdks.classes' ? [String(item)] : [key, String(item)]));
}

/** The words of a prose field between its links and code, which each output writes its own way. */
const pieces: Say = (text) =>
	parseProse(text).flatMap((part) =>
		part.kind === 'link' ? part.text.map((inner) => (inner.kind === 'link' ? '' : inner.text)) : [part.text],
	);

const link =
	(address: (value: string, record: Entry | Provider) => string, id: (value: string, record: Entry | Provider) => string): Say =>
	(value, output, record) => {
		const leads = address(value, record);
		if (leads === '') return [];
		return [output === 'page' ? leads : output === 'markdown' ? markdownHref(leads) : id(value, record)];
	};
const fragment =
	(prefix = ''): Say =>
	(value, output) => [output === 'page' ? `#${prefix}${value}` : value];
const flag =
	(name: string, words: string): Say =>
	(_, output) => [output === 'api' ? `${name} true` : words];
const words =
	(inWords: (value: string) => string): Say =>
	(value, output) => [output === 'api' ? value : inWords(value)];

const providerOf = (record: Entry | Provider) => ('provider' in record ? record.provider : record);
const idOf = (ref: string, record: Entry | Provider) => (ref.includes('/') ? ref : `${providerOf(record).id}/${ref}`);
const otherEntry = link(
	(ref, record) => (idOf(ref, record) === record.id ? '' : `/${idOf(ref, record)}/`),
	(ref, record) => idOf(ref, record),
);
const conditionPage = link(
	(id) => (id === 'none' ? '' : href.condition(id)),
	(id) => id,
);
/** Where nothing is to be read, the length of the wait says all there is. */
const wholeWait: Say = (value, output, _, holder) =>
	output === 'api' ? [value] : [readFrom(wait.parse(holder)) ?? []].flat().map((words) => words.replaceAll('`', ''));
const retries: Say = (value, output, _, holder) =>
	output === 'api' || value === '0' ? [value] : [howOften({ retries: holder } as Parameters<typeof howOften>[0]) ?? 'not stated'];

/** A case is named by its title, except where its id is an address. */
const caseOf: Say = (id, output, record) => {
	const title = 'kind' in record ? casesOf(record).cases.find((item) => item.id === id)?.title : undefined;
	return [output === 'api' ? id : (title ?? id)];
};

/** Two requests stand as one difference, except in JSON. */
const linesOf: Say = (text, output) => (output === 'api' ? [text] : text.split('\n'));

const said: Record<string, Say | undefined> = {
	source: (key, output, record) => [output === 'api' ? key : sourceOf(record, key).title],
	inferred: (_, output) => [{ api: 'inferred true', markdown: 'our reading', page: 'we infer this' }[output]],
	condition: conditionPage,
	// A page that names the status says with it that it comes as one.
	transport: (value, output, record) => {
		const named = 'kind' in record && record.kind !== 'status' && record.status.length > 0 && value === 'http';
		return [output === 'api' ? value : named ? String(record.status[0]) : transportText(transport.parse(value))];
	},
	read_whole: words(dayInWords),
	actor: words((value) => actorText(actor.parse(value))),
	from: wholeWait,
	'verdict.wait.name': wholeWait,
	'verdict.wait.format': wholeWait,
	'cases.verdict.wait.name': wholeWait,
	'cases.verdict.wait.format': wholeWait,
	// A table has room for the word alone.
	'cases.verdict.actor': (value, output) => [output === 'page' ? actorText(actor.parse(value)) : value],
	'cases.id': fragment(),
	'fixes.case': caseOf,
	'messages.case': caseOf,
	'samples.case': caseOf,
	'requests.case': caseOf,
	'requests.wrong': linesOf,
	'requests.right': linesOf,
	'cases.entry': otherEntry,
	cases_from: otherEntry,
	related: otherEntry,
	'samples.assembled': flag('assembled', 'assembled from the documented format and the message'),
	'samples.text': (text, output) => [output === 'markdown' ? [...text].slice(0, 500).join('') : text],
	'messages.template': (text) => [text],
	state: (value, output) => (value === 'current' && output !== 'api' ? [] : [value]),
	evidence: words((value) => evidenceText(evidence.parse(value))),
	'confused_with.provider': link(
		(id) => href.provider(id),
		(id) => id,
	),
	'formats.id': fragment('format-'),
	'topics.id': fragment(),
	'topics.entries': otherEntry,
	'sdks.ran': flag('measured', 'measured by running it'),
	// A package that retries nothing by default says in its note what it could be asked to retry.
	'sdks.retries.on': (value, output, _, holder) => ('default' in holder && holder.default === 0 && output !== 'api' ? [] : [value]),
	'sdks.retries.default': retries,
	'sdks.retries.keeps_on': retries,
};
