import type { Entry } from '../catalogue/model.ts';
import { asPasted, fill } from '../catalogue/pasted.ts';
import { entryFile, type Problem } from '../catalogue/records.ts';
import type { Rule } from './rule.ts';
import { signaturesOf } from '../signatures/build.ts';
import { createDecoder } from '../decode/decode.ts';

type Paste = { path: (string | number)[]; text: string; ambiguous: string | undefined };

/** Every sample and every message decodes to its own page when you paste it, or says why it cannot. */
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
