import type { ProviderSection } from '../../../views/provider/sections.ts';
import type { Citations } from '../citations.ts';
import type { Context } from '../context.ts';
import { heading, join, list, paragraph, table } from '../text/blocks.ts';
import { code, literal } from '../text/inline.ts';

type Of<Kind extends ProviderSection['kind']> = Extract<ProviderSection, { kind: Kind }>;

export const codes = (names: string[]) => names.map(code).join(', ');

/** What the SDKs raise, what it carries, and what they retry on their own. */
export const sdks = ({ sdks: all }: Of<'sdks'>, { say }: Context, sources: Citations): string =>
	join(
		...all.map((sdk) =>
			join(
				heading(3, `${code(sdk.package)} ${literal(sdk.language)}`),
				paragraph(
					literal(`${sdk.known} ${sdk.again[0]?.toUpperCase()}${sdk.again.slice(1)}.`),
					sdk.carries && say(sdk.carries),
					sources.cite(sdk.cite),
				),
				table(
					['Error', 'Raised as', 'Retried automatically'],
					sdk.raised.flatMap(({ title, rows }) => rows.map(({ what, name }) => [literal(what), code(name), literal(title)])),
				),
				list(sdk.reads.map(({ what, where }) => `${what}: ${where.map(code).join(' or ') || 'not on the error'}`)),
				sdk.retries &&
					paragraph(
						sdk.retries.obeys.length > 0 && `Obeys ${codes(sdk.retries.obeys)}.`,
						sdk.retries.longestWait !== undefined && `Longest wait it accepts from a header: ${sdk.retries.longestWait} seconds.`,
						sdk.retries.note && say(sdk.retries.note),
					),
				sdk.prints.length > 0 && `Message: ${sdk.prints.map(code).join(' or ')}`,
			),
		),
	);
