import { expect, test } from 'vitest';
import { go } from './languages/go.ts';
import type { Language } from './languages/language.ts';
import { python } from './languages/python.ts';
import { type Filling, render } from './render.ts';
import { parseTemplate } from './template.ts';

const parts: [name: string, text: string][] = [
	['twice', 'one()\n\nif two:\n    three()\n'],
	['outer', 'if a:\n    # part: twice\n'],
	['usual', 'x()\n'],
	['usual.lists', 'y()\n'],
	['send-version', "'__VERSION_HEADER__': '__VERSION__'\n"],
	['nothing', ''],
];
const templates = new Map(parts.map(([name, text]) => [`parts/python/${name}.py`, parseTemplate(`parts/python/${name}.py`, text, python)]));
const filled = (text: string, { values = {}, repeated = {}, variants = [] }: Partial<Filling> = {}, language: Language = python) =>
	render(parseTemplate('some/source', text, language), { values, repeated, variants }, { recipes: new Map(), templates });

test('a part stands as far in as its line, and leaves empty lines empty', () => {
	expect(filled('def f():\n    # part: twice\n    end()\n')).toBe('def f():\n    one()\n\n    if two:\n        three()\n    end()');
});

test('a part can take in others, and one without text leaves no line', () => {
	expect(filled('# part: outer')).toBe('if a:\n    one()\n\n    if two:\n        three()');
	expect(filled('a()\n  # part: nothing\nb()')).toBe('a()\nb()');
});

test('the variant that fits takes the place of the usual part', () => {
	expect(filled('# part: usual', { variants: ['duration', 'lists'] })).toBe('y()');
	expect(filled('__USUAL__;', { variants: ['duration'] })).toBe('x();');
});

test('a text becomes a literal, whatever it holds', () => {
	const values = { BODY: `it's "x" \\ \n\u2028 __PATH__ $&` };
	expect(filled("send('__BODY__')", { values })).toBe(`send('it\\'s "x" \\\\ \\n\\u2028 __PATH__ $&')`);
	expect(filled('send(`__BODY__`)', { values: { BODY: 'a`b' } }, go)).toBe('send("a`b")');
	expect(filled('send(`__BODY__`)', { values: { BODY: '{"a":"b"}' } }, go)).toBe('send(`{"a":"b"}`)');
});

test('a list becomes literals; an empty one takes the separator before it along', () => {
	expect(filled("pick(body, '__CODE_PLACES__')", { values: { CODE_PLACES: ['a', 'b'] } })).toBe("pick(body, 'a', 'b')");
	expect(filled("pick(body, '__CODE_PLACES__')", { values: { CODE_PLACES: [] } })).toBe('pick(body)');
	expect(filled("words = ['__CODE_PLACES__']", { values: { CODE_PLACES: [] } })).toBe('words = []');
});

test('a part is repeated for each item, within a line or as lines', () => {
	const header = (name: string) => ({ VERSION_HEADER: name, VERSION: '1' });
	const two = { 'send-version': [header('a'), header('b')] };
	expect(filled('h = {k: v, __SEND_VERSION__}', { repeated: two })).toBe("h = {k: v, 'a': '1', 'b': '1'}");
	expect(filled('h = {k: v, __SEND_VERSION__}', { repeated: { 'send-version': [] } })).toBe('h = {k: v}');
	expect(filled('  # part: send-version', { repeated: two })).toBe("  'a': '1'\n  'b': '1'");
});

test.each([
	["x('__BODY__')", {}, 'some/source:1: __BODY__ stands for no value'],
	['\nx(__BODY__)', { BODY: 'two "words"' }, 'some/source:2: __BODY__ is no plain word'],
	['x(__BODY__)', { BODY: ['a'] }, '__BODY__ is a list: put it in quotes'],
	["x('__ATTEMPTS__')", { ATTEMPTS: 5 }, '__ATTEMPTS__ is a number: take it out of the quotes'],
	['x(__NOTHING_SUCH__)', {}, 'some/source: no part "nothing-such"'],
])('%j with %j is an error', (text, values, message) => {
	expect(() => filled(text, { values })).toThrow(message);
});
