import { mask } from '../../../decode/mask.ts';
import type { Known } from '../../../search/known.ts';
import { queryOf } from '../../../search/looks-pasted.ts';
import { decodedView } from '../decoded-view.ts';
import { loadDecoder } from '../load.ts';
import { answerQuery } from './answer-query.ts';
import { sayDecoded } from './say.ts';
import type { Turn } from './view.ts';

/** Shows what the paste was decoded to. When it is nobody's error, searches for what is near, by its words and without its secrets. */
export async function answerPaste(text: string, known: Known, { view, signal }: Turn): Promise<void> {
	const decode = await loadDecoder();
	signal.throwIfAborted();
	const decoded = decode(text);
	view.showDecoded(decodedView(text, decoded, known.providers));
	view.say(sayDecoded(decoded));
	if (decoded.outcome === 'unknown') await answerQuery(queryOf(mask(text).text), {}, known, { view, signal });
}
