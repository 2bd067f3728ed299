import type { z } from 'astro/zod';
import type { Catalogue } from '../../catalogue/model.ts';
import { absolute } from '../../site.ts';
import { errorSummary } from './error.ts';
import { markdownUrl, proseAt, schemaUrl } from './links.ts';
import { providerSummary } from './provider.ts';
import type * as form from './schema/lists.ts';

export const errorList = ({ entries }: Catalogue): z.input<typeof form.errors> => ({
	$schema: schemaUrl('errors'),
	errors: entries.map(errorSummary),
});

export const providerList = ({ providers }: Catalogue): z.input<typeof form.providers> => ({
	$schema: schemaUrl('providers'),
	providers: providers.map(providerSummary),
});

export const statusList = ({ statuses }: Catalogue): z.input<typeof form.statuses> => ({
	$schema: schemaUrl('statuses'),
	statuses: statuses.map((status) => ({
		status: Number(status.id),
		name: status.name,
		former_names: status.former_names,
		official: status.official,
		used_by: status.used_by ?? null,
		meaning: proseAt(status.href, status.meaning),
		retry: proseAt(status.href, status.retry),
		defined_in: { title: status.defined_in.title, url: status.defined_in.url, checked: status.defined_in.checked },
		url: absolute(status.href),
		markdown: markdownUrl(status.href),
		errors: status.entries.map(({ id }) => id),
	})),
});

export const conditionList = ({ conditions }: Catalogue): z.input<typeof form.conditions> => ({
	$schema: schemaUrl('conditions'),
	conditions: conditions.map((condition) => ({
		id: condition.id,
		title: condition.title,
		summary: proseAt(condition.href, condition.summary),
		usual_action: condition.usual,
		words: condition.words,
		url: absolute(condition.href),
		markdown: markdownUrl(condition.href),
		errors: condition.entries.map(({ id }) => id),
	})),
});
