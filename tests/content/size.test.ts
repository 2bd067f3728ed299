import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import type { Catalogue } from '../../src/catalogue/model.ts';
import { loadFromDisk } from '../../src/load/disk.ts';
import { contextOf } from '../../src/outputs/markdown/context.ts';
import { findMarkdown } from '../../src/outputs/markdown/lists.ts';
import { llmsFullTxt, llmsTxt } from '../../src/outputs/markdown/llms.ts';
import { site } from '../../src/site.ts';
import { changesView } from '../../src/views/changes.ts';
import { comparisonView } from '../../src/views/compare/comparison.ts';
import { comparisons } from '../../src/views/compare/tables.ts';
import { guideView } from '../../src/views/guides/guide.ts';
import { homeView } from '../../src/views/home.ts';
import { codeList, conditionList, statusList } from '../../src/views/lists.ts';
import { codeView } from '../../src/views/overview/code.ts';
import { conditionView } from '../../src/views/overview/condition.ts';
import { statusView } from '../../src/views/overview/status.ts';
import { inflate } from '../../tools/inflate.ts';
import { all } from './catalogue.ts';

// tests/site/budget.test.ts weighs the pages of today. This looks ahead, without a build: what pages over everything say at 5,000
// entries of 70 providers.
const big = buildCatalogue(inflate(loadFromDisk(process.cwd()).records, 5_000));

/** What the pages over everything say, by their address. */
function textsOf(all: Catalogue): Map<string, string> {
	const views: [string, unknown][] = [
		['/', homeView(all)],
		['/find/', findMarkdown(all, contextOf(site))],
		['/changes/', changesView(all)],
		['/llms.txt', llmsTxt(all, site)],
		['/llms-full.txt', llmsFullTxt(all, site)],
		['/status/', statusList(all)],
		['/condition/', conditionList(all)],
		['/code/', codeList(all)],
		...comparisons(all).map((table): [string, unknown] => [table.id, comparisonView(table, all, [])]),
		...all.statuses.map((status): [string, unknown] => [status.href, statusView(status, all)]),
		...all.conditions.map((condition): [string, unknown] => [condition.href, conditionView(condition, all)]),
		...all.codes.map((code): [string, unknown] => [code.href, codeView(code, all)]),
		...all.guides.map((guide): [string, unknown] => [guide.href, guideView(guide, all)]),
	];
	return new Map(views.map(([name, view]) => [name, JSON.stringify(view)]));
}

/** What remains of 40 kB beside markup, the frame of a page, its sheets and scripts. */
const most = 28_000;
/** Of a page that isn't there today. */
const usualShare = 1 / 4;

test('at 5,000 entries pages over everything stay light', () => {
	expect(big.entries.length).toBeGreaterThanOrEqual(5_000);
	expect(big.providers.length).toBeGreaterThanOrEqual(70);
	const today = textsOf(all);
	// Copies of a provider compress to nearly nothing beside each other, as other providers would not: each byte weighs as today.
	const heavy = [...textsOf(big)].flatMap(([name, text]) => {
		const now = today.get(name);
		const share = now ? brotliCompressSync(now).length / now.length : usualShare;
		const weight = Math.round(text.length * share);
		return weight > most ? [`${name}: ${weight}`] : [];
	});
	expect(heavy).toEqual([]);
});
