import { z } from 'astro/zod';
import * as words from '../../../schema/vocabulary.ts';
import { inferred, prose, sourceKey } from './shared.ts';

export const action = words.action.describe(
	'wait: the same request can succeed later. fix: change the request or the configuration. stop: no code helps, the account owner or the provider has to act first. ok: not an error. depends: several cases with different verdicts come under this name; see `cases` of the whole record.',
);

export const actor = words.actor
	.nullable()
	.describe('Who must act. caller: the code that calls, or its configuration. account: its owner. null: nobody, or it depends.');

export const wait = z
	.object({
		from: words.waitPlace.describe(
			'Where the length of the wait is read. header, body: in the field `name`. text: in the sentence of the message. period: when a period ends. backoff: nowhere, use exponential backoff. poll: nowhere, ask again until it is done.',
		),
		name: z.string().nullable().describe('Header name, or dotted path in the body; null for the other places.'),
		format: words.waitFormat
			.nullable()
			.describe(
				'How the value in `name` is written. epoch: counted from 1970-01-01 UTC. duration: such as 2m59.56s. null without a `name`.',
			),
		measures: z
			.enum(['length', 'moment'])
			.nullable()
			.describe('What the value is. length: of the wait. moment: at which the wait ends. null without such a value.'),
		seconds_per_unit: z
			.number()
			.nullable()
			.describe('What to multiply the value by to have seconds: 1 or 0.001. null when the value is not a plain number of time.'),
		note: prose.describe('How long, in one short sentence.'),
	})
	.meta({ id: 'Wait', description: 'How long to wait, and where that is read.' });

export const verdict = z
	.object({
		action,
		actor,
		wait: wait.nullable().describe('Always there for wait; sometimes for stop, when a period ends, and for ok, when you poll.'),
		because: prose.describe('Why, in one sentence.'),
		source: sourceKey,
		inferred,
	})
	.meta({ id: 'Verdict', description: 'Whether to wait, fix or stop, and who must act.' });
