import type { Entry } from '../../src/catalogue/model.ts';
import { casesOf, sibling } from '../../src/catalogue/query.ts';
import type { Verdict } from '../../src/schema/types.ts';
import { assembledBody, said } from './body.ts';

/** An error response that an entry documents, with the verdict that it has. */
export type Answer = {
	status: number;
	headers: Record<string, string>;
	body: string;
	/** Read out of the entry's own sample, or put together by this test from a documented message. */
	from: 'sample' | 'message' | 'status';
	label: string;
	/** The id of the case that the entry says it shows. */
	shows?: string | undefined;
	verdict: Verdict;
};

const played = ['json', 'http', 'html', 'xml'];

/** Every answer that the entry documents for plain HTTP, its own samples first. */
export function answersOf(entry: Entry): Answer[] {
	if (!entry.transport.includes('http')) return [];
	const own = fromSamples(entry).map((answer) => ({ ...answer, verdict: verdictOf(entry, answer) }));
	const { cases, from } = casesOf(entry);
	const ofCases = cases.flatMap((item) => {
		const other = item.entry ? sibling(entry, item.entry) : undefined;
		const elsewhere = other ? fromSamples(other).filter(({ status }) => entry.status.includes(status)) : [];
		const messages = fromMessages(entry, from, item.id);
		return [
			...elsewhere.map((answer) => ({ ...answer, verdict: other?.verdict.action === 'depends' ? verdictOf(other, answer) : item.verdict })),
			...messages.map((answer) => ({ ...answer, verdict: item.verdict })),
		];
	});
	const ofMessages =
		entry.verdict.action === 'depends' ? [] : fromMessages(entry, entry).map((answer) => ({ ...answer, verdict: entry.verdict }));
	const found = [...own, ...ofCases, ...(own.length > 0 ? [] : ofMessages)];
	// An error inside a 200 is the business of the recipes that look into a success.
	const playable = found.filter(({ status, verdict }) => verdict.action === 'ok' || status >= 400);
	// A success needs no sample: its status alone is what the entry is about.
	const plain = entry.verdict.action === 'ok' && playable.length === 0 ? entry.status.slice(0, 1) : [];
	const successes = plain.map(
		(status): Answer => ({
			...{ status, headers: {}, body: '', from: 'status', label: 'the status alone', verdict: entry.verdict },
		}),
	);
	return [...playable, ...successes];
}

/**
 * The answer of an entry that documents none: its status, with its code in the form of its provider. For a field of the
 * matrix that has nothing else to play, as at a new provider.
 */
export function answerOfStatus(entry: Entry): Answer[] {
	const status = entry.status.find((code) => code >= 400);
	if (status === undefined || entry.verdict.action === 'depends') return [];
	const body = assembledBody(entry.provider, 'The request failed.', entry.code);
	return [{ status, headers: {}, body, from: 'status', label: 'its status and code', verdict: entry.verdict }];
}

function fromSamples(entry: Entry): Omit<Answer, 'verdict'>[] {
	return entry.samples
		.filter(({ language }) => played.includes(language))
		.flatMap((sample) => {
			const [, stated, text = sample.text] = /^HTTP\/[\d.]+ (\d{3})[^\n]*\n(?:[^\n]+\n)*\n([\s\S]*)$/.exec(sample.text) ?? [];
			const status = sample.status ?? (stated ? Number(stated) : entry.status[0]);
			return status === undefined
				? []
				: [{ status, headers: sample.headers ?? {}, body: text, from: 'sample', label: sample.label, shows: sample.case } as const];
		});
}

function fromMessages(entry: Entry, holder: Entry, caseId?: string): Omit<Answer, 'verdict'>[] {
	const [status] = entry.status;
	if (status === undefined) return [];
	return holder.messages
		.filter((message) => message.case === caseId)
		.map(({ template, code }) => ({
			...({ status, headers: {}, from: 'message', label: 'a documented message' } as const),
			body: assembledBody(entry.provider, template.replace(/\{(\w+)\}/g, '$1'), code ?? entry.code),
		}));
}

/** The verdict of the case that a sample shows: named by the sample, or told by its message, its code, its status, or the words in the case's tell. */
function verdictOf(entry: Entry, { status, body, shows }: Omit<Answer, 'verdict'>): Verdict {
	const { cases, from } = casesOf(entry);
	if (entry.verdict.action !== 'depends') return entry.verdict;
	const others = cases.map((item) => ({ item, other: item.entry ? sibling(entry, item.entry) : undefined }));
	const { messages } = said(entry.provider, body);
	const byMessage = from.messages.find(({ template }) => messages.some((text) => fits(template, text)));
	const found =
		cases.find(({ id }) => id === shows) ??
		cases.find(({ id }) => id === byMessage?.case) ??
		others.find(({ other }) => other?.code && body.includes(JSON.stringify(other.code)))?.item ??
		others.find(({ other }) => other?.kind === 'status' && other.status[0] === status)?.item ??
		cases.find(({ tell }) => [...tell.matchAll(/`([^`]{8,})`/g)].some(([, words = '']) => body.includes(words))) ??
		cases.find(({ verdict }) => (verdict.action === 'wait') === (status === 429 || status >= 500));
	return found?.verdict ?? { ...entry.verdict, action: 'stop' };
}

/** Whether a message on the wire is this documented template with its {placeholders} filled; more text may follow. */
function fits(template: string, text: string): boolean {
	const literals = template.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${literals.join('.*')}`, 's').test(text);
}
