import { z } from 'astro/zod';

/** A prose field: our sentences, with `code` in backticks and [links](/like/this/). Never HTML. */
export const prose = z
	.string()
	.min(2)
	.refine((text) => !/<\/?[a-z][a-z0-9-]*(\s[^>]*)?>/i.test(text.replace(/`[^`]*`/g, '')), {
		error: 'HTML is not allowed here; put identifiers in `backticks`',
	})
	.describe('Our own words, with `code` in backticks and [links](/like/this/). No HTML.');
