import type { ProviderSection } from '../../../views/provider/sections.ts';
import type { Citations } from '../citations.ts';
import type { Context } from '../context.ts';
import { fence, heading, join, list, paragraph, table } from '../text/blocks.ts';
import { code, literal } from '../text/inline.ts';
import { under } from '../writer.ts';

type Of<Kind extends ProviderSection['kind']> = Extract<ProviderSection, { kind: Kind }>;

/** The forms that the body of an error has, and where to read each value. */
export const formats = ({ formats: all, fields, requestId }: Of<'formats'>, { say }: Context, sources: Citations): string =>
	join(
		...all.map(({ title, arrives, language, shape, paths, note, cite }) =>
			join(
				heading(3, literal(title)),
				paragraph(`${arrives.join(', ')}.`, note && say(note), sources.cite(cite)),
				fence(shape, language),
				list(paths.map(({ what, path }) => `${what}: ${code(path)}`)),
			),
		),
		under(3, 'Fields of the error body', sources.fields(fields)),
		under(3, 'Request id', paragraph(requestId.where && `${code(requestId.where)}.`, say(requestId.text), sources.cite(requestId.cite))),
	);

/** The headers that tell of rate limits, and what is limited. */
export const limits = ({ headers, note, limits: all }: Of<'limits'>, { say }: Context, sources: Citations): string =>
	join(
		headers.length > 0 &&
			table(
				['Header', 'Unit and window', 'Format', 'Example', 'Meaning', 'If missing'],
				headers.map((header) => [
					code(header.name),
					literal(header.unit),
					header.format,
					header.example ? code(header.example) : 'none given',
					`${say(header.meaning)} ${sources.cite(header.cite)}`,
					say(header.absent),
				]),
			),
		sources.claims(note),
		under(3, 'What is limited', sources.claims(all)),
	);
