import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../command.ts';

/**
 * Takes the lock `file`, and returns what frees it, or undefined when someone else holds it. SQLite does it with a lock of
 * the operating system, which goes with its holder however that ends: a killed build leaves no lock behind.
 * Throws a Refusal when the folder can't be written or its file system has no locks.
 */
export function takeLock(file: string, purpose: string): (() => void) | undefined {
	try {
		mkdirSync(dirname(file), { recursive: true });
		const database = new DatabaseSync(file);
		if (!begins(database)) return undefined;
		writeFileSync(`${file}.txt`, `process ${process.pid}, ${purpose} since ${new Date().toLocaleString('sv')}`);
		return () => database.close();
	} catch (error) {
		throw new Refusal(`The lock ${file} can't be taken: ${error instanceof Error ? error.message : String(error)}`);
	}
}

function begins(database: DatabaseSync): boolean {
	try {
		database.exec('BEGIN EXCLUSIVE');
		return true;
	} catch (error) {
		database.close();
		// SQLITE_BUSY is 5.
		if (error instanceof Error && 'errcode' in error && error.errcode === 5) return false;
		throw error;
	}
}

/** Who holds a lock that is taken, for people: process, purpose and since when. */
export function holderOf(file: string): string {
	try {
		return readFileSync(`${file}.txt`, 'utf8') || 'another process';
	} catch {
		return 'another process';
	}
}

/** Takes the lock as soon as it is free. Says once whom it waits for. */
export async function waitForLock(file: string, purpose: string): Promise<() => void> {
	for (let said = false; ; said = true) {
		const free = takeLock(file, purpose);
		if (free) return free;
		if (!said) console.error(`Waiting for another build to end: ${holderOf(file)}`);
		await new Promise((done) => setTimeout(done, 200));
	}
}
