import type { Page } from '@playwright/test';

/** Types into the box of a page and waits for what it answers. */
const ask =
	(text: string, answer = '.decoded h2') =>
	async (page: Page) => {
		const field = page.locator('.search.big textarea');
		await field.fill(text);
		await page.locator(answer).first().waitFor();
		// As after a paste: the beginning is in sight.
		await field.evaluate((element) => element.scrollTo(0, 0));
	};

const paste = `groq.RateLimitError: Error code: 429 - {'error': {'message': 'Rate limit reached for model \`llama-3.3-70b-versatile\` in organization \`org_01\` service tier \`on_demand\` on tokens per day (TPD): Limit 100000, Used 99336, Requested 1334. Please try again in 9m38.016s.', 'type': 'tokens', 'code': 'rate_limit_exceeded'}}`;

export type Picture = { name: string; address: string; before?: (page: Page) => Promise<void> };

/** Every page kind, entries of each shape, and what the box and the menu show. */
export const pictures: Picture[] = [
	{ name: 'home', address: '/' },
	{ name: 'home-answer', address: '/', before: ask(paste) },
	{ name: 'entry-wait', address: '/groq/498/' },
	{ name: 'entry-fix', address: '/openai/string_above_max_length/' },
	{ name: 'entry-stop', address: '/x/usage-capped/' },
	{ name: 'entry-ok', address: '/x/code-139/' },
	{ name: 'entry-depends', address: '/groq/rate_limit_exceeded/' },
	{ name: 'entry-many-cases', address: '/xai/429/' },
	{ name: 'entry-inside-200', address: '/x/200/' },
	{ name: 'entry-stream', address: '/anthropic/overloaded_error/' },
	{ name: 'entry-long-name', address: '/anthropic/self_hosted_resources_unsupported_error/' },
	{ name: 'entry-retired', address: '/x/code-231/' },
	{ name: 'provider-groq', address: '/groq/' },
	{ name: 'provider-x', address: '/x/' },
	{ name: 'statuses', address: '/status/' },
	{ name: 'status', address: '/status/429/' },
	{ name: 'meanings', address: '/condition/' },
	{ name: 'meaning', address: '/condition/rate-limited/' },
	{ name: 'codes', address: '/code/' },
	{ name: 'code', address: '/code/rate_limit_exceeded/' },
	{ name: 'compare', address: '/compare/' },
	...['statuses', 'retries', 'headers', 'formats', 'sdks', 'support'].map((table) => ({
		name: `compare-${table}`,
		address: `/compare/${table}/`,
	})),
	{ name: 'guides', address: '/guides/' },
	{ name: 'guide', address: '/guides/retrying-safely/' },
	{ name: 'guide-tables', address: '/guides/rate-limit-headers/' },
	{ name: 'changes', address: '/changes/' },
	{ name: 'find', address: '/find/' },
	{ name: 'find-results', address: '/find/', before: ask('groq 429', '.results li:nth-child(3)') },
	{ name: 'find-answer', address: '/find/', before: ask(paste) },
	{ name: 'find-nothing', address: '/find/', before: ask('zzqqxx', '[role=status]:has-text("Nothing")') },
	{ name: 'missing', address: '/groq/529/' },
	{ name: 'missing-near', address: '/groq/rate_limit_exceded/' },
	{ name: 'about', address: '/about/' },
	{ name: 'install', address: '/install/' },
	{ name: 'offline', address: '/offline/' },
	{
		name: 'dialog',
		address: '/groq/429/',
		before: async (page) => {
			await page.keyboard.press('/');
			await page.getByRole('dialog').getByRole('textbox').fill('openai 429');
			await page.locator('dialog .results li:nth-child(3)').first().waitFor();
		},
	},
	{
		name: 'menu',
		address: '/groq/429/',
		before: async (page) => {
			const menu = page.getByRole('button', { name: 'Menu' });
			if (await menu.isVisible()) await menu.click();
		},
	},
];
