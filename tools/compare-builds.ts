import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';

type Build = Map<string, Buffer>;

/** The files of a build by name. The text index is left out: Pagefind orders it as its threads end. */
function readBuild(root: string): Build {
	const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
	const files = names.filter((name) => !name.startsWith('pagefind') && statSync(join(root, name)).isFile());
	return new Map(files.sort().map((name) => [name, readFileSync(join(root, name))]));
}

const differ = (one: Buffer | undefined, other: Buffer | undefined) => !one || !other || !one.equals(other);

/** A text without what changes on its own: the hashes in names of assets, and the version in the worker. */
const withoutHashes = (file: Buffer) =>
	file
		.toString('latin1')
		.replaceAll(/(["'`/])(?:[\w.~-]+\.)?[\w-]{8}\.(js|css)\b/g, '$1*.$2')
		.replaceAll(/(["'`])[0-9a-f]{16}\1/g, '$1*$1');

/** The kind of a file in the table: its ending, and pages for what readers open. */
const kindOf = (name: string) => (name.endsWith('.html') ? 'pages' : (/\.(\w+)$/.exec(name)?.[1] ?? 'others'));

const weight = (bytes: number) => (bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} kB`);
const signed = (bytes: number) => (bytes === 0 ? '±0' : `${bytes > 0 ? '+' : '−'}${weight(Math.abs(bytes))}`);
const sum = (files: Buffer[]) => files.reduce((all, { length }) => all + length, 0);

/** What became of the files, hashes aside. Assets are told by kind and size alone: their names are hashes. */
function changes(before: Build, after: Build) {
	const named = (build: Build) => [...build.keys()].filter((name) => !name.startsWith('_astro/'));
	const changed = named(after).filter((name) => {
		const [old, now] = [before.get(name), after.get(name)];
		return old && now && differ(old, now) && withoutHashes(old) !== withoutHashes(now);
	});
	return {
		added: named(after).filter((name) => !before.has(name)),
		removed: named(before).filter((name) => !after.has(name)),
		changed,
	};
}

/** What a change does to the built site, as Markdown: files, sizes, and which pages differ. */
export function report(beforeRoot: string, afterRoot: string): string {
	const [before, after] = [readBuild(beforeRoot), readBuild(afterRoot)];
	const kinds = [...new Set([...before.keys(), ...after.keys()].map(kindOf))].sort();
	const of = (build: Build, kind: string) => [...build].filter(([name]) => kindOf(name) === kind).map(([, file]) => file);
	const rows = kinds.map((kind) => {
		const [old, now] = [of(before, kind), of(after, kind)];
		return `| ${kind} | ${old.length} | ${now.length} | ${weight(sum(now))} | ${signed(sum(now) - sum(old))} |`;
	});
	const { added, removed, changed } = changes(before, after);
	const size = (name: string) => signed((after.get(name)?.length ?? 0) - (before.get(name)?.length ?? 0));
	return [
		'## The built site',
		'| kind | files before | files after | size | difference |\n| --- | --: | --: | --: | --: |',
		...rows,
		list('added', added, size),
		list('removed', removed, size),
		list('changed', changed, size),
	].join('\n');
}

/** At most a hundred names: a change of every page is seen from the number. */
function list(what: string, names: string[], size: (name: string) => string): string {
	const shown = names.slice(0, 100).map((name) => `- \`${name}\` ${size(name)}`);
	const more = names.length > shown.length ? [`- and ${names.length - shown.length} more`] : [];
	return [`\n**${names.length} ${what}**\n`, ...shown, ...more].join('\n');
}

/** The names of the files that two builds do not have in common, byte by byte. */
export function differing(oneRoot: string, otherRoot: string): string[] {
	const [one, other] = [readBuild(oneRoot), readBuild(otherRoot)];
	return [...new Set([...one.keys(), ...other.keys()])].filter((name) => differ(one.get(name), other.get(name)));
}

const usage = `npm run compare-builds -- BEFORE AFTER           what became of the files of a built site, as Markdown
npm run compare-builds -- --same BEFORE AFTER    names files that differ, and exits with 1 when any does`;

if (import.meta.main)
	await runCommand(
		{ usage, options: { same: { type: 'boolean', default: false } }, positionals: [2, 2] },
		({ values, positionals: [before = '', after = ''] }) => {
			if (!values.same) console.log(report(before, after));
			const names = values.same ? differing(before, after) : [];
			for (const name of names.slice(0, 10)) console.error(`the builds differ in ${name}`);
			return names.length > 0 ? 1 : 0;
		},
	);
