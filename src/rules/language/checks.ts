import { sentencesOf } from './sentences.ts';
import type { Text } from './texts.ts';
import { slowWords } from './words.ts';

/** What is worth mending in one text, each with a suggestion. */
export const checks: ((text: Text) => string[])[] = [length, words, semicolons, imperative, sentenceCase];

/** Characters from which on a text is not even read sentence by sentence. */
const longest = 5_000;

/** The guide asks for 20 words, 25 in notes. Two more are no reason to split a good sentence. */
const most = { sentences: 22, fix: 22, notes: 27, title: 14 };

function length({ plain, role }: Text): string[] {
	// Most texts are shorter than one sentence may be.
	if (plain.split(' ').length <= most[role]) return [];
	if (plain.length > longest) return [`a text of ${plain.length} characters; nobody reads that, so make several of it`];
	return sentencesOf(plain)
		.filter((sentence) => sentence.words > most[role])
		.map((sentence) => `a sentence of ${sentence.words} words ("${start(sentence.text)} …"); make two of it`);
}

const start = (sentence: string) => sentence.replace(/\s+/g, ' ').split(' ').slice(0, 5).join(' ');

function words({ plain }: Text): string[] {
	return slowWords.flatMap(([pattern, remedy]) => {
		const found = pattern.exec(plain)?.[0];
		return found === undefined ? [] : [`"${found.trim()}" slows the reader down; ${remedy}`];
	});
}

function semicolons({ plain, role }: Text): string[] {
	return role !== 'title' && /;\s/.test(plain) ? ['a semicolon; make two sentences of it'] : [];
}

/** How a step begins that says who or what instead of what to do. */
const noImperative =
	/^(?:The|A|An|It|Its|This|That|These|Those|There|You|Your|We|They|One|Some|Most|More|No|Nothing|Each|Every|All|Both|Many|Users|Somebody|Someone|Code|Address) /i;
const condition = /^(?:If|When|After|Before|For|With|Without|In|On|At|Until|Once|While|Unless|From|To|Under|Over)\b[^,:.]*[,:] /;

/** A fix begins with what to do, or with when to do it. After a condition it may first say what that means. */
function imperative({ plain, role }: Text): string[] {
	if (role !== 'fix') return [];
	const whole = plain.replace(/ \([^()]*\)/g, '');
	const step = whole.replace(condition, '');
	const [first = '', ...more] = step.split(/(?<=\.) /);
	const saysWhat = step !== whole && more.some((sentence) => !noImperative.test(sentence));
	return noImperative.test(first) && !saysWhat
		? [`a fix that says "${start(first)} …" instead of what to do; begin with a verb: "Set …", "Retry …"`]
		: [];
}

/** Names in a title keep their capital. */
const names = new Set(
	'API Cloudflare Responses Interactions Claude Mistral OpenAI Grok Groq GroqCloud Google Gemini OpenRouter DeepSeek Anthropic Notes Community Messages Message Direct Rules Activity Account Live Search Realtime WebSocket Code Workflows Agents'.split(
		' ',
	),
);

function sentenceCase({ plain, role }: Text): string[] {
	// After a status or in quotes stands what the wire says.
	if (role !== 'title' || /^\d{3}:? /.test(plain)) return [];
	const [, ...rest] = plain
		.replace(/"[^"]*"/g, 'quote')
		.replace(/: /g, ' ')
		.split(/[\s()]+/);
	const capital = rest.find((word) => /^[A-Z][a-z]+$/.test(word) && !names.has(word));
	const end = /[.;]$/.test(plain) ? ['a title with a full stop; leave it out'] : [];
	return capital === undefined
		? end
		: [...end, `"${capital}" in a title; write "${capital.toLowerCase()}", or add the name to src/rules/language`];
}
