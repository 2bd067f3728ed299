import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, markdownHref } from '../../src/addresses/ids.ts';
import type { Entry, Provider } from '../../src/catalogue/model.ts';
import { shownOnPage } from '../../src/views/entry/length.ts';
import { entryFields } from '../../src/views/fields/entry.ts';
import type { ShownIn } from '../../src/views/fields/outputs.ts';
import { providerFields } from '../../src/views/fields/provider.ts';
import { valuesAt } from '../fixtures/values.ts';
import { catalogue as all, page, root } from './built.ts';
import { type Shown, wanted } from './fields-in-words.ts';

const fileAt = (address: string) => readFileSync(join(root, address), 'utf8');

/** Without letter case, white space, markup of code and escapes, which differ between outputs for the same words. */
const squeezed = (text: string) =>
	text
		.replace(/[\s`\\]+/g, '')
		.replaceAll('&lt;', '<')
		.toLowerCase();

/** Every key and value of a JSON text, one after the other. */
function flat(value: unknown): string {
	if (value === null || typeof value !== 'object') return String(value);
	return Object.entries(value)
		.map(([key, item]) => `${Array.isArray(value) ? '' : key} ${flat(item)}`)
		.join(' ');
}

function textsOf(record: Entry | Provider): Record<Shown, string> {
	const main = page(record.href).dom.querySelector('main');
	// A link shows where it leads, and a fragment names a place.
	const leads = main?.querySelectorAll('a[href], [id]').map((item) => `${item.getAttribute('href') ?? ''} #${item.id}`) ?? [];
	const file = 'provider' in record ? json.entry(record.provider.id, record.slug) : json.provider(record.id);
	return {
		page: squeezed(`${main?.textContent ?? ''} ${leads.join(' ')}`),
		markdown: squeezed(fileAt(markdownHref(record.href))),
		api: squeezed(flat(JSON.parse(fileAt(file)))),
	};
}

/** The field whose part a short Markdown form names as left out, by the beginning of the part's title. */
const partOf: Record<string, string> = {
	condition: 'the same condition',
	condition_note: 'the same condition',
	related: 'related errors',
	requests: 'wrong and right',
};

/** Whether the Markdown form of a record says that it leaves a field out, or the sources that only such a field names. */
function leftOut(record: Entry | Provider): (field: string) => boolean {
	const [, parts = ''] = /Left out here to stay short: (.*?)\. They are on the page/.exec(fileAt(markdownHref(record.href))) ?? [];
	if (parts === '') return () => false;
	return (field) => {
		const name = field.endsWith('condition') ? 'condition' : (field.split('.')[0] ?? '');
		return /(^|\.)(sources|source|inferred)$/.test(field) || parts.split(', ').some((part) => part.startsWith(partOf[name] ?? name));
	};
}

function missing(record: Entry | Provider, fields: Record<string, ShownIn>): string[] {
	const texts = textsOf(record);
	const isLeftOut = leftOut(record);
	return Object.entries(fields).flatMap(([field, shown]) =>
		'internal' in shown
			? []
			: shown.flatMap((output) => {
					if (output === 'search' || output === 'box' || (output === 'markdown' && isLeftOut(field))) return [];
					const data = output !== 'api' && 'provider' in record ? shownOnPage(record).shown : record;
					return valuesAt(data, field)
						.flatMap((held) => wanted(output, field, held, record))
						.filter((words) => !texts[output].includes(squeezed(words)))
						.map((words) => `${record.id}: ${field} is not in ${output}: ${words.slice(0, 80)}`);
				}),
	);
}

test('what a field of an entry says is in every output that shows it', () => {
	expect(all.entries.flatMap((entry) => missing(entry, entryFields))).toEqual([]);
});

test('what a field of a provider says is in every output that shows it', () => {
	expect(all.providers.flatMap((provider) => missing(provider, providerFields))).toEqual([]);
});

test('every field is filled in by some record, or nothing would show that an output forgot it', () => {
	const empty = (records: (Entry | Provider)[], fields: object) =>
		Object.keys(fields).filter((field) => records.every((record) => valuesAt(record, field).length === 0));
	expect([...empty(all.entries, entryFields), ...empty(all.providers, providerFields)]).toEqual([]);
});
