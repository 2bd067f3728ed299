import type { EntrySignature } from '../../../../src/signatures/signatures.ts';
import { absolute } from '../../../../src/site.ts';
import { href } from '../../../../src/addresses/ids.ts';
import { signatures } from './data.ts';
import { inShort } from './list.ts';
import { entriesCalled, providerCalled, providerLike, type ProviderName } from './lookup.ts';
import { Misuse, type Said } from './said.ts';
import { labelled, type Screen, styled, verdictMark } from './screen.ts';

/** errdex compare 429 openai anthropic: one status or code at several providers, or at all of them. */
export function compare([asked = '', ...names]: string[]): Said {
	if (asked === '') throw new Misuse('compare needs a status or a code: errdex compare 429 openai anthropic');
	const providers: ProviderName[] = names.length > 0 ? names.map(called) : signatures().providers;
	const status = /^[1-5]\d\d$/.test(asked) ? Number(asked) : undefined;
	const matching = status === undefined ? entriesCalled(asked) : signatures().entries.filter(({ statuses }) => statuses.includes(status));
	const rows = providers.map((provider) => ({ provider, entries: matching.filter((entry) => entry.provider === provider.id) }));
	const page = absolute(status === undefined ? href.compare() : href.status(status));
	return {
		known: matching.length > 0 && rows.some(({ entries }) => entries.length > 0),
		json: { asked, page, providers: rows.map(({ provider: { id, name }, entries }) => ({ id, name, errors: entries.map(inShort) })) },
		text: (screen) => [...rows.map((row) => block(row, asked, screen)), `Page  ${page}`].join('\n\n'),
	};
}

function called(name: string): ProviderName {
	const provider = providerCalled(name);
	if (provider) return provider;
	const meant = providerLike(name);
	throw new Misuse(`No provider is called "${name}".${meant ? ` Did you mean ${meant}?` : ''} errdex providers lists them.`);
}

type Row = { provider: ProviderName; entries: EntrySignature[] };

function block({ provider, entries }: Row, asked: string, screen: Screen): string {
	if (entries.length === 0) return `${styled(screen, 'bold', provider.name)}\n  has no page for ${asked}.`;
	const main = entries.filter(({ kind, wire }) => kind === 'status' && wire === asked);
	const others = entries.filter((entry) => !main.includes(entry));
	return [
		styled(screen, 'bold', provider.name),
		...main.flatMap((entry) => [
			`  ${verdictMark(screen, entry.verdict)} ${entry.label}`,
			...labelled(screen, '', entry.because, 4),
			...(entry.cases ?? []).map(({ action, title }) => `    ${verdictMark(screen, action)} ${title}`),
			...(entry.verdict === 'wait' ? labelled(screen, 'Wait', entry.wait, 4) : []),
		]),
		...others.slice(0, 12).map((entry) => `  ${verdictMark(screen, entry.verdict)} ${entry.wire}: ${entry.label}`),
		...(others.length > 12 ? [`  and ${others.length - 12} more: errdex ${provider.id} lists them`] : []),
	].join('\n');
}
