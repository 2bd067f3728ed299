import type { Status } from '../../catalogue/model.ts';
import { answerAt, codesWith } from '../../catalogue/query.ts';
import { heading, join, list, paragraph, table } from './blocks.ts';
import type { Context } from './context.ts';
import { code, literal, link } from './inline.ts';
import { named, verdictCells } from './verdict-cells.ts';

/** One HTTP status over all providers. */
export function statusMarkdown(status: Status, context: Context): string {
	const { all, line, say, to } = context;
	const number = Number(status.id);
	const near = all.statuses.filter((other) => other.entries.length > 0 && other !== status && other.id[0] === status.id[0]);
	return join(
		heading(1, `HTTP ${code(status.id)}: ${literal(status.name)}`),
		paragraph(say(status.meaning)),
		list([
			`Retry, by the standard: ${say(status.retry)}`,
			`Defined in: ${link(literal(status.defined_in.title), status.defined_in.url)}, checked ${status.defined_in.checked}`,
			...(status.official ? [] : [`Unofficial: not in the IANA registry.${status.used_by ? ` Used by ${literal(status.used_by)}.` : ''}`]),
			...(status.former_names.length > 0 ? [`Formerly: ${status.former_names.map(literal).join(', ')}`] : []),
		]),
		heading(2, 'What each provider means by it'),
		table(
			['Provider', 'Verdict', 'Meaning and wait'],
			all.providers.map((provider) => {
				const entry = answerAt(provider, number);
				if (!entry) return [to(literal(provider.name), provider.href), '–', `${literal(provider.name)} does not document ${status.id}.`];
				return [named(entry, context), ...verdictCells(entry, context)];
			}),
		),
		...all.providers.map((provider) => {
			const codes = codesWith(provider, number);
			return codes.length > 0 && join(heading(2, `Codes that ${literal(provider.name)} sends with it`), list(codes.map(line)));
		}),
		near.length > 0 && join(heading(2, 'Near it'), list(near.map((other) => `${to(other.id, other.href)} ${literal(other.name)}`))),
		context.foot(status.href),
	);
}
