import { z } from 'astro/zod';

/** A form as JSON Schema: what may be written, before defaults are filled in. */
export function toJsonSchema(form: z.ZodType, target: 'draft-7' | 'draft-2020-12'): Record<string, unknown> {
	return z.toJSONSchema(form, {
		target,
		io: 'input',
		override: ({ jsonSchema: made }) => {
			// Zod writes down how it checks: what JavaScript can count, the calendar as a pattern, a format of its own.
			if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
			if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
			if (made.format === 'date') delete made.pattern;
			if ((made.format as string) === 'starts_with') delete made.format;
		},
	});
}
