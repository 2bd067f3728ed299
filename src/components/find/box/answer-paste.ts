import { shownMatch } from '../answer/answer.ts';
import { decodedView } from '../decoded-view.ts';
import { loadMask } from '../load.ts';
import { pause } from '../pause.ts';
import { ask } from '../worker/ask.ts';
import { answerUnknown } from './answer-unknown.ts';
import { sayDecoded } from './say.ts';
import type { Turn } from './view.ts';

/** Shows what the decoder makes of a paste. When it doesn't know the error, lists what is near. */
export async function answerPaste(text: string, turn: Turn): Promise<void> {
	const [told, mask] = await Promise.all([ask('decode', text), loadMask()]);
	const { decoded } = told;
	const { view, signal } = turn;
	await pause();
	signal.throwIfAborted();
	// The first look for secrets makes the browser compile the patterns.
	const secrets = mask.findSecrets(text);
	await pause();
	signal.throwIfAborted();
	const marksInSight = view.marks.show(text, shownMatch(decoded)?.reasons ?? [], secrets);
	await pause();
	signal.throwIfAborted();
	const made = decodedView({ ...told, text, marksInSight }, mask);
	await pause();
	signal.throwIfAborted();
	view.showDecoded(made);
	view.say(sayDecoded(decoded));
	if (decoded.outcome === 'unknown') await answerUnknown(mask.mask(text).text, decoded, turn);
}
