import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Refusal } from '../command.ts';
import { setAside } from './former.ts';
import { takeLock } from './lock.ts';
import { replaceFiles } from './replace.ts';

/** Where builds are made. It may be on another file system than what they are for. */
const workshop = '.build';

export const lockFile = join(workshop, 'lock');

/** Whether a folder holds a site that can be served. */
export const holdsSite = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/**
 * A finished site on its way into `target`. It gets this name in one step when it is whole, and loses it in one step when
 * it is in place. So as long as the name is there, an interrupted swap can be ended.
 */
const readyFor = (target: string): string => join(workshop, `${encodeURIComponent(relative('.', target))}.ready`);

/** A new folder for one build: `site` is for what it makes. Only who holds the lock may ask for one. */
export function workFolder(): string {
	mkdirSync(workshop, { recursive: true });
	const work = mkdtempSync(join(workshop, 'work-'));
	// Astro runs what renders the pages from there. Where .build leads elsewhere, only this link shows it the packages.
	symlinkSync(resolve('node_modules'), join(work, 'node_modules'), 'junction');
	return work;
}

/** Puts the finished `site` of a work folder in place of `target`. Whatever ends this early, endInterrupted makes up for. */
export function publish(work: string, target: string): void {
	renameSync(join(work, 'site'), readyFor(target));
	settle(work, target);
}

/** Ends the swap that an earlier process began. Returns whether there was one. Only for who holds the lock. */
export function endInterrupted(target: string): boolean {
	if (!existsSync(readyFor(target))) return false;
	settle(workFolder(), target);
	return true;
}

/**
 * Ends an interrupted swap, for who serves the site: says so, and leaves a build that is at work alone, which does it itself.
 */
export function recover(target: string): void {
	if (!existsSync(readyFor(target))) return;
	const free = takeLock(lockFile, `recovering ${target}`);
	if (!free) return;
	if (endInterrupted(target)) console.error(`An earlier build was interrupted; its site is in ${target} now.`);
	tidyUp();
	free();
}

const workFolders = (): string[] =>
	existsSync(workshop)
		? readdirSync(workshop)
				.filter((item) => item.startsWith('work-'))
				.map((item) => join(workshop, item))
		: [];

/** Removes what earlier builds left. Comes after endInterrupted, and is only for who holds the lock. */
export function tidyUp(): void {
	for (const folder of workFolders()) {
		try {
			rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
		} catch (error) {
			console.error(`${folder} can't be removed: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
}

/** Lets a process of its own do the same, which nobody has to wait for. The site that was there before is set aside. */
export function tidyUpBehind(): void {
	const folders = workFolders();
	for (const folder of folders) if (existsSync(join(folder, 'old'))) setAside(join(folder, 'old'));
	const tidy = join(import.meta.dirname, 'tidy-process.ts');
	spawn(process.execPath, [tidy, ...folders], { stdio: 'ignore', detached: true, windowsHide: true }).unref();
}

/** Refuses a folder that holds something else than a site: the swap would remove it. */
export function refuseForeign(target: string): void {
	const here = resolve('.') + sep;
	const holdsProject = here.startsWith(join(resolve(target), sep));
	const items = existsSync(target) ? readdirSync(target).filter((name) => name !== 'lost+found') : [];
	if (holdsProject || (items.length > 0 && !holdsSite(target)))
		throw new Refusal(`${target} holds something else than a built site. Choose an empty folder, or one that isn't there yet.`);
}

function settle(work: string, target: string): void {
	const ready = readyFor(target);
	// The target of a link is replaced, not the link.
	const place = existsSync(target) ? realpathSync(target) : target;
	mkdirSync(dirname(place), { recursive: true });
	if (swapFolders(ready, place, join(work, 'old'))) return;
	replaceFiles(ready, place);
	renameSync(ready, join(work, 'copied'));
}

/** Renames `ready` to `place`, and what was there to `old`. Answers false, with everything as it was, where folders can't be renamed: a mount point, another file system. */
export function swapFolders(ready: string, place: string, old: string): boolean {
	try {
		if (existsSync(place)) renameSync(place, old);
	} catch {
		return false;
	}
	try {
		renameSync(ready, place);
		return true;
	} catch {
		if (existsSync(old)) renameSync(old, place);
		return false;
	}
}
