import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'astro/zod';
import type { Answer } from './ask.ts';

const asked = z.object({ day: z.iso.date(), status: z.int(), movedTo: z.string().optional() });
const file = z.record(z.string(), asked);
type Asked = z.output<typeof asked>;

/** What addresses answered so far, in a file, so that a run that was stopped goes on where it was. */
export class State {
	readonly #path: string;
	readonly #today: string;
	readonly #asked: Record<string, Asked>;

	/** Reads the file at `path`; one that is missing or damaged holds nothing. `today` is YYYY-MM-DD. */
	constructor(path: string, today: string) {
		this.#path = path;
		this.#today = today;
		this.#asked = read(path);
	}

	/** The answer of an address that is at most `days` days old. */
	answer(url: string, days: number): Asked | undefined {
		const known = this.#asked[url];
		const oldest = new Date(Date.parse(this.#today) - days * 86_400_000).toISOString().slice(0, 10);
		return known && known.day >= oldest ? known : undefined;
	}

	/** Keeps an answer at once. No response is no answer: the address is asked again in the next run. */
	keep(url: string, answer: Answer): void {
		if ('failed' in answer || answer.status === 429) return;
		this.#asked[url] = { day: this.#today, ...answer };
		mkdirSync(dirname(this.#path), { recursive: true });
		writeFileSync(`${this.#path}.new`, JSON.stringify(this.#asked, undefined, '\t'));
		renameSync(`${this.#path}.new`, this.#path);
	}
}

function read(path: string): Record<string, Asked> {
	try {
		return file.parse(JSON.parse(readFileSync(path, 'utf8')));
	} catch {
		return {};
	}
}
