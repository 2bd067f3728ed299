import { expect, test } from 'vitest';
import { isRest, testOf } from './tell.ts';

const reading = { message: ['error.message'], inFull: (short: string) => short, isNumber: (place: string) => place === 'errors[0].code' };
const message = ['error.message'];

test.each([
	['`error.code` is `a`, `b` or `c`.', [[{ is: 'equal', at: ['error.code'], values: ['a', 'b', 'c'] }]]],
	['`errors[0].code` is `88`.', [[{ is: 'equal', at: ['errors[0].code'], values: [88] }]]],
	['`error.code` is 408, 429 or 5xx.', [[{ is: 'equal', at: ['error.code'], values: [408, 429, 500, 502, 503, 504, 529] }]]],
	[
		'The status is 429 and the message starts with `Rate limit`.',
		[
			[
				{ is: 'status', in: [429] },
				{ is: 'starts', at: message, texts: ['Rate limit'] },
			],
		],
	],
	[
		'`error.code` is `a`, or the message says `b`.',
		[[{ is: 'equal', at: ['error.code'], values: ['a'] }], [{ is: 'contains', at: message, texts: ['b'] }]],
	],
	[
		'`error.code` contains `Minute` and has no `Day`, and the message has no `limit: 0`.',
		[
			[
				{ is: 'contains', at: ['error.code'], texts: ['Minute'] },
				{ is: 'contains', at: ['error.code'], texts: ['Day'], not: true },
				{ is: 'contains', at: message, texts: ['limit: 0'], not: true },
			],
		],
	],
	["The message doesn't start with `This`.", [[{ is: 'starts', at: message, texts: ['This'], not: true }]]],
	['The body has no `errors`.', [[{ is: 'missing', at: ['errors'] }]]],
	['`x-rate-limit-remaining` is 0.', [[{ is: 'header', name: 'x-rate-limit-remaining', value: '0' }]]],
	['`retry-after` is missing.', [[{ is: 'absent', name: 'retry-after' }]]],
	[
		'`error.code` is `a`, or it is null and `error.type` is `b`.',
		[
			[{ is: 'equal', at: ['error.code'], values: ['a'] }],
			[
				{ is: 'missing', at: ['error.code'] },
				{ is: 'equal', at: ['error.type'], values: ['b'] },
			],
		],
	],
	[
		'The message links to `/keys` and says `can afford` a number above 0, or `limit exceeded`.',
		[
			[
				{ is: 'contains', at: message, texts: ['/keys'] },
				{ is: 'contains', at: message, texts: ['can afford'] },
				{ is: 'contains', at: message, texts: ['can afford 0'], not: true },
			],
			[
				{ is: 'contains', at: message, texts: ['/keys'] },
				{ is: 'contains', at: message, texts: ['limit exceeded'] },
			],
		],
	],
	[
		'`choices[0].reason` is `stop` and `content.parts` is missing or empty.',
		[
			[
				{ is: 'equal', at: ['choices[0].reason'], values: ['stop'] },
				{ is: 'missing', at: ['choices[0].content.parts'], empty: true },
			],
		],
	],
	['The last event is `response.incomplete`.', [[{ is: 'equal', at: ['type'], values: ['response.incomplete'] }]]],
])('%s', (tell, test) => {
	expect(testOf(tell, reading)).toEqual({ test, how: 'exact' });
});

test('what no program can check makes a test narrower, or broader', () => {
	const code = { is: 'equal', at: ['code'], values: ['a'] };
	expect(testOf('`code` is `a`, or your traffic rose sharply.', reading)).toEqual({ test: [[code]], how: 'narrow' });
	expect(testOf('`code` is `a` and this was your first try.', reading)).toEqual({ test: [[code]], how: 'broad' });
});

test.each(['You created the batch within the last minute.', 'The message names a field.'])('a program cannot check: %s', (tell) => {
	expect(testOf(tell, reading)).toBeUndefined();
});

test('what takes the rest is known as such', () => {
	expect(isRest('None of the above.')).toBe(true);
	expect(isRest('`error_type` is anything else, such as `a`.')).toBe(true);
	expect(isRest('The message is `Not Found`.')).toBe(false);
	expect(isRest('`code` is `a` and the message starts with anything else.')).toBe(false);
});
