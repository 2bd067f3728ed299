import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { schemeScript } from '../../src/outputs/hosts/scheme-script.ts';
import { whole } from '../../tools/whole.ts';
import { addresses, catalogue, type BuiltPage, pages } from './built.ts';

test('every internal link leads to a page, every fragment to an element', () => {
	const ids = new Map(pages.map(({ address, dom }) => [address, new Set(dom.querySelectorAll('[id]').map((element) => element.id))]));
	const dead: string[] = [];
	for (const { address, dom } of pages) {
		for (const element of dom.querySelectorAll('[href], [src], [action]')) {
			const target = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '';
			if (/^(https?:|mailto:)/.test(target)) continue;
			const { pathname, hash } = new URL(target, `http://site${address}`);
			if (!addresses.has(pathname)) dead.push(`${address}: ${target}`);
			else if (hash && !ids.get(pathname)?.has(decodeURIComponent(hash.slice(1)))) dead.push(`${address}: ${target} (no such fragment)`);
		}
	}
	expect(dead).toEqual([]);
});

test('nothing comes from elsewhere, and nothing is inline but the script that keeps the color scheme', () => {
	const found: string[] = [];
	for (const { address, dom } of pages) {
		for (const element of dom.querySelectorAll('script:not([type="application/ld+json"])'))
			if (element.textContent !== schemeScript && !element.getAttribute('src')?.startsWith('/'))
				found.push(`${address}: inline or foreign script`);
		for (const element of dom.querySelectorAll('style, [style], iframe, object, embed')) found.push(`${address}: <${element.rawTagName}>`);
		for (const element of dom.querySelectorAll('link[rel=stylesheet], link[rel=icon], img')) {
			if (!(element.getAttribute('href') ?? element.getAttribute('src') ?? '').startsWith('/'))
				found.push(`${address}: ${element.toString()}`);
		}
		if (
			/\son[a-z]+=/.test(
				dom
					.querySelector('body')
					?.toString()
					.replace(/>[^<]*</g, '><') ?? '',
			)
		)
			found.push(`${address}: event handler attribute`);
		if (!dom.querySelector('meta[http-equiv="content-security-policy"]')) found.push(`${address}: no policy`);
	}
	expect(found).toEqual([]);
});

test('every page has one heading of the first rank, a title and a description', () => {
	const wrong = pages.filter(
		({ dom }) =>
			dom.querySelectorAll('h1').length !== 1 ||
			!dom.querySelector('title')?.textContent ||
			!dom.querySelector('meta[name=description]')?.getAttribute('content'),
	);
	expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('titles tell pages apart', () => {
	const seen = new Map<string, string>();
	const twice: string[] = [];
	for (const { address, dom } of pages) {
		const title = dom.querySelector('title')?.textContent ?? '';
		if (seen.has(title)) twice.push(`${address} and ${seen.get(title)}: ${title}`);
		seen.set(title, address);
	}
	expect(twice).toEqual([]);
});

/** Works out the rules once: the loader of the package does so for every page, a fifth of the time. */
class SameForAll extends StaticConfigLoader {
	#resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
	override getConfigFor(...args: Parameters<StaticConfigLoader['getConfigFor']>) {
		this.#resolved ??= super.getConfigFor(...args);
		return this.#resolved;
	}
}

/** All pages, or a sample: every second page that is none of an entry, one in a hundred of those, and the first with each look. */
function validated(): BuiltPage[] {
	const entries = new Map(catalogue.entries.map((entry) => [entry.href, entry]));
	const looks = new Set<string>();
	return pages.filter(({ address }, index) => {
		const { kind, verdict, evidence, state } = entries.get(address) ?? {};
		const look = [kind, verdict?.action, evidence, state].join();
		const isNew = !looks.has(look);
		looks.add(look);
		return whole || isNew || index % (kind ? 100 : 2) === 0;
	});
}

test('every page is valid HTML', async () => {
	const rules = new SameForAll({
		extends: ['html-validate:standard', 'html-validate:a11y'],
		elements: [
			'html5',
			{
				...Object.fromEntries(
					['copy-code', 'copy-page', 'snippet-tabs', 'error-table', 'error-search', 'example-errors', 'missing-page'].map((name) => [
						name,
						{ flow: true },
					]),
				),
			},
		],
		rules: {
			'no-inline-style': 'error',
			// Astro writes the void style it is given, and XHTML's closing slash does no harm.
			'void-style': 'off',
			'attr-quotes': 'off',
			'long-title': 'off',
			'no-trailing-whitespace': 'off',
			'attribute-boolean-style': 'off',
			'doctype-style': 'off',
			'no-raw-characters': ['error', { relaxed: true }],
			'prefer-native-element': 'off',
			'no-redundant-role': 'off',
			'tel-non-breaking': 'off',
		},
	});
	const validator = new HtmlValidate(rules);
	const found: string[] = [];
	for (const { address, html } of validated()) {
		const report = await validator.validateString(html);
		for (const result of report.results)
			for (const message of result.messages)
				found.push(`${address}: ${message.ruleId}: ${message.message} (line ${message.line}:${message.column})`);
	}
	expect([...new Set(found)].slice(0, 20)).toEqual([]);
});
