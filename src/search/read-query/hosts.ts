import type { ProviderSignature } from '../../signatures/signatures.ts';
import { documentsNamed, type Known } from '../known.ts';
import type { Reading } from './reading.ts';

/** Finds providers by host (api.groq.com) or URL. The last segment of a URL may name a problem type: https://api.x.com/2/problems/usage-capped. */
export function readHosts(reading: Reading, known: Known): Reading {
	const used = new Set(reading.used);
	const official = new Set(reading.official);
	const named = new Map(reading.named);
	reading.tokens.forEach((token, place) => {
		const [, host, path = ''] = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/\S*)?$/i.exec(token) ?? [];
		const provider = host && providerAt(host.toLowerCase(), known.providers);
		if (!provider) return;
		official.add(provider.id);
		used.add(place);
		const last = path.split('/').filter(Boolean).pop();
		if (last) for (const document of documentsNamed(known, last)) named.set(document, last);
	});
	return { ...reading, used, official, named };
}

/** The provider that owns the host, or a domain above it. */
const providerAt = (host: string, providers: ProviderSignature[]) =>
	providers.find(({ hosts }) => hosts.some((known) => host === known || host.endsWith(`.${known}`)));
