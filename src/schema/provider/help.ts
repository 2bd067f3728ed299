import { z } from 'astro/zod';
import { contactUrl, httpsUrl } from '../links.ts';
import { prose } from '../prose.ts';
import { claim, sourceKey } from '../source.ts';
import { fragment } from './fragment.ts';

/** A page of the provider, or an address to write to. */
export const link = z.strictObject({
	label: z.string().describe('What is there.'),
	url: contactUrl.describe('https: or mailto: address.'),
	note: prose.optional().describe('What it is good for, where the label alone does not tell. Rarely needed.'),
	source: sourceKey,
});

/** Where the provider tells of outages. */
export const serviceStatus = z
	.strictObject({
		url: httpsUrl.optional().describe('Page that announces outages.'),
		feed: httpsUrl.optional().describe('RSS, Atom or JSON of the same. Filled where the provider itself names it.'),
		text: prose.describe('Who says so, or that there is none.'),
		source: sourceKey,
	})
	.describe('Where outages are announced.');

/** How to reach people at the provider. */
export const support = z
	.strictObject({
		links: z.array(link).default([]).describe('Whom to ask.'),
		attach: z.array(claim).default([]).describe('What to send along.'),
	})
	.describe('How to get help.');

/** Advice on what no single error tells. */
export const topics = z
	.array(
		z.strictObject({
			id: fragment.describe('Fragment of the address: /x/#partial-errors.'),
			title: z.string().describe('What goes wrong.'),
			intro: prose.optional().describe('What happens, in one sentence.'),
			points: z.array(claim).min(1).describe('What to check or do.'),
			entries: z.array(z.string()).default([]).describe('Slugs of the entries it is about.'),
		}),
	)
	.default([])
	.describe('Troubleshooting that belongs to no single code.');
