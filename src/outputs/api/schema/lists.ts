import { z } from 'astro/zod';
import { errorSummary } from './error.ts';
import { providerSummary } from './provider.ts';
import { conditionId, errorId, httpStatus, markdown, page, prose, schemaLink } from './shared.ts';
import { action } from './verdict.ts';

/** errors.json */
export const errors = z.object({ $schema: schemaLink, errors: z.array(errorSummary).describe('Every entry, by provider.') });

/** providers.json */
export const providers = z.object({ $schema: schemaLink, providers: z.array(providerSummary).describe('Every provider, by name.') });

const status = z
	.object({
		status: httpStatus,
		name: z.string().describe('Name in the registry, or the usual one.'),
		former_names: z.array(z.string()).describe('Names that earlier standards gave it.'),
		official: z.boolean().describe('True when it is in the IANA registry.'),
		used_by: z.string().nullable().describe('Who uses it, when it is not official.'),
		meaning: prose.describe('What it means by the standard.'),
		retry: prose.describe('What a client may do with it by the standard alone.'),
		defined_in: z
			.object({
				title: z.string().describe('Document and section.'),
				url: z.url().describe('Address of the section.'),
				checked: z.iso.date().describe('Day on which it was last read, YYYY-MM-DD.'),
			})
			.describe('Where it is defined.'),
		url: page,
		markdown,
		errors: z.array(errorId).describe('Ids of the entries that come with it, over all providers.'),
	})
	.meta({ id: 'Status', description: 'An HTTP status by the standard.' });

/** statuses.json */
export const statuses = z.object({ $schema: schemaLink, statuses: z.array(status).describe('Every status, by number.') });

const condition = z
	.object({
		id: conditionId,
		title: z.string().describe('A phrase for the meaning.'),
		summary: prose.describe('What it means, whoever says it.'),
		usual_action: action.describe('The action of the verdict that it has as a rule; single entries may differ.'),
		words: z.array(z.string()).describe('What people type when they mean it.'),
		url: page,
		markdown,
		errors: z.array(errorId).describe('Ids of the entries that mean it, in whole or in one of their cases.'),
	})
	.meta({ id: 'Condition', description: 'A meaning that several providers share under different names.' });

/** conditions.json */
export const conditions = z.object({ $schema: schemaLink, conditions: z.array(condition).describe('Every shared meaning.') });
