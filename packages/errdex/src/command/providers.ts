import { href } from '../../../../src/addresses/ids.ts';
import { absolute } from '../../../../src/site.ts';
import { signatures } from './data.ts';
import type { Said } from './said.ts';

/** errdex providers: who is in the reference. */
export function listProviders(): Said {
	const { providers, entries } = signatures();
	const rows = providers.map(({ id, name }) => ({
		...{ id, name, errors: entries.filter(({ provider }) => provider === id).length },
		href: absolute(href.provider(id)),
	}));
	return {
		known: true,
		json: { providers: rows },
		text: () =>
			rows
				.map(({ id, name, errors, href: page }) => `${id.padEnd(12)} ${name.padEnd(12)} ${String(errors).padStart(4)} errors  ${page}`)
				.join('\n'),
	};
}
