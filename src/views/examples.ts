import type { Catalogue } from '../catalogue/model.ts';
import { asPasted } from '../catalogue/pasted.ts';
import { nameOf } from '../catalogue/query.ts';
import type { Link } from './parts.ts';

/** An error to try the box with: what a reader would paste, and the page that it leads to. */
export type Example = Link & { paste: string };

/** The examples of the home page: a sample of an entry, by its label. They differ in verdict, provider and form. */
export const examples: { entry: string; sample: string; text?: string }[] = [
	{ entry: 'groq/rate_limit_exceeded', sample: 'HTTP body, tokens per day', text: 'Groq 429' },
	{ entry: 'openai/insufficient_quota', sample: 'HTTP body' },
	{ entry: 'gemini/safety', sample: 'Body of a 200, answer blocked', text: 'Gemini finishReason' },
	{ entry: 'x/403', sample: 'HTTP body, duplicate content', text: 'X 403 about:blank' },
];

/** The examples whose entries this catalogue has. */
export const examplesOf = ({ entries }: Catalogue): Example[] =>
	examples.flatMap(({ entry: id, sample: label, text }) => {
		const entry = entries.find((other) => other.id === id);
		const sample = entry?.samples.find((other) => other.label === label);
		if (!entry || !sample) return [];
		return [{ href: entry.href, text: text ?? `${entry.provider.name} ${nameOf(entry)}`, paste: asPasted(sample, entry.status) }];
	});
