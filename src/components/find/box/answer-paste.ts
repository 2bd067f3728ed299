import { queryOf } from '../../../search/looks-pasted.ts';
import { decodedView } from '../decoded-view.ts';
import { loadCover, loadDecoder } from '../load.ts';
import { answerQuery } from './answer-query.ts';
import { sayDecoded } from './say.ts';
import type { Turn } from './view.ts';

/** Shows what the decoder makes of a paste. When it doesn't know the error, searches for the paste's words, without its secrets. */
export async function answerPaste(text: string, turn: Turn): Promise<void> {
	const [decode, cover] = await Promise.all([loadDecoder(), loadCover()]);
	const { known, view, signal } = turn;
	signal.throwIfAborted();
	const decoded = decode(text);
	view.showDecoded(decodedView(text, decoded, known.providers));
	view.say(sayDecoded(decoded));
	if (decoded.outcome === 'unknown') await answerQuery(queryOf(cover(text)), {}, turn);
}
