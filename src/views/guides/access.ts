import { atProvider, code, codes } from './cells.ts';
import type { MakeTable } from './table.ts';

/** Where requests go, and how keys look. */
export const access: MakeTable = (providers, cites) => ({
	caption: 'Where requests go, and what keys look like',
	heads: ['Provider', 'Base URL', 'Keys start with', 'Variable'],
	rows: providers.flatMap((provider) =>
		provider.auth.slice(0, 1).map((auth) => ({
			cells: [
				atProvider(provider, 'access'),
				code(provider.base_urls[0]?.url),
				codes(auth.key_prefixes, 'no prefix to go by'),
				codes(auth.env, 'none'),
			],
			cite: cites.of(provider, auth),
		})),
	),
});
