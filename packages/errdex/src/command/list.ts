import type { EntrySignature } from '../../../../src/signatures/signatures.ts';
import { absolute } from '../../../../src/site.ts';
import type { Said } from './said.ts';
import { styled, verdictMark, wrap } from './screen.ts';

/** Several errors, each with its verdict and its page. */
export const errorList = (entries: EntrySignature[]): Said => ({
	known: entries.length > 0,
	json: { errors: entries.map(inShort) },
	text: (screen) =>
		entries
			.flatMap((entry) => [
				`${verdictMark(screen, entry.verdict)} ${styled(screen, 'bold', entry.title)}`,
				...(entries.length <= 12 ? wrap(entry.because, screen, 8).map((line) => `        ${line}`) : []),
				`        ${absolute(entry.url)}`,
			])
			.join('\n'),
});

export const inShort = ({ id, provider, kind, wire, statuses, label, verdict, because, wait, url }: EntrySignature) => ({
	...{ id, provider, kind, code: kind === 'status' ? null : wire, status: statuses, title: label, action: verdict, because, wait },
	href: absolute(url),
});
