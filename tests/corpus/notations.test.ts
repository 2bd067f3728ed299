import { expect, test } from 'vitest';
import { bodyOf, valueAt } from './json.ts';
import { javaMap, pythonRepr, rubyInspect } from './notations.ts';

const body = { error: { message: "it isn't", code: null, ok: true, list: [1, 'a "b"'] } };

test('a body as each language prints it', () => {
	expect(pythonRepr(body)).toBe(`{'error': {'message': "it isn't", 'code': None, 'ok': True, 'list': [1, 'a "b"']}}`);
	expect(rubyInspect(body)).toBe('{"error"=>{"message"=>"it isn\'t", "code"=>nil, "ok"=>true, "list"=>[1, "a \\"b\\""]}}');
	expect(javaMap(body)).toBe('{error={message=it isn\'t, code=null, ok=true, list=[1, a "b"]}}');
});

test('values stand at their places, in objects and lists', () => {
	const made = bodyOf([
		['errors[0].message', 'No.'],
		['errors[0].code', 88],
	]);
	expect(made).toEqual({ errors: [{ message: 'No.', code: 88 }] });
	expect(valueAt(made, 'errors[0].code')).toBe(88);
	expect(valueAt(made, 'errors[1].code')).toBeUndefined();
	expect(bodyOf([['0.error.status', 'X']])).toEqual([{ error: { status: 'X' } }]);
});
