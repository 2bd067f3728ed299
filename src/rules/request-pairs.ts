import type { Entry } from '../catalogue/model.ts';
import { casesOf } from '../catalogue/query.ts';
import { entryFile, type Problem } from '../catalogue/records.ts';
import { longestLine, mostLines } from '../schema/requests.ts';
import type { Rule } from './rule.ts';

type Pair = Entry['requests'][number];
type Fault = { field?: keyof Pair; message: string };

/** A request and its correction can be compared and sent as they stand, and belong to a verdict that a change of the request mends. */
export const requestPairs: Rule = ({ entries }) =>
	entries.flatMap((entry) =>
		entry.requests.flatMap((pair, index) =>
			faultsOf(entry, pair).map(
				({ field, message }): Problem => ({
					file: entryFile(entry.id),
					path: ['requests', index, ...(field ? [field] : [])],
					message,
				}),
			),
		),
	);

const faultsOf = (entry: Entry, pair: Pair): Fault[] => [
	...verdictFaults(entry, pair),
	...(pair.wrong.trim() === pair.right.trim() ? [{ field: 'right' as const, message: 'the same as wrong; write what mends it' }] : []),
	...(['wrong', 'right'] as const).flatMap((field) => textFaults(pair[field]).map((message) => ({ field, message }))),
	...addressFaults(entry, pair),
	...bodyFaults(pair),
];

function verdictFaults(entry: Entry, { case: id }: Pair): Fault[] {
	const { cases } = casesOf(entry);
	if (id === undefined && entry.verdict.action === 'depends')
		return [
			{
				message: `the verdict depends, so say which case this request runs into; add case: one of ${cases.map((item) => item.id).join(', ')}`,
			},
		];
	// A case that doesn't exist is reported where names are looked up.
	const verdict = id === undefined ? entry.verdict : cases.find((item) => item.id === id)?.verdict;
	if (verdict === undefined || verdict.action === 'fix') return [];
	return [{ message: `the verdict is ${verdict.action}, and no change of the request mends that; delete the pair or correct the verdict` }];
}

function textFaults(text: string): string[] {
	const lines = text.trimEnd().split('\n');
	const { first, headers } = partsOf(text);
	const long = lines.slice(1).find((line) => line.length > longestLine);
	const odd = headers.find((line) => !/^[A-Za-z][\w-]*: \S/.test(line));
	const key = headers.find((line) => /^(?:authorization|x-[\w-]*key): (?:.*[^<\w-])?[\w-]{20,}(?![\w-]*>)/i.test(line));
	return [
		...(lines.length > mostLines ? [`${lines.length} lines; leave out what doesn't bring the error, down to ${mostLines}`] : []),
		...(long ? [`a line of ${long.length} characters; shorten it to ${longestLine}, with … where a value goes on`] : []),
		...(/^(?:GET|POST|PUT|PATCH|DELETE) (?:https|wss):\/\/\S+$/.test(first)
			? []
			: [`"${first}" is no request line; write the method and the whole address: POST https://…`]),
		...(odd ? [`"${odd}" is no header; write name: value, and an empty line before the body`] : []),
		...(key ? ['what looks like a key; write a placeholder such as <API_KEY>'] : []),
	];
}

/** The address may be what is wrong. Then the correction alone has to lead to the provider. */
function addressFaults({ provider }: Entry, { wrong, right }: Pair): Fault[] {
	const isTheFault = partsOf(wrong).first !== partsOf(right).first;
	const known = provider.base_urls.map(({ url }) => url);
	return (isTheFault ? (['right'] as const) : (['wrong', 'right'] as const))
		.filter((field) => !known.some((base) => isBelow(base, partsOf(field === 'wrong' ? wrong : right).first.split(' ')[1] ?? '')))
		.map((field) => ({ field, message: `the address is below none of the base_urls of ${provider.id}: ${known.join(', ')}` }));
}

/** Whether an address lies below a base URL, or at the host of a region, as us.api.acme.example is. */
function isBelow(base: string, address: string): boolean {
	if (!URL.canParse(address)) return false;
	const [known, asked] = [new URL(base), new URL(address)];
	const path = known.pathname.replace(/\/$/, '');
	return (
		asked.protocol === known.protocol &&
		(asked.host === known.host || asked.host.endsWith(`.${known.host}`)) &&
		(asked.pathname === path || asked.pathname.startsWith(`${path}/`))
	);
}

function bodyFaults({ wrong, right, malformed }: Pair): Fault[] {
	const [wrongIsBroken, rightIsBroken] = [wrong, right].map(isBrokenJson);
	return [
		...(rightIsBroken ? [{ field: 'right' as const, message: 'the body is no JSON; mend it, or name its Content-Type' }] : []),
		...(wrongIsBroken && !malformed
			? [
					{
						field: 'wrong' as const,
						message: 'the body is no JSON; mend it, name its Content-Type, or write malformed: true when that is the error',
					},
				]
			: []),
		...(malformed && !wrongIsBroken ? [{ field: 'malformed' as const, message: 'the body of wrong can be read; delete this' }] : []),
	];
}

function isBrokenJson(text: string): boolean {
	const { headers, body } = partsOf(text);
	const type = headers.find((line) => /^content-type:/i.test(line));
	if (body === '' || (type && !/[/+]json\b/i.test(type))) return false;
	try {
		JSON.parse(body);
		return false;
	} catch {
		return true;
	}
}

function partsOf(text: string): { first: string; headers: string[]; body: string } {
	const [head = '', ...rest] = text.split('\n\n');
	const [first = '', ...headers] = head.trimEnd().split('\n');
	return { first, headers, body: rest.join('\n\n').trim() };
}
