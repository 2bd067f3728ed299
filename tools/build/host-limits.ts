import { hostFiles } from '../../src/outputs/hosts/headers.ts';

/** Cloudflare Pages takes no more files on its free plan. */
const mostFiles = 20_000;

/** What hosts won't take of a built site, a sentence for each. `names` are its files. */
export function hostLimits(names: string[], read: (name: string) => string): string[] {
	const left = leftOut(names, read);
	return [
		...(names.length > mostFiles
			? [
					`${number(names.length)} files: Cloudflare Pages takes ${number(mostFiles)} on its free plan. Use another plan or host, or a server of your own (hosting/).`,
				]
			: []),
		...(left > 0
			? [
					`${number(left)} redirects are past the limit of ${hostFiles.redirects}: there, the 404 page leads on, with scripts alone. A server of your own has all of them (hosting/).`,
				]
			: []),
	];
}

/** How many redirects have neither a page nor a rule in the file that hosts read. */
function leftOut(names: string[], read: (name: string) => string): number {
	const [rules, all] = [hostFiles.redirects, hostFiles.caddyRedirects].map((name) => name.slice(1));
	if (!rules || !all || !names.includes(rules) || !names.includes(all)) return 0;
	const ruled = new Set(fromOf(read(rules)));
	const pages = new Set(names.filter((name) => name.endsWith('/index.html')).map((name) => name.slice(0, -'/index.html'.length)));
	return fromOf(read(all)).filter((from) => !ruled.has(from) && !isBelow(pages, from)).length;
}

const fromOf = (lines: string) => lines.split('\n').flatMap((line) => line.split(' ')[0] || []);

/** Rules start with the path below which the site is served; files don't. */
function isBelow(pages: ReadonlySet<string>, from: string): boolean {
	const parts = from.split('/').filter(Boolean);
	return parts.some((_, index) => pages.has(parts.slice(index).join('/')));
}

const number = (value: number) => value.toLocaleString('en');
