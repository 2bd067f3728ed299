import type { Catalogue, Entry, Provider } from '../../src/catalogue/model.ts';
import { asPasted, fill } from '../../src/catalogue/pasted.ts';
import { bodyOf, type Json, parse, valueAt } from './json.ts';

/** One error of the content, before it is wrapped. */
export type Piece = {
	/** groq/429 samples.0 */
	id: string;
	entry: Entry;
	/** The text as the content has it: a body, a line that a program printed, or a message alone. */
	text: string;
	/** The same with status line and headers, where it has them. */
	pasted: string;
	/** The body: of a sample in JSON, or of a message put where the provider has messages. */
	body?: Json;
	/** The message in the body. */
	message?: string;
	status?: number;
	headers: Record<string, string>;
};

/** Every sample and every message that leads to one page. Those that the content calls ambiguous have no right page. */
export const piecesOf = ({ entries }: Catalogue): Piece[] => entries.flatMap((entry) => [...ofSamples(entry), ...ofMessages(entry)]);

const ofSamples = (entry: Entry): Piece[] =>
	entry.samples.flatMap((sample, index) => {
		if (sample.ambiguous) return [];
		const body = sample.language === 'json' ? parse(sample.text) : undefined;
		const status = sample.status ?? (body === undefined ? undefined : entry.status[0]);
		const message = body === undefined ? undefined : messageIn(body, entry.provider);
		return [
			{
				id: `${entry.id} samples.${index}`,
				entry,
				text: sample.text,
				pasted: asPasted(sample, entry.status),
				headers: sample.headers ?? {},
				...(body !== undefined && { body }),
				...(message !== undefined && { message }),
				...(status !== undefined && { status }),
			},
		];
	});

const overHttp = new Set<Entry['transport'][number]>(['http', 'http-200-body', 'stream']);

const ofMessages = (entry: Entry): Piece[] =>
	entry.messages.flatMap(({ template, code, ambiguous }, index) => {
		if (ambiguous) return [];
		const text = fill(template);
		const [status] = entry.status;
		const travels = status !== undefined && entry.transport.some((transport) => overHttp.has(transport));
		const body = travels ? bodyWith(text, entry.kind === 'status' ? code : entry.code, entry) : undefined;
		return [
			{
				id: `${entry.id} messages.${index}`,
				entry,
				text,
				pasted: text,
				headers: {},
				message: text,
				...(body !== undefined && { body }),
				...(status !== undefined && { status }),
			},
		];
	});

/** A body in the first format of the provider that has a place for the message and, when there is one, for the code. */
function bodyWith(message: string, code: string | undefined, { kind, provider }: Entry): Json | undefined {
	for (const { paths, transport } of provider.formats) {
		const codePlace = kind === 'type' ? (paths.type ?? paths.code) : paths.code;
		if (!transport.includes('http') || !paths.message || (code !== undefined && !codePlace)) continue;
		const values: [string, Json][] = [[paths.message, message]];
		if (code !== undefined && codePlace) values.push([codePlace, /^\d+$/.test(code) ? Number(code) : code]);
		return bodyOf(values);
	}
	return undefined;
}

/** The first message that stands where the provider has messages. */
const messageIn = (body: Json, { formats }: Provider): string | undefined =>
	formats.map(({ paths }) => valueAt(body, paths.message ?? '')).find((value) => typeof value === 'string');
