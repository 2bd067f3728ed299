import { z } from 'astro/zod';
import { prose } from './prose.ts';
import { sourceKey } from './source.ts';

/** The most lines that either request has: what doesn't bring the error is left out. */
export const mostLines = 14;
/** The most characters in a line of a request. */
export const longestLine = 100;

/**
 * A request as text: the method and the whole address, only the headers that matter, an empty line, the body. A body is
 * JSON unless a `Content-Type` says otherwise. A form has one `name=value` a line, with `@` before the name of a file.
 * A message over a WebSocket stands as the body below `GET` and the `wss:` address.
 */
const request = z.string().min(10);

/** The smallest request that brings the error, and the same request corrected. */
export const requestPair = z.strictObject({
	case: z.string().optional().describe('Id of the case that the wrong request runs into. An entry whose verdict is depends needs one.'),
	label: z.string().max(60).describe('What is wrong, as a noun phrase: Unknown model.'),
	wrong: request.describe(
		`The smallest request that brings the error: method and whole address, the headers that matter, an empty line, the body. At most ${mostLines} lines. Keys as placeholders: <GROQ_API_KEY>.`,
	),
	right: request.describe('The same request corrected, with nothing else changed.'),
	malformed: z.literal(true).optional().describe('The JSON of the wrong request is broken on purpose, since that is the error.'),
	why: prose.describe('What in the wrong request brings the error, in one sentence or two.'),
	inferred: z.literal(true).optional().describe('The source names what brings the error and shows no such request.'),
	source: sourceKey,
});
