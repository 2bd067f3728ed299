import { canonical, slugOf } from '../addresses/ids.ts';
import { wrongProviderId } from '../addresses/reserved.ts';
import { entryFile, type Problem, providerFile } from '../catalogue/records.ts';
import type { Rule } from './rule.ts';

/** The slug follows from the code, and no two entries share an address in any spelling. */
export const addresses: Rule = ({ providers }) => {
	const problems: Problem[] = [];
	for (const provider of providers) {
		const wrong = wrongProviderId(provider.id);
		if (wrong) problems.push({ file: providerFile(provider.id), path: [], message: `${wrong}; rename the folder` });
		const taken = new Map<string, string>();
		for (const entry of provider.entries) {
			const file = entryFile(entry.id);
			const wire = entry.kind === 'status' ? String(entry.status[0]) : (entry.code ?? '');
			const expected = slugOf(entry.kind, wire, entry.grpc !== undefined && entry.code === entry.grpc);
			if (expected !== entry.slug)
				problems.push({
					file,
					path: [entry.kind === 'status' ? 'status' : 'code'],
					message: `the address follows from the code: rename the file to ${expected}.yaml`,
				});
			const claimAddress = (slug: string, path: (string | number)[]) => {
				const other = taken.get(canonical(slug));
				if (other !== undefined)
					problems.push({ file, path, message: `the address /${provider.id}/${slug}/ is already taken by ${other}; remove one` });
				else taken.set(canonical(slug), file);
			};
			claimAddress(entry.slug, []);
		}
		for (const entry of provider.entries) {
			entry.aliases.forEach((alias, i) => {
				const other = taken.get(canonical(alias));
				const file = entryFile(entry.id);
				if (other !== undefined)
					problems.push({
						file,
						path: ['aliases', i],
						message: `the address /${provider.id}/${alias}/ is already taken by ${other}; remove the alias`,
					});
				else taken.set(canonical(alias), file);
			});
		}
	}
	return problems;
};
