import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../tests/fixtures/any-text.ts';
import { wireHtml } from './wire.ts';

const textOf = (html: string) =>
	html
		.replace(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

test('a body in one line is laid out, and its text stays as it was on the wire', () => {
	const body = '{"error":{"message":"Rate limit reached","code":429,"details":[{"a":1},{"b":null}]}}';
	const html = wireHtml(body, ['429', 'Rate limit reached']);
	expect(textOf(html)).toBe(body);
	expect(html).toContain('{<b class=n1></b><i class=k>"error"</i>:<b></b>{<b class=n2></b>');
	expect(html).toContain('<mark>429</mark>');
	expect(html).toContain('"<mark>Rate limit reached</mark>"');
});

test('a body that came in lines keeps them', () => {
	const body = '{\n  "error": "gone"\n}';
	expect(wireHtml(body, [])).toBe('{\n  <i class=k>"error"</i>: <i class=s>"gone"</i>\n}');
});

test('the data of an event is laid out behind its name', () => {
	const event = 'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded, try again later"}}';
	const html = wireHtml(event, ['overloaded_error']);
	expect(textOf(html)).toBe(event);
	expect(html).toContain('event: error\ndata: {<b class=n1></b>');
	expect(html).toContain('<mark>overloaded_error</mark>');
});

test('whatever is received is shown as received', () => {
	fc.assert(
		fc.property(fc.oneof(fc.json(), anyText(10)), fc.array(fc.string({ minLength: 1 })), (text, marks) => {
			expect(textOf(wireHtml(text, marks))).toBe(text);
		}),
	);
});
