import type { Answer } from './advise/answer.ts';
import type { ProviderData } from './data/form.ts';
import type { Decode } from './decoded.ts';

/** Which provider answered: the one whose host was asked, or the one that the decoder names. */
export function guessProvider(
	{ url, status, headers, bodies, text }: Answer,
	all: () => ProviderData[],
	decode: Decode,
): string | undefined {
	const host = URL.canParse(url) ? new URL(url).hostname : '';
	const asked = host && all().find(({ hosts }) => hosts.some((own) => host === own || host.endsWith(`.${own}`)));
	if (asked) return asked.id;
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`);
	const head = status > 0 ? `HTTP/1.1 ${status}\n${lines.join('')}\n` : '';
	return decode(head + (bodies.length > 0 ? JSON.stringify(bodies[0]) : text)).provider ?? undefined;
}
