import { coverFacts } from '../../decode/cover-facts.ts';
import type { Mask } from '../../decode/mask.ts';
import type { Decoded } from '../../decode/types.ts';
import type { ProviderSignature } from '../../signatures/signatures.ts';

const endpoint =
	/(?:\b(GET|POST|PUT|PATCH|DELETE)\s{1,3})?["']?(https?:\/\/[^\s"'<>?#]{4,200}|\/(?:v\d|\d|openai|api)\/[^\s"'<>?#]{2,160})/;
const time =
	/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?|[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/;

/** A request for help as the provider wants it, filled from the paste. Secrets are masked. */
export function supportRequest(
	paste: string,
	{ matches, facts, statuses }: Decoded,
	provider: ProviderSignature,
	mask: Mask['mask'],
): string {
	const [first] = matches;
	const id = coverFacts(facts, mask).find((fact) => fact.name === 'request-id')?.value;
	const [, method = '', url] = endpoint.exec(paste) ?? [];
	const lines = [
		`Provider: ${provider.name}`,
		`Error: ${first ? first.entry.wire : 'unknown'}${statuses.length > 0 ? `, status ${statuses.join(', ')}` : ''}`,
		`Request id: ${id ?? `not in the paste${provider.requestId ? `; look in ${provider.requestId}` : ''}`}`,
		`Time: ${time.exec(paste)?.[0] ?? 'not in the paste'}`,
		`Endpoint: ${url ? `${method} ${url}`.trim() : 'not in the paste'}`,
		'',
		'Response (secrets masked):',
		// Masked before it is cut: the beginning of a secret, cut off, may look like none.
		mask(paste.trim()).text.slice(0, 4_000),
		...(provider.attach.length > 0 ? ['', 'The provider asks for:', ...provider.attach.map((item) => `- ${item}`)] : []),
		...(provider.support.length > 0 ? ['', 'Where to send it:', ...provider.support.map((item) => `- ${item}`)] : []),
	];
	const [head, rest] = [lines.slice(0, 7), lines.slice(7)];
	// The provider's own addresses in the last part are no secrets.
	const own = rest.indexOf('');
	const response = own < 0 ? rest : rest.slice(0, own);
	return [mask([...head, ...response].join('\n')).text, ...(own < 0 ? [] : rest.slice(own))].join('\n');
}
