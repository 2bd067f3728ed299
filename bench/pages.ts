import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the reference: `path` is groq/429, and index for the home page; `text` is Markdown below its title. */
export type Page = { path: string; title: string; text: string };

/** A link to the Markdown of another page, which the others don't have. */
const toMarkdown = /\]\(\/([^)\s]+)\.md(?=[)#])/g;

/** What a site of Errdex publishes as Markdown: one page each. */
export function pagesOf(site: string): Page[] {
	const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
	return files
		.filter((name) => name.endsWith('.md'))
		.sort()
		.map((name) => {
			const [, title = name, text = ''] = /^# (.*)\n([\s\S]*)$/.exec(readFileSync(join(site, name), 'utf8')) ?? [];
			return { path: name.replace(/\.md$/, ''), title: title.replaceAll('`', ''), text: text.replaceAll(toMarkdown, '](/$1/') };
		});
}

/** With the title as front matter, which all of the systems read. */
export const withTitle = ({ title, text }: Page, further = '') => `---\ntitle: ${JSON.stringify(title)}\n${further}---\n${text}`;
