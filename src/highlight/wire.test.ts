import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../tests/fixtures/any-text.ts';
import { wireHtml } from './wire.ts';

const aWait = fc.record({ after: fc.string(), text: fc.string({ minLength: 1 }) });
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

test('a space between two parts of a body is not added to the indent that is drawn', () => {
	const body = '{"type": "error", "error": { "details": [1, 2], "message": "Overloaded, try again later" } }';
	const html = wireHtml(body, []);
	expect(textOf(html)).toBe(body);
	expect(html).toContain(',<b class=n1> </b><i class=k>"error"</i>: {<b class=n2> </b><i class=k>"details"</i>: [1, 2],<b class=n2> </b>');
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

test('in a status line the number is marked, and a short code where it is a whole value', () => {
	const marks = ['529', '231', 'Overloaded'];
	expect(wireHtml('HTTP/1.1 529 Overloaded', marks)).toBe('HTTP/1.1 <mark>529</mark> Overloaded');
	expect(wireHtml('<error code="231">User 2315</error>', marks)).toContain('code="<mark>231</mark>"');
	expect(wireHtml('231 - You must verify', marks)).toBe('<mark>231</mark> - You must verify');
	expect(wireHtml('It took 231 ms', marks)).not.toContain('<mark>');
	expect(wireHtml('retry-after: 7', ['7'])).toBe('retry-after: <mark>7</mark>');
});

test('the wait is marked as such: the value of a header or field, and the time after the words before it', () => {
	const waits = [
		{ after: 'retry-after', text: '7' },
		{ after: 'retryDelay', text: '58s' },
		{ after: 'retry_after', text: '30' },
		{ after: 'try again in ', text: '9m38.5s' },
	];
	expect(wireHtml('retry-after: 7', [], waits)).toBe('retry-after: <mark class=w>7</mark>');
	expect(wireHtml('x-limit: 7', [], waits)).not.toContain('<mark');
	const body = '{"limit":30,"retry_after":30,"retryDelay": "58s","message":"Too many. Please try again in 9m38.5s."}';
	const html = wireHtml(body, ['Too many'], waits);
	expect(textOf(html)).toBe(body);
	expect(html).toContain('<i class=k>"limit"</i>:<b></b>30,');
	expect(html).toContain('<i class=k>"retry_after"</i>:<b></b><mark class=w>30</mark>');
	expect(html).toContain('<i class=s>"<mark class=w>58s</mark>"</i>');
	expect(html).toContain('"<mark>Too many</mark>. Please try again in <mark class=w>9m38.5s</mark>."');
});

test('whatever is received is shown as received', () => {
	fc.assert(
		fc.property(fc.oneof(fc.json(), anyText(10)), fc.array(fc.string({ minLength: 1 })), fc.array(aWait), (text, marks, waits) => {
			expect(textOf(wireHtml(text, marks, waits))).toBe(text);
		}),
	);
});
