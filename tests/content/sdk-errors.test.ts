import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { canonical } from '../../src/addresses/ids.ts';
import { all } from './catalogue.ts';
import { errorsIn, type Named } from './sdk-errors.ts';

/** The folder with the type files of each package, as installed. */
const packages: [provider: string, folder: string][] = [
	['openai', 'openai'],
	['anthropic', '@anthropic-ai/sdk'],
	['gemini', '@google/genai/dist'],
	['mistral', '@mistralai/mistralai/esm'],
	['openrouter', '@openrouter/sdk/esm'],
	['groq', 'groq-sdk'],
	['x', 'twitter-api-v2/dist/esm'],
	['x', '@xdevplatform/xdk/dist'],
];

const exemption = z.strictObject({
	reason: z.string().min(30),
	names: z.array(z.string()).default([]),
	in: z.array(z.string()).default([]),
});
const exemptions = z.record(z.string(), z.array(exemption)).parse(parse(readFileSync('tests/content/sdk-exemptions.yaml', 'utf8')));
const isExempt = ({ name, where }: Named, { names, in: files }: z.output<typeof exemption>) =>
	names.includes(name) || files.some((start) => where.startsWith(start));

/** What the pages of a provider cover: addresses, codes in every spelling, the classes of its SDKs. */
function coveredBy(id: string): (named: Named) => boolean {
	const provider = all.providers.find((item) => item.id === id);
	const pages = provider?.entries.flatMap(({ slug, code = slug, spellings, aliases }) => [slug, code, ...spellings, ...aliases]) ?? [];
	const codes = new Set(pages.map(canonical));
	const classes = new Set(provider?.sdks.flatMap((sdk) => Object.values(sdk.classes)));
	// An address of the documentation names its type last: …/error-troubleshooting#usage-capped.
	return ({ kind, name }) =>
		kind === 'class' ? classes.has(name) : [name, name.split(/[#/]/).at(-1) ?? ''].some((code) => codes.has(canonical(code)));
}

/** The names that a provider's packages enumerate and no page covers. */
const uncovered = (id: string) =>
	packages
		.flatMap(([provider, folder]) => (provider === id ? errorsIn(`node_modules/${folder}`) : []))
		.filter((named) => !coveredBy(id)(named));

describe.each([...new Set(packages.map(([provider]) => provider))])('what the SDKs of %s name', (id) => {
	const missing = uncovered(id);
	const exempt = exemptions[id] ?? [];

	test('has a page, or an exemption with its reason', () => {
		const found = missing.filter((named) => !exempt.some((item) => isExempt(named, item)));
		expect(
			found.map(
				({ name, where }) => `${name} (${where}): add a page, a spelling or an alias, or exempt it in tests/content/sdk-exemptions.yaml`,
			),
		).toEqual([]);
	});

	test('needs each exemption', () => {
		const names = exempt.flatMap((item) => item.names).filter((name) => !missing.some((named) => named.name === name));
		const files = exempt.flatMap((item) => item.in).filter((start) => !missing.some(({ where }) => where.startsWith(start)));
		expect([...names, ...files], 'nothing needs these any more').toEqual([]);
	});
});

test('the packages are read: each names errors', () => {
	for (const [, folder] of packages) expect(errorsIn(`node_modules/${folder}`).length, folder).toBeGreaterThan(1);
});
