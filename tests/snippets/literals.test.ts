import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from './execute.ts';
import { toolchains } from './toolchains.ts';

// Whatever a value holds, the language itself must read it back from its literal.
const nasty = [
	'',
	'plain',
	`it's "quoted" and \`ticked\``,
	'back\\slash \\n \\\\ \\',
	"'",
	"''",
	'"',
	'`',
	'two\nlines\r\nthree\tfour',
	// biome-ignore lint/suspicious/noTemplateCurlyInString: what shells and Ruby would replace, and JavaScript must not.
	'$HOME ${HOME} $(id) `id` #{1 + 1} #$0 %s %d {x}',
	'!history * ? [a] ~ | & ; < > ( )',
	'\u00e9 \u2028 \u2029 \ufeff 漢字 🙂 \u0085',
	'\u0001\u001f\u007f',
	'-n',
	'__BODY__',
	'{"model":"m","messages":[{"role":"user","content":"He said: \\"Hi\\"\\n"}]}',
];
const random = fc.sample(
	fc.string({ unit: fc.oneof(fc.constantFrom(...`'"\`\\$#{}!%\n`), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })) }),
	80,
);
// No shell variable holds a NUL, and U+001E separates the texts here.
const texts = [...nasty, ...random].filter((text) => !['\0', '\u001e'].some((sign) => text.includes(sign)));

const { present } = toolchains();
const cases = present.flatMap((runner) => runner.quotes.map((quote) => [runner.language.label, quote, runner] as const));
test.each(cases)('%s reads back each value from its literal in %s', async (_, quote, runner) => {
	const folder = mkdtempSync(join(tmpdir(), 'errdex-literals-'));
	writeFileSync(join(folder, runner.main), runner.prints(texts.map((text) => runner.language.literal(text, quote))));
	writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
	await runner.build?.(folder);
	const { stdout, stderr } = await execute(runner.start(folder), folder, { ...process.env, LC_ALL: 'C.UTF-8' });
	rmSync(folder, { recursive: true });
	expect(stdout.split('\u001e').slice(0, -1), stderr).toEqual(texts);
});
