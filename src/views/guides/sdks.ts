import { howOften } from '../../catalogue/sdks.ts';
import { atProvider, code, codes } from './cells.ts';
import type { GuideTable, MakeTable } from './table.ts';

/** What each SDK sends again by itself. */
export const sdks: MakeTable = (providers, cites) => ({
	caption: 'What each SDK retries automatically',
	heads: ['Provider', 'SDK', 'Retries', 'On', 'Obeys'],
	rows: providers.flatMap((provider): GuideTable['rows'] => {
		const name = atProvider(provider, 'sdks');
		if (provider.sdks.length === 0)
			return [{ cells: [provider.name, 'no SDK', '–', '–', '–'], cite: cites.of(provider, provider.request_id) }];
		return provider.sdks.map((sdk) => ({
			cells: [
				name,
				`${code(sdk.package)} ${sdk.language}`,
				howOften(sdk) ?? 'not stated',
				sdk.retries?.on.join(', ') || '–',
				codes(sdk.retries?.obeys ?? []),
			],
			cite: cites.of(provider, sdk),
		}));
	}),
});
