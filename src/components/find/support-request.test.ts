import { expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { kindsOfSecrets } from '../../../tests/fixtures/secrets.ts';
import { coverFacts } from '../../decode/cover-facts.ts';
import { createDecoder } from '../../decode/decode.ts';
import { createMask } from '../../decode/mask.ts';
import { signaturesOf } from '../../signatures/build.ts';
import { factWords, hintWords, maskedWords, reasonWords } from './decoded-words.ts';
import { supportRequest } from './support-request.ts';

const auth = [{ scheme: 'Authorization: Bearer <key>', env: ['ACME_KEY'], key_prefixes: ['acme.1_'], source: 'docs' }];
const entry = anEntry({ messages: [{ template: 'The tool `{tool}` may not be called by {param} today', source: 'docs' }] });
const signatures = signaturesOf(catalogueOf({ bad_thing: entry }, { providers: [{ id: 'acme', data: acme({ auth }) }] }));
const decode = createDecoder(signatures);
const { mask } = createMask(signatures.providers);

const key = 'acme.1_Ab12Cd34Ef56';
const paste = `POST https://api.acme.example/v1/do
HTTP/1.1 400
x-request-id: req_7
retry-after: 90
{"error":{"code":"bad_thing","message":"The tool \`find\` may not be called by ${key} today"}}`;

test('a key that only the data of its provider know gets neither into the facts nor into a request for support', () => {
	const decoded = decode(paste);
	const [provider] = signatures.providers;
	if (!provider) throw new Error('no provider');
	expect(coverFacts(decoded.facts, mask)).toContainEqual({ name: 'field', value: '•••' });
	const request = supportRequest(paste, decoded, provider, mask);
	expect(request).toContain('Provider: Acme\nError: bad_thing, status 400\nRequest id: req_7');
	expect(request).toContain('Endpoint: POST https://api.acme.example/v1/do');
	expect(request).toContain('The tool `find` may not be called by ••• today');
	expect(request).not.toContain(key);
});

test('a secret at the place where a long paste is cut is masked, and an id under its name is not', () => {
	const decoded = decode(paste);
	const [provider] = signatures.providers;
	if (!provider) throw new Error('no provider');
	for (let length = 3_960; length < 4_000; length++) {
		const request = supportRequest(`${'- '.repeat(length / 2)}${key} end`, decoded, provider, mask);
		expect(request).not.toMatch(/acme\.1_A/);
	}
});

test('no kind of secret gets into a request for support, beside the error or in its message', () => {
	const [provider] = signatures.providers;
	if (!provider) throw new Error('no provider');
	const left = kindsOfSecrets.flatMap(({ kind, text, secret }) =>
		[`${paste}\n${text}`, `${text}\n${paste}`, paste.replace(key, () => text)]
			.filter((whole) => supportRequest(whole, decode(whole), provider, mask).includes(secret))
			.map((whole) => `${kind} in ${whole}`),
	);
	expect(left).toEqual([]);
});

test('a secret is masked however much masked text stands before it', () => {
	const [provider] = signatures.providers;
	if (!provider) throw new Error('no provider');
	const many = `token=${'aB3'.repeat(300)} `.repeat(30);
	for (let cut = 19_980; cut < 20_020; cut++) {
		const whole = `${many.slice(0, cut)}\n${key}`;
		expect(supportRequest(whole, decode(whole), provider, mask)).not.toMatch(/acme\.1_A/);
	}
});

test('a secret in place of the request id is masked, and an id as long as a key is not', () => {
	const idOf = (id: string) => coverFacts(decode(paste.replace('req_7', id)).facts, mask).find(({ name }) => name === 'request-id')?.value;
	expect(idOf(key)).toBe('•••');
	expect(idOf('9fK2mQ7pL1wE8rT5yU3iO6aS4dF0gH7jZxC')).toBe('9fK2mQ7pL1wE8rT5yU3iO6aS4dF0gH7jZxC');
});

test('what was masked is told by kind and count', () => {
	expect(maskedWords(mask(`${key} of jane@mail.example.com and bo@mail.example.com from 203.0.113.7 and 203.0.113.8`).kinds)).toBe(
		'Masked: 1 API key, 2 e-mail addresses, 2 IP addresses.',
	);
});

test('what was read is told in words', () => {
	const decoded = decode(paste);
	expect(decoded.matches[0]?.reasons.map(reasonWords)).toEqual(['code bad_thing', 'the message', 'status 400']);
	expect(factWords(decoded, mask)).toEqual([
		{ name: 'Wait', value: '90 s from header retry-after' },
		{ name: 'Request id', value: 'req_7' },
		{ name: 'Tool', value: 'find' },
		{ name: 'Field', value: '•••' },
	]);
	expect(hintWords(decode(`${paste}\nkey sk-***f was sent`), signatures.providers)).toEqual([
		'Acme keys start with acme.1_. This one starts with sk.',
	]);
});
