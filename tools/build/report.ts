import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageRendered } from '../../src/integrations/page-rendered.ts';
import { hostLimits } from './host-limits.ts';

type Built = { name: string; bytes: number };

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));

const isPage = (name: string) => name.endsWith('.html');
const number = (value: number) => value.toLocaleString('en');
const size = (bytes: number) => (bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** What a build made: pages, files and bytes, the heaviest pages as they are before compression, and what hosts won't take of it. */
export function builtReport(folder: string, seconds: number): string {
	const files = filesIn(folder)
		.map((name) => ({ name, stats: statSync(join(folder, name)) }))
		.filter(({ stats }) => stats.isFile())
		.map(({ name, stats }): Built => ({ name, bytes: stats.size }));
	const pages = files.filter(({ name }) => isPage(name)).sort((a, b) => b.bytes - a.bytes);
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	const heaviest = pages.slice(0, 5).map((page) => `/${page.name.replace(/index\.html$/, '')} ${size(page.bytes)}`);
	return [
		`built in ${seconds.toFixed(1)} s: ${number(pages.length)} pages, ${number(files.length)} files, ${size(bytes)}`,
		`heaviest pages, uncompressed: ${heaviest.join(', ')}`,
		...hostLimits(
			files.map(({ name }) => name),
			(name) => readFileSync(join(folder, name), 'utf8'),
		),
	].join('\n');
}

/** Says every few seconds how many pages of a build are rendered. Returns what ends it. */
export function sayProgress(say: (line: string) => void, everySeconds = 5): () => void {
	let [pages, last] = [0, 0];
	const count = () => {
		pages++;
	};
	pageRendered.subscribe(count);
	const timer = setInterval(() => {
		if (pages !== last) say(`… ${number(pages)} pages`);
		else if (pages > 0) say('… writing the text index');
		else say('… reading content, bundling');
		last = pages;
	}, everySeconds * 1000);
	return () => {
		clearInterval(timer);
		pageRendered.unsubscribe(count);
	};
}
