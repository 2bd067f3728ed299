import { documentsNamed, type Known } from '../known.ts';
import type { Reading } from './reading.ts';

/** Finds models, and providers by one that only they serve: gpt-4o. A token that is also the name of a code stays a code. */
export function readModels(reading: Reading, known: Known): Reading {
	const used = new Set(reading.used);
	const nicknamed = new Set(reading.nicknamed);
	reading.tokens.forEach((token, place) => {
		if (reading.used.has(place)) return;
		const maker = known.providers.find(({ models }) => models.some((start) => token.toLowerCase().startsWith(start)));
		if ((!maker && !model.test(token)) || documentsNamed(known, token).length > 0) return;
		if (maker) nicknamed.add(maker.id);
		used.add(place);
	});
	return { ...reading, used, nicknamed, namesModel: reading.tokens.some((token) => isModel(token, known)) };
}

/** Names of models that several APIs serve, and the form in which routers name one: openrouter/free. */
const model =
	/^(?:(?:gpt|llama|qwen|gemma|mixtral|kimi|glm|phi|whisper|sonnet|opus|haiku|claude)[-.]?\d|o\d\b)|^[a-z][a-z-]*\/[a-z0-9][\w.:-]*$/i;

const isModel = (token: string, { providers }: Known): boolean =>
	model.test(token) || providers.some(({ models }) => models.some((start) => token.toLowerCase().startsWith(start)));
