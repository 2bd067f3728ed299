import { z } from 'astro/zod';
import { conditionId, errorId, httpStatus, providerId } from './shared.ts';
import { action } from './verdict.ts';

/**
 * What the box of the site reads. It is packed: a key is left out when there is nothing to say, addresses and titles
 * follow from the id, texts are without markup, and the file does not name its schema.
 */
const signatureOfProvider = z.object({
	id: providerId,
	name: z.string().describe('Usual name.'),
	nicknames: z.array(z.string()).describe('What people type for it, in lower case.'),
	hosts: z.array(z.string()).describe('Host names that identify it.'),
	packages: z.array(z.string()).describe('Packages and modules that identify it.'),
	paths: z.array(z.string()).describe('Beginnings of URL paths that it alone has.'),
	models: z.array(z.string()).describe('What the model ids that it alone serves start with.'),
	marks: z.array(z.string()).describe('Beginnings of ids, keys and words that its answers alone hold.'),
	wraps: z.array(z.string()).describe('Where its body holds the answer of another provider.'),
	lookalikes: z.array(z.string()).describe('Names and hosts of services that answer in the same words.'),
	keyPrefixes: z.array(z.string()).describe('What its keys start with.'),
	headers: z.array(z.string()).describe('Names of its rate-limit headers.'),
	namespaces: z.array(z.string()).describe('Namespaces of the classes of its SDKs, in lower case.'),
	classes: z.record(z.string(), z.array(httpStatus)).describe('Statuses of an exception class, by its name without namespace.'),
	formats: z
		.array(
			z.object({
				code: z.string().optional().describe('Path of the code.'),
				type: z.string().optional().describe('Path of the type.'),
				message: z.string().optional().describe('Path of the message.'),
				more: z.array(z.string()).optional().describe('Paths of values that need not be there.'),
			}),
		)
		.describe('Where a body of each form has its values, without the numbers of list items.'),
	requestId: z.string().describe('Dotted path in the body, or header:<name>; empty when not stated.'),
	requestIdStart: z.string().optional().describe('What its request ids start with.'),
	attach: z.array(z.string()).describe('What to send along with a request for help.'),
	support: z.array(z.string()).describe('Whom to ask: label and address.'),
});

const caseSignature = z.object({
	title: z.string().describe('A phrase for the case.'),
	tell: z.string().describe('What decides whether it is this case.'),
	action,
	because: z.string().describe('Why this verdict.'),
	wait: z.string().describe('How long to wait, in words.'),
});

const found = {
	label: z.string().describe('The title, without the name of the provider.'),
	kind: z.enum(['status', 'code', 'type', 'section', 'http', 'condition', 'shared-code', 'guide']).describe('What it is.'),
	statuses: z.array(httpStatus).describe('HTTP statuses it belongs to.'),
	verdicts: z.array(action).describe('The verdicts you can meet under it.'),
	conditions: z.array(conditionId).describe('Shared meanings it has.'),
	compares: z.literal(true).optional().describe('It sets providers side by side.'),
	aside: z.literal(true).optional().describe('It is reached by gRPC or an SDK only.'),
};

const entry = z.object({
	...found,
	id: errorId,
	wire: z.string().describe('The code, or the status, as on the wire.'),
	grpc: z.string().optional().describe('Name of the gRPC status of the same error.'),
	otherNames: z.array(z.string()).optional().describe('Exact names beside the wire form and the slug.'),
	messages: z
		.array(
			z.object({
				text: z.string().describe('The message, with {placeholders}.'),
				case: z.int().optional().describe('Index of the case that it means.'),
				shared: z.literal(true).optional().describe('Others send it too: it does not tell the provider.'),
			}),
		)
		.describe('Messages that identify it.'),
	verdict: action,
	actor: z.string().optional().describe('Who must act, in words.'),
	wait: z.string().describe('How long to wait, in words.'),
	because: z.string().describe('Why this verdict.'),
	cases: z.array(caseSignature).optional().describe('The cases under this name.'),
	casesOf: errorId.optional().describe('Id of the entry that holds the same cases.'),
});

const foundPlace = z.object({
	url: z.string().describe('Address within the site.'),
	title: z.string().describe('The title, with the name of the provider.'),
	...found,
	provider: providerId.optional().describe('The provider it belongs to.'),
	names: z.array(z.string()).describe('Exact names.'),
});

/** signatures.json */
export const signatures = z.object({
	providers: z.array(signatureOfProvider).describe('What identifies a provider.'),
	entries: z.array(entry).describe('What identifies an entry, and the answer in short.'),
	places: z.array(foundPlace).describe('Sections, statuses, meanings and guides: found by name, never decoded to.'),
	meanings: z
		.array(
			z.object({
				id: conditionId,
				phrases: z.array(z.string()).describe('What people type when they mean it.'),
			}),
		)
		.describe('Words for the shared meanings.'),
	others: z
		.array(
			z.object({
				name: z.string().describe('What it is called.'),
				marks: z.array(z.string()).describe('What only its errors hold, in lower case.'),
			}),
		)
		.describe('APIs that have no pages here.'),
});
