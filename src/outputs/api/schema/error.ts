import { z } from 'astro/zod';
import * as words from '../../../schema/vocabulary.ts';
import {
	claim,
	conditionId,
	errorId,
	httpStatus,
	json,
	language,
	markdown,
	page,
	prose,
	providerId,
	schemaLink,
	sourceKey,
	sources,
	transport,
} from './shared.ts';
import { action, actor, verdict } from './verdict.ts';

const kind = words.kind.describe(
	'status: an HTTP status at this provider. code: a machine code in the body. type: a category or a problem-type URI.',
);
const code = z.string().nullable().describe('Exactly as on the wire; null for kind status.');
const status = z.array(httpStatus).describe('HTTP statuses it comes with, the most usual first; empty when it has none.');
const title = z.string().describe('A noun phrase for the meaning.');
const condition = conditionId.nullable().describe('Id of the shared meaning in conditions.json; null when none fits.');
const state = words.state.describe('retired: the provider no longer sends it; the record stays.');

/** One line of errors.json. */
export const errorSummary = z
	.object({
		id: errorId,
		url: page,
		kind,
		code,
		status,
		title,
		condition,
		verdict: z.object({ action, actor }).describe('Whether to wait, fix or stop, and who must act.'),
		state,
	})
	.meta({ id: 'ErrorSummary', description: 'One entry in short. The whole record is errors/{id}.json.' });

const errorCase = z
	.object({
		id: z.string().describe('Name of the case within the entry that defines it.'),
		url: page.describe('Address of the case on the page that defines it.'),
		title: z.string().describe('A phrase for the case.'),
		tell: prose.describe('The field, header or words that decide whether it is this case.'),
		condition,
		verdict,
		entry: errorId.nullable().describe('Id of the entry that covers this case alone.'),
	})
	.meta({ id: 'Case', description: 'One of several situations under the same name.' });

const caseId = z.string().nullable();
const fix = claim
	.extend({ case: caseId.describe('Id of the case that it mends, of `cases`; null when it helps in every case.') })
	.meta({ id: 'Fix', description: 'Something to do now.' });

const requestPair = z
	.object({
		case: caseId.describe('Id of the case that the wrong request runs into, of `cases`.'),
		label: z.string().describe('What is wrong with the request.'),
		wrong: z.string().describe('A request that brings the error: method and address, the headers that matter, an empty line, the body.'),
		right: z.string().describe('The same request corrected.'),
		why: prose.describe('What in the wrong request brings the error.'),
		source: sourceKey,
		inferred: z.boolean().describe('True when the source names what brings the error and shows no such request.'),
	})
	.meta({ id: 'RequestPair', description: 'A request that brings the error, and its correction. Taken from sources, not sent by us.' });

const message = z
	.object({
		template: z.string().describe('The message as on the wire, with {placeholders} where values differ.'),
		case: caseId.describe('Id of the case that it means, of `cases`.'),
		code: z.string().nullable().describe('Code in the body that is sent along with it, when that is not the code of the entry.'),
		note: prose.nullable().describe('What else to know about the message.'),
		source: sourceKey,
	})
	.meta({ id: 'Message', description: 'A message on the wire.' });

const sample = z
	.object({
		label: z.string().describe('What it is: HTTP body, stream event, exception line.'),
		language,
		text: z.string().describe('As received; secrets and identifiers are replaced.'),
		status: httpStatus.nullable().describe('HTTP status it came with, when the entry has several.'),
		case: caseId.describe('Id of the case that it shows, of `cases`.'),
		headers: z.record(z.string(), z.string()).describe('Headers that matter, by name.'),
		assembled: z.boolean().describe('True when it is put together from a documented shape and an observed message.'),
		source: sourceKey,
	})
	.meta({ id: 'Sample', description: 'A response.' });

/** errors/{provider}/{slug}.json */
export const error = z.object({
	$schema: schemaLink,
	id: errorId,
	provider: z
		.object({ id: providerId, name: z.string().describe('Usual name of the provider.'), url: page, json })
		.describe('The provider that sends it.'),
	slug: z.string().describe('Last part of the id and of the address.'),
	url: page,
	markdown,
	kind,
	code,
	spellings: z.array(z.string()).describe('Other forms of the same code on the wire.'),
	status,
	status_note: prose.nullable().describe('Where the status is not stated, or differs between documents and wire.'),
	grpc: z.string().nullable().describe('Name of the gRPC status of the same error.'),
	title,
	condition,
	condition_note: prose.nullable().describe('Why no shared meaning fits, or how it differs.'),
	transport: z.array(transport).describe('The ways in which it reaches you.'),
	verdict,
	cases: z.array(errorCase).describe('The situations under this name, when there are several.'),
	cases_from: errorId.nullable().describe('Id of the entry that defines the cases; null when this one does.'),
	summary: prose.describe('What it means here, in one or two sentences.'),
	causes: z.array(claim).describe('What leads to it.'),
	solutions: z.array(fix).describe('Fixes: what you can do now, the most likely first.'),
	requests: z.array(requestPair).describe('Requests that bring the error, each with its correction.'),
	endpoints: z.array(claim).describe('Which endpoints or operations send it.'),
	fields: z
		.array(
			z.object({ name: z.string().describe('Name of the field.'), note: prose.describe('What it says or asks for.'), source: sourceKey }),
		)
		.describe('Fields of the request or response that belong to it.'),
	messages: z.array(message).describe('The messages that it comes with.'),
	samples: z.array(sample).describe('Responses as received.'),
	handlers: z
		.array(
			z.object({
				id: z.string().describe('Id of the language: typescript, python.'),
				language: z.string().describe('Name of the language.'),
				text: z.string().describe('The code: around your own call where it sends the request again, else after it.'),
			}),
		)
		.describe('Short code that recognizes this error and does what the verdict says, one a language.'),
	sdk_handlers: z
		.array(
			z.object({
				id: z.string().describe('Id of the language and its SDK: typescript-sdk, python-sdk.'),
				package: z.string().describe('Name of the SDK package.'),
				language: z.string().describe('Language of the SDK.'),
				ran: z.boolean().describe('True when our tests run it with the package; false when they compile it only.'),
				text: z.string().describe('The code around a call of the SDK, for a function of your own.'),
			}),
		)
		.describe('The same with the official SDK, where it leaves enough of the response to know this error by.'),
	notes: z.array(claim).describe('What else to know.'),
	sdk_classes: z
		.array(
			z.object({
				package: z.string().describe('Name of the SDK package.'),
				language: z.string().describe('Language of the SDK.'),
				status: httpStatus,
				class: z.string().describe('The class that the SDK raises for this status, with its namespace.'),
			}),
		)
		.describe('The class that each SDK of the provider raises for each status from 400 on.'),
	related: z.array(errorId).describe('Ids of the entries that are worth a look next.'),
	aliases: z.array(z.string()).describe('Other slugs that lead to this page.'),
	state,
	state_note: prose.nullable().describe('Since when it is retired, and what replaces it.'),
	evidence: words.evidence.describe(
		'documented: the provider says so. observed: seen on the wire. withdrawn: once documented, now gone from the documents. not-stated: the provider says nothing.',
	),
	sources,
});
