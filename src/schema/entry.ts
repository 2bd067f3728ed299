import { z } from 'astro/zod';
import { prose } from './prose.ts';
import { requestPair } from './requests.ts';
import { claim, sourceKey, sources } from './source.ts';
import { verdict } from './verdict.ts';
import { evidence, kind, sampleLanguage, state, transport } from './vocabulary.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, { error: 'an address is lower-case letters, digits, hyphens and underscores' });

/** One of several situations under the same status or code, with what tells it apart. */
const entryCase = z.strictObject({
	id: slug.describe('Fragment of the address: /xai/429/#out-of-credits.'),
	title: z.string().describe('A phrase for the case.'),
	tell: prose.describe('The field, header or words that decide, as a reader can check them.'),
	condition: z.string().describe('Id in content/conditions.yaml, or none.'),
	verdict,
	entry: z.string().optional().describe('Slug of the entry of this provider that covers this case alone.'),
});

const ambiguous = prose
	.optional()
	.describe(
		'Why this text does not decode to this page, or not to it alone: others send it too. A test asks for it when that is so, and rejects it when it is not.',
	);

const message = z.strictObject({
	template: z
		.string()
		.min(3)
		.max(2000)
		.describe('The wire message, verbatim, with {placeholders} where values differ. The longest literal part identifies it.'),
	case: slug.optional().describe('Id of the case that this message means.'),
	code: z.string().optional().describe('Body code sent along with it, when that code has no entry of its own or a general one.'),
	note: prose.optional().describe('What else to know about the message.'),
	ambiguous,
	source: sourceKey,
});

/** Something to do now. Under `depends` it belongs to a case, unless it helps in each of them. */
const fix = claim.extend({ case: slug.optional().describe('Id of the case that it mends; left out when it helps in every case.') });

const sample = z.strictObject({
	label: z.string().describe('What this is: HTTP body, stream event, exception line.'),
	language: sampleLanguage,
	text: z.string().describe('As received; secrets and identifiers replaced.'),
	status: z.int().optional().describe('HTTP status it came with, when the entry has several.'),
	case: slug.optional().describe('Id of the case that this response shows.'),
	headers: z.record(z.string(), z.string()).optional().describe('Headers that matter to the reader.'),
	assembled: z
		.literal(true)
		.optional()
		.describe('Put together by us from the documented shape and the observed message; the page says so.'),
	ambiguous,
	source: sourceKey,
});

/** One error with a page of its own. Provider and slug come from the path. */
export const entry = z
	.strictObject({
		kind,
		code: z
			.string()
			.max(200)
			.optional()
			.describe('Exactly as on the wire: rate_limit_exceeded, 88, https://api.x.com/2/problems/usage-capped. Left out for kind: status.'),
		spellings: z.array(z.string()).default([]).describe('Other wire forms of the same code: the former sentence, the other host.'),
		status: z
			.array(z.int().min(100).max(599))
			.describe('HTTP statuses it comes with, most usual first. Empty when it has none (gRPC, client).'),
		status_note: prose.optional().describe('When the status is not stated, or differs between documents and wire.'),
		grpc: z
			.string()
			.regex(/^[A-Z_]+$/)
			.optional()
			.describe('gRPC status name of the same error. For the APIs that can also be called over gRPC; of those here, xAI.'),
		title: z.string().max(80).describe('A noun phrase for the meaning: Rate limit exceeded.'),
		condition: z.string().describe('Id in content/conditions.yaml; none when no condition fits.'),
		condition_note: prose.optional().describe('Required with condition: none: why none fits.'),
		transport: z.array(transport).min(1).describe('The ways in which it reaches you, the usual one first.'),
		verdict,
		cases: z.array(entryCase).default([]).describe('For a status or code that covers several conditions.'),
		cases_from: slug.optional().describe('Slug of the entry whose cases also apply here, instead of repeating them.'),
		summary: prose.describe('What it means here, in one or two sentences of our own. No advice.'),
		causes: z.array(claim).default([]).describe('What leads to it, the most likely first.'),
		fixes: z.array(fix).default([]).describe('Actions that can be taken now, the most likely first.'),
		requests: z
			.array(requestPair)
			.default([])
			.describe('Requests that bring the error, each with its correction. Only for fix, or for a case that says fix.'),
		endpoints: z.array(claim).default([]).describe('Which endpoints or operations send it.'),
		fields: z
			.array(
				z.strictObject({
					name: z.string().describe('Name of the field.'),
					note: prose.describe('What it says or asks for.'),
					source: sourceKey,
				}),
			)
			.default([])
			.describe('Request or response fields that belong to it.'),
		messages: z.array(message).default([]).describe('Messages on the wire; the decoder knows the entry by them.'),
		samples: z.array(sample).default([]).describe('Responses as received; each must decode to this page.'),
		notes: z.array(claim).default([]).describe('What else a reader must know: documents and wire disagree, history, traps.'),
		related: z.array(z.string()).default([]).describe('Slugs of this provider, or provider/slug.'),
		aliases: z.array(slug).default([]).describe('Other addresses that lead here.'),
		state: state
			.default('current')
			.describe('retired: no longer sent. The page stays, with a notice. It takes a provider with a long history to need it.'),
		state_note: prose.optional().describe('Required for retired, and for it alone: since when, and what replaces it.'),
		evidence,
		sources: sources.default({}),
	})
	.refine((value) => (value.kind === 'status') === (value.code === undefined), {
		error: 'kind: status has no code; the other kinds need one',
		path: ['code'],
	})
	.refine((value) => value.verdict.action !== 'depends' || value.cases.length > 1 || value.cases_from !== undefined, {
		error: 'a depends verdict lists at least two cases, or names cases_from',
		path: ['cases'],
	})
	.refine((value) => value.condition !== 'none' || value.condition_note !== undefined, {
		error: 'condition: none needs a condition_note that says why',
		path: ['condition_note'],
	})
	.refine((value) => value.state === 'current' || value.state_note !== undefined, {
		error: 'a retired entry needs a state_note',
		path: ['state_note'],
	});
