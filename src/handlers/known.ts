import type { Entry } from '../catalogue/model.ts';
import { onceFor } from '../catalogue/once-for.ts';
import type { Answer } from './evaluate.ts';

/** A response that an entry documents. `shows` is the id of the case that it is an example of. */
export type Known = Answer & { shows?: string | undefined };

/** The responses among the samples of an entry: bodies, and the data of the events of a stream. */
export const knownAnswers = onceFor((entry: Entry): Known[] =>
	entry.samples.flatMap(({ text, status, headers = {}, case: shows, language }) => {
		if (language === 'python' || language === 'javascript') return [];
		const [, stated, rest = text] = /^HTTP\/[\d.]+ (\d{3})[^\n]*\n(?:[^\n]+\n)*\n([\s\S]*)$/.exec(text) ?? [];
		const number = status ?? (stated ? Number(stated) : (entry.status[0] ?? 200));
		const events = rest.split('\n').flatMap((line) => (line.startsWith('data:') ? json(line.slice(5)) : []));
		const bodies = events.length > 0 ? events : json(rest);
		if (bodies.length === 0 && language === 'text') return [];
		const shown = bodies.length > 0 ? bodies : [undefined];
		return shown.map((body) => ({ status: number, headers, body, text: events.length > 0 ? JSON.stringify(body) : rest, shows }));
	}),
);

function json(text: string): unknown[] {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? [value] : [];
	} catch {
		return [];
	}
}
