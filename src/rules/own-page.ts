import type { Catalogue, Entry } from '../catalogue/model.ts';
import { asPasted, fill } from '../catalogue/pasted.ts';
import { entryFile, type Problem } from '../catalogue/records.ts';
import { keptAtOnce } from '../kept/kept.ts';
import { signaturesOf } from '../signatures/build.ts';
import type { EntrySignature, Signatures } from '../signatures/signatures.ts';
import { createDecoder } from '../decode/decode.ts';
import type { Rule } from './rule.ts';

type Paste = { path: (string | number)[]; text: string; ambiguous?: string | undefined };
/** What is pasted into a decoder that knows these signatures, by the entry it must lead to. */
type Pasted = { signatures: Signatures; pastes: [id: string, pastes: Paste[]][] };

/** Every sample and every message decodes to its own page when you paste it, or says why it cannot. */
export const ownPage: Rule = (catalogue) => strays(pastedInto(catalogue));

/** The same for a build, which decodes nothing again when neither the texts nor what the decoder knows have changed. */
export const ownPageKept: Rule = (catalogue) => {
	const pasted = pastedInto(catalogue);
	return JSON.parse(keptAtOnce(['own-page', JSON.stringify(pasted)], () => JSON.stringify(strays(pasted))));
};

const pastedInto = (catalogue: Catalogue): Pasted => ({
	signatures: withoutAnswers(signaturesOf(catalogue)),
	pastes: catalogue.entries.map((entry) => [entry.id, pastesOf(entry)]),
});

/** Drops the words that the decoder doesn't read, so that a build with other words has nothing to decode again. */
const withoutAnswers = ({ entries, ...signatures }: Signatures): Signatures => ({
	...signatures,
	meanings: [],
	places: signatures.places.map((place) => ({ ...place, title: '', label: '' })),
	entries: entries.map((entry): EntrySignature => {
		const cases = entry.cases?.map(({ action }) => ({ action, title: '', tell: '', because: '', wait: '' }));
		return { ...entry, title: '', label: '', because: '', wait: '', ...(cases && { cases }) };
	}),
});

function strays({ signatures, pastes }: Pasted): Problem[] {
	const decode = createDecoder(signatures);
	return pastes.flatMap(([id, texts]) =>
		texts.flatMap(({ path, text, ambiguous }): Problem[] => {
			const { outcome, matches } = decode(text);
			const got = matches[0]?.entry.id;
			const report = (message: string) => [{ file: entryFile(id), path, message }];
			if (got !== id && !ambiguous)
				return report(
					`pasted, it leads to ${got ?? 'nothing'}; mend the text, move it there, or say in "ambiguous" why it cannot be told apart`,
				);
			if (got === id && outcome === 'known' && ambiguous) return report('pasted, it leads here and nowhere else; take "ambiguous" out');
			return [];
		}),
	);
}

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
