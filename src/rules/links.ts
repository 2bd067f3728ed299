import { href } from '../addresses/ids.ts';
import { pagesOf } from '../catalogue/published-pages.ts';
import { entryFile, guideFile, type Problem, providerFile } from '../catalogue/records.ts';
import { ownData, type Rule, walk } from './rule.ts';

const linkTarget = /\]\((\/[^()\s]*)\)/g;

/** Where a record with this id would have its page. */
function pageOfRecord(id: string): string {
	const [first = '', second] = id.split('/');
	return second ? href.entry(first, second) : href.provider(first);
}

/** A link inside our own prose leads to a page that will be built. */
export const links: Rule = (catalogue, unreadable = new Set()) => {
	const problems: Problem[] = [];
	const pages = new Set([...pagesOf(catalogue), ...[...unreadable].map(pageOfRecord)]);
	const check = (text: string, file: string, path: (string | number)[]) => {
		for (const [, target = ''] of text.matchAll(linkTarget)) {
			const page = target.replace(/[#?].*$/, '');
			if (!pages.has(page)) problems.push({ file, path, message: `the link to ${target} leads nowhere; no page ${page}` });
		}
	};
	const checkAll = (record: object, file: string) =>
		walk(record, (value, path) => {
			for (const [key, item] of Object.entries(value)) if (typeof item === 'string') check(item, file, [...path, key]);
		});
	for (const provider of catalogue.providers) checkAll(ownData(provider), providerFile(provider.id));
	for (const entry of catalogue.entries) checkAll(ownData(entry), entryFile(entry.id));
	for (const guide of catalogue.guides) {
		guide.body.split('\n').forEach((line, index) => {
			check(line, guideFile(guide.id), ['line', index + 1]);
		});
	}
	return problems;
};
