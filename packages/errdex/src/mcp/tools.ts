import { explainAt, explainWords } from '../command/explain.ts';
import { compare } from '../command/compare.ts';
import { names } from 'errdex:names';
import { providerCalled, providerLike } from '../command/lookup.ts';
import { Misuse, type Said } from '../command/said.ts';
import { searchFor } from '../command/search.ts';
import { sayDecoded } from '../command/text.ts';

type Arguments = Record<string, unknown>;

type Property = {
	type: 'string' | 'integer' | 'array';
	description: string;
	items?: { type: 'string' };
	minimum?: number;
	maximum?: number;
};

/** A tool as an agent sees it, and what it does. `run` throws Misuse for arguments that it can't use, and says how to mend them. */
export type Tool = {
	name: string;
	title: string;
	description: string;
	properties: Record<string, Property>;
	required: string[];
	run: (given: Arguments) => Promise<Said> | Said;
};

const providers = names.map(({ id }) => id).join(', ');

export const tools: Tool[] = [
	{
		name: 'decode_error',
		title: 'Decode an error text',
		description: `Finds which API error a text holds: a response body, a traceback, a log, the output of a failed command. Call it whenever a call to one of these APIs failed and you have the text: ${providers}. Answers with the verdict (wait, fix or stop), how long to wait, the steps, and the page. Secrets in the text stay here and are masked in the answer.`,
		properties: { text: { type: 'string', description: 'The whole text as it was printed. Status line, headers and body all help.' } },
		required: ['text'],
		run: ({ text }) => sayDecoded(stringOf('text', text, 'the text of the error, such as the body of the response')),
	},
	{
		name: 'explain_error',
		title: 'Explain a known error code',
		description: `Explains an error by its HTTP status or its code: what it means, whether to wait, fix or stop, and the steps. Call it when you know the provider and the code; with only a text, call decode_error. Providers: ${providers}.`,
		properties: {
			code: { type: 'string', description: 'An HTTP status such as 429, or a code or type as on the wire, such as rate_limit_exceeded.' },
			provider: {
				type: 'string',
				description: `Who sent it. Without it, every provider that has the code is listed. One of ${providers}.`,
			},
			lang: {
				type: 'string',
				description: 'Adds code that handles the error: typescript, javascript, python, go, java, ruby, php or shell.',
			},
		},
		required: ['code'],
		run: ({ code, provider, lang }) => {
			const wanted =
				typeof code === 'number' ? String(code) : stringOf('code', code, 'a status such as 429, or a code such as rate_limit_exceeded');
			const options = lang === undefined ? {} : { lang: stringOf('lang', lang, 'a language such as python') };
			return provider === undefined ? explainWords([wanted], options) : explainAt(providerOf(provider), wanted, options);
		},
	},
	{
		name: 'search_errors',
		title: 'Search the reference',
		description:
			'Finds pages on API errors for a question or a few words, such as "context too long" or "groq rate limit headers". Call it when you have neither a code nor a text.',
		properties: {
			query: { type: 'string', description: 'A few words. Names of providers narrow it.' },
			limit: { type: 'integer', minimum: 1, maximum: 12, description: 'How many results, 8 when left out.' },
		},
		required: ['query'],
		run: ({ query, limit = 8 }) => {
			if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > 12)
				throw wrong('limit', limit, 'a whole number from 1 to 12');
			return searchFor([stringOf('query', query, 'words to look for, such as "context too long"')], limit);
		},
	},
	{
		name: 'compare_status',
		title: 'Compare a status between providers',
		description:
			'Sets one HTTP status or code of several providers side by side: what each means by it and whether to retry. Call it when code has to work with more than one provider.',
		properties: {
			status: { type: 'string', description: 'An HTTP status such as 429, or a code that several providers send.' },
			providers: { type: 'array', items: { type: 'string' }, description: `Ids of providers; all when left out. Of ${providers}.` },
		},
		required: ['status'],
		run: ({ status, providers: wanted = [] }) => {
			const asked = typeof status === 'number' ? String(status) : stringOf('status', status, 'an HTTP status such as 429');
			if (!Array.isArray(wanted)) throw wrong('providers', wanted, 'a list of ids, such as ["openai", "anthropic"]');
			return compare([asked, ...wanted.map((id) => providerOf(id).id)]);
		},
	},
];

function stringOf(name: string, value: unknown, what: string): string {
	if (typeof value !== 'string' || value.trim() === '') throw wrong(name, value, what);
	return value;
}

function wrong(name: string, value: unknown, what: string): Misuse {
	const sent = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
	return new Misuse(`"${name}" has to be ${what}. You sent ${sent}.`);
}

function providerOf(value: unknown) {
	const name = stringOf('provider', value, `one of ${providers}`);
	const found = providerCalled(name);
	if (found) return found;
	const like = providerLike(name);
	throw new Misuse(`No provider is called "${name}".${like ? ` Did you mean "${like}"?` : ''} There are ${providers}.`);
}

/** Finds an argument that the tool doesn't have. */
export function checkNames({ name, properties }: Tool, given: Arguments): void {
	const unknown = Object.keys(given).filter((key) => !Object.hasOwn(properties, key));
	if (unknown.length > 0)
		throw new Misuse(`${name} takes no argument "${unknown.join('", "')}". It takes ${Object.keys(properties).join(', ')}.`);
}
