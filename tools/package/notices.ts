import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The licenses of the packages whose code is in the bundle. Throws for one that has none. */
export function notices(modules: string[]): string {
	const folders = new Set(modules.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []));
	const texts = [...folders].sort().map((folder) => {
		const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { name: string; version: string };
		const file = existsSync(folder) ? readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) : undefined;
		if (!file) throw new Error(`${name} has no license file, and its code is in the package`);
		return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
	});
	return `The files of this package hold code of these packages.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
