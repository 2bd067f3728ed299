import { entryFile, type Problem, providerFile } from '../catalogue/records.ts';
import type { Source } from '../schema/types.ts';
import type { Rule } from './rule.ts';

/** Nobody has read a source on a day that is still to come. `today` is YYYY-MM-DD, the latest day anywhere on earth. */
export const notInFuture =
	(today: string): Rule =>
	({ providers }) => {
		const late = (file: string, sources: Record<string, Source>): Problem[] =>
			Object.entries(sources)
				.filter(([, { checked }]) => checked > today)
				.map(([key, { checked }]) => ({
					file,
					path: ['sources', key, 'checked'],
					message: `${checked} is still to come; write the day on which you read it`,
				}));
		return providers.flatMap((provider) => [
			...late(providerFile(provider.id), provider.sources),
			...provider.entries.flatMap((entry) => late(entryFile(entry.id), entry.sources)),
		]);
	};
