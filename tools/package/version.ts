import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../src/schema/types.ts';

/** Where the version of the package stands: in its manifest, and in the lock file, which npm holds to it. */
const places: [file: string, place: RegExp][] = [
	['packages/errdex/package.json', /(?<="version": ")[^"]+/],
	['package-lock.json', /(?<="packages\/errdex": \{\s+"version": ")[^"]+/],
];

/** The version of the package after such changes of its data: a changed verdict is a minor version, anything else a patch. */
export function versionAfter(version: string, changes: Change[]): string {
	const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
	if (changes.length === 0) return version;
	const verdicts = changes.some(({ fields }) => fields.some(({ field }) => field === 'verdict'));
	return verdicts ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Raises the version of the package below `root`, if there is one. */
export function raiseVersion(root: string, changes: Change[]): void {
	for (const [name, place] of places) {
		const file = join(root, name);
		if (existsSync(file))
			writeFileSync(
				file,
				readFileSync(file, 'utf8').replace(place, (version) => versionAfter(version, changes)),
			);
	}
}
