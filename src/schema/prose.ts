import { z } from 'astro/zod';
import { linkRule, mayLinkTo } from './links.ts';

const withoutCode = (text: string) => text.replace(/`[^`]*`/g, '');
/** Targets of what looks like a link; nothing for one without its end. */
const targets = (text: string) =>
	Array.from(withoutCode(text).matchAll(/\]\(([^()\s]*)(\)?)/g), ([, target = '', end]) => (end ? target : ''));

/** A prose field: our sentences, with `code` in backticks and [links](/like/this/). Never HTML. */
export const prose = z
	.string()
	.min(2)
	.refine((text) => !/<[a-z/!?]/i.test(withoutCode(text)), { error: 'HTML is not allowed here; put identifiers in `backticks`' })
	.refine((text) => targets(text).every(mayLinkTo), { error: linkRule })
	.describe('Our own words, with `code` in backticks and [links](/like/this/). No HTML.');
