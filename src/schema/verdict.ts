import { z } from 'astro/zod';
import { prose } from './prose.ts';
import { sourceKey } from './source.ts';
import { action, actor, waitFormat, waitPlace } from './vocabulary.ts';

export const wait = z
	.strictObject({
		from: waitPlace,
		name: z.string().optional().describe('Header name, or dotted path in the body.'),
		format: waitFormat.optional().describe('How the value is written. duration: like 2m59.56s.'),
		note: prose.describe('How long, in one short sentence.'),
	})
	.refine((value) => (value.from === 'header' || value.from === 'body') === (value.name !== undefined && value.format !== undefined), {
		error: 'name and format go with from: header or body, and only with those',
	});

export const verdict = z
	.strictObject({
		action,
		actor: actor.optional().describe('Required unless the action is ok or depends.'),
		wait: wait.optional().describe('Required for wait; allowed for stop (when a period ends) and ok (polling).'),
		because: prose.describe('Why this verdict, in one sentence a hurried reader can act on.'),
		source: sourceKey,
		inferred: z.literal(true).optional().describe('The provider does not state it; it follows from the meaning. The page says so.'),
	})
	.refine((value) => value.actor !== undefined || value.action === 'ok' || value.action === 'depends', {
		error: 'say who must act: actor is caller, account or provider',
		path: ['actor'],
	})
	.refine((value) => value.action !== 'wait' || value.wait !== undefined, {
		error: 'a wait verdict says where the wait is read: add wait',
		path: ['wait'],
	})
	.describe('Whether to wait, fix or stop, and who must act.');
