import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What builds no longer need, below the folder in which they work. Safe to delete at any time. */
const formerFolder = '.build/former';

/** Files that may stay there: a dozen builds of today's content. */
const most = 50_000;
/** An hour, in milliseconds. */
const longest = 3_600_000;

/**
 * Takes a folder out of the way. It is not deleted at once, since ext4 takes many times as long to make a file for minutes after it
 * has deleted thousands, and the next build makes thousands.
 */
export function setAside(folder: string, root = '.'): void {
	const former = join(root, formerFolder);
	mkdirSync(former, { recursive: true });
	try {
		renameSync(folder, join(former, `${Date.now()}-${basename(folder)}`));
	} catch {
		// A system that refuses to move a folder in use may still let it go.
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Deletes what was set aside an hour ago, and what is too much, the oldest first. */
export function deleteFormer({ root = '.', now = Date.now(), mostFiles = most } = {}): void {
	const former = join(root, formerFolder);
	if (!existsSync(former)) return;
	let files = 0;
	for (const name of readdirSync(former).sort().reverse()) {
		const folder = join(former, name);
		files += readdirSync(folder, { recursive: true }).length;
		// Its name begins with the time at which it came here.
		const age = now - Number.parseInt(name, 10);
		if (files > mostFiles || !(age < longest)) rmSync(folder, { recursive: true, force: true });
	}
}
