import { expect, test } from 'vitest';
import { answerOf } from '../../src/components/find/answer/answer.ts';
import { createDecoder } from '../../src/decode/decode.ts';
import { signaturesOf } from '../../src/signatures/build.ts';
import { examples, examplesOf } from '../../src/views/examples.ts';
import { all } from './catalogue.ts';

test('each example of the home page is in the content, and is answered with its page', () => {
	const decode = createDecoder(signaturesOf(all));
	const found = examplesOf(all);
	expect(found).toHaveLength(examples.length);
	for (const { text, href, paste } of found) {
		const decoded = decode(paste);
		expect(decoded.outcome, text).toBe('known');
		expect(answerOf(decoded)?.match.entry.url, text).toBe(href);
	}
	const verdicts = found.map(({ paste }) => answerOf(decode(paste))?.match).map((match) => match?.meant?.action ?? match?.entry.verdict);
	expect(new Set(verdicts).size, verdicts.join()).toBeGreaterThanOrEqual(3);
});
