import { href } from '../addresses/ids.ts';
import type { Action } from '../schema/types.ts';
import type { Catalogue } from '../catalogue/model.ts';

/** A word with its meaning; a verdict word is shown with its mark. */
export type Word = { word: string; action?: Action; text: string };
/** What the page about the site holds, one type a kind of section. */
export type AboutSection =
	| { kind: 'words'; id: string; title: string; words: Word[] }
	| { kind: 'text'; id: string; title: string; text: string }
	| { kind: 'offline'; id: string; title: string; text: string };

export type AboutView = { href: string; file: string; summary: string; sections: AboutSection[] };

const verdict = (action: Action, text: string): Word => ({ word: action, action, text });
const evidence = (word: string, text: string): Word => ({ word, text });

/** The page about the site, in prose. */
export function aboutView(all: Catalogue, repository: string): AboutView {
	return {
		href: href.about(),
		file: 'src/views/about.ts',
		summary: `Errdex says what an API error means at the provider that sent it, and what to do next. It holds ${all.entries.length} entries of ${all.providers.length} providers. Each fact names its source and the day it was checked.`,
		sections: [
			{
				kind: 'words',
				id: 'verdicts',
				title: 'The verdict words',
				words: [
					verdict('wait', 'The same request can succeed later. The page says how long, and where the length is read.'),
					verdict('fix', 'The request or the configuration is wrong. Change it before you retry.'),
					verdict('stop', 'No code helps. The account owner or the provider has to act first.'),
					verdict('ok', 'Not an error, although it is often taken for one.'),
					verdict('depends', 'One name, several cases with different verdicts. The page lists them with what tells them apart.'),
				],
			},
			{
				kind: 'words',
				id: 'evidence',
				title: 'The evidence words',
				words: [
					evidence('documented', "The provider's own pages or specification say so."),
					evidence(
						'observed',
						'Seen on the wire. The page links to the thread. Where the address of a sighting was not kept, the page says that in words.',
					),
					evidence('withdrawn', "Once in the provider's docs, now gone. The error may still be sent."),
					evidence('not stated', 'The provider says nothing about it. We say so, and do not guess.'),
					evidence('our reading', 'It follows from the source without being said there.'),
					evidence('SDK source', 'Read in the source code of an SDK, at the version named.'),
				],
			},
			{
				kind: 'text',
				id: 'sources',
				title: 'Where the facts come from',
				text: "From the providers' pages and specifications, from the source of their SDKs, from standards, and from public threads where developers show the response they got. When documents and wire disagree, the page shows both. All sentences are ours; identifiers, header names, body shapes and wire messages are quoted exactly.",
			},
			{
				kind: 'text',
				id: 'addresses',
				title: 'Addresses you can compute',
				text: 'A status is itself: `/groq/429/`. A code is its wire string in lower case: `/groq/rate_limit_exceeded/`. A problem-type URI is its last segment: `/x/usage-capped/`. A number under 1000 is `code-` and the number: `/x/code-88/`. A gRPC status is `grpc-` and its name with hyphens: `/xai/grpc-unavailable/`. Characters that do not fit become hyphens. A code that several providers send also has a page over all of them: [/code/rate_limit_exceeded/](/code/rate_limit_exceeded/).',
			},
			{
				kind: 'text',
				id: 'machines',
				title: 'The same without markup',
				text: 'Every page has a Markdown form: take the address, leave out the last slash and add `.md`, as in `/groq/429.md`. `/llms.txt` lists them, `/llms-full.txt` holds all entries in one file. Everything is also JSON: [/api/v1/index.json](/api/v1/index.json) names all files and their schemas; within version 1 fields are added, never taken away. [Changes](/changes/) tells what changed, by month and provider; [/changes.xml](/changes.xml) and [/changes.json](/changes.json) are the same as feeds.',
			},
			{
				kind: 'text',
				id: 'privacy',
				title: 'Privacy',
				text: 'What you type is searched in your browser and sent nowhere. There are no cookies, no counters and no requests to third parties.',
			},
			{
				kind: 'offline',
				id: 'offline',
				title: 'Without a network',
				text: "Pages that you visited open again without a network. To have every entry, the search and the paste box with you, keep all of them. It takes some megabytes of this browser's storage; online, you always get the newest page.",
			},
			{
				kind: 'text',
				id: 'mend',
				title: 'Mend a fact',
				text: `Every page links to the one small file it is made of. Send a change with the source that shows it, or [report it](${repository}/issues). The code is under the MIT licence, the data under CC BY 4.0.`,
			},
		],
	};
}
