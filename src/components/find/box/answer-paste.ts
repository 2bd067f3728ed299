import { queryOf } from '../../../search/looks-pasted.ts';
import { decodedView } from '../decoded-view.ts';
import { loadDecoder, loadMask } from '../load.ts';
import { answerQuery } from './answer-query.ts';
import { sayDecoded } from './say.ts';
import type { Turn } from './view.ts';

/** Shows what the decoder makes of a paste. When it doesn't know the error, searches for the paste's words, without its secrets. */
export async function answerPaste(text: string, turn: Turn): Promise<void> {
	const [decode, mask] = await Promise.all([loadDecoder(), loadMask()]);
	const { known, view, signal } = turn;
	signal.throwIfAborted();
	const decoded = decode(text);
	view.showDecoded(decodedView(text, decoded, known.providers, mask));
	view.say(sayDecoded(decoded));
	if (decoded.outcome === 'unknown') await answerQuery(queryOf(mask.mask(text).text), {}, turn);
}
