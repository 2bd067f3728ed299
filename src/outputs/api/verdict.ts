import type { z } from 'astro/zod';
import type { Entry } from '../../catalogue/model.ts';
import type { Verdict, Wait } from '../../schema/types.ts';
import type { Cites } from './cites.ts';
import type * as form from './schema/verdict.ts';

type Measure = Pick<z.input<typeof form.wait>, 'measures' | 'seconds_per_unit'>;

/** What has to be known to make seconds of the value that a wait names. */
const measures: Record<NonNullable<Wait['format']>, Measure> = {
	count: { measures: null, seconds_per_unit: null },
	seconds: { measures: 'length', seconds_per_unit: 1 },
	'epoch-seconds': { measures: 'moment', seconds_per_unit: 1 },
	'epoch-ms': { measures: 'moment', seconds_per_unit: 0.001 },
	duration: { measures: 'length', seconds_per_unit: null },
	'http-date': { measures: 'moment', seconds_per_unit: null },
	iso8601: { measures: 'moment', seconds_per_unit: null },
};

const waitRecord = ({ from, name, format, note }: Wait, cites: Cites): z.input<typeof form.wait> => ({
	from,
	name: name ?? null,
	format: format ?? null,
	...measures[format ?? 'count'],
	note: cites.prose(note),
});

/** A verdict of `record`, in a public record that may be another's. */
export const verdictRecord = (
	{ action, actor, wait, because, source, inferred }: Verdict,
	cites: Cites,
	record?: Entry,
): z.input<typeof form.verdict> => ({
	action,
	actor: actor ?? null,
	wait: wait ? waitRecord(wait, cites) : null,
	because: cites.prose(because),
	source: cites.source(source, record),
	inferred: inferred ?? false,
});
