import type { Entry } from '../catalogue/model.ts';
import { entryFile, type Problem } from '../catalogue/records.ts';
import type { Rule } from './rule.ts';
import { signaturesOf } from '../signatures/build.ts';
import { createDecoder } from '../decode/decode.ts';

type Paste = { path: (string | number)[]; text: string; ambiguous: string | undefined };

/** Every sample and every message decodes to its own page when somebody pastes it, or says why it cannot. */
export const ownPage: Rule = (catalogue) => {
	const decode = createDecoder(signaturesOf(catalogue));
	return catalogue.entries.flatMap((entry) =>
		pastesOf(entry).flatMap(({ path, text, ambiguous }): Problem[] => {
			const { outcome, matches } = decode(text);
			const got = matches[0]?.entry.id;
			const report = (message: string) => [{ file: entryFile(entry.id), path, message }];
			if (got !== entry.id && !ambiguous)
				return report(
					`pasted, it leads to ${got ?? 'nothing'}; mend the text, move it there, or say in "ambiguous" why it cannot be told apart`,
				);
			if (got === entry.id && outcome === 'known' && ambiguous)
				return report('pasted, it leads here and nowhere else; take "ambiguous" out');
			return [];
		}),
	);
};

const pastesOf = (entry: Entry): Paste[] => [
	...entry.samples.map((sample, index) => ({
		path: ['samples', index],
		text: asPasted(sample, entry.status),
		ambiguous: sample.ambiguous,
	})),
	...entry.messages.map((message, index) => ({
		path: ['messages', index],
		text: fill(message.template),
		ambiguous: message.ambiguous,
	})),
];

/** A message as a reader would paste it: with something at its placeholders. */
export const fill = (template: string): string => template.replaceAll(/\{[^{}]*\}/g, 'example-1');

/** A sample as a reader would paste it: with its status line and headers when it has them. */
export function asPasted({ status: own, language, headers = {}, text }: Entry['samples'][number], statuses: number[]): string {
	const status = own ?? (language === 'json' ? statuses[0] : undefined);
	if (status === undefined) return text;
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`);
	return `HTTP/1.1 ${status}\n${lines.join('')}\n${text}`;
}
