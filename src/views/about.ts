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

const verdictWords = [
	verdict('wait', 'The same request can succeed later. The page says how long to wait, and which header or field tells you.'),
	verdict('fix', 'The request or the configuration is wrong. Change it before you retry.'),
	verdict('stop', "Your code can't fix this. The account owner or the provider has to act first."),
	verdict('ok', 'Not an error, although it looks like one.'),
	verdict('depends', 'One error, several cases with different verdicts. The page says how to match yours.'),
];

const evidenceWords = [
	evidence('documented', "The provider's own pages or specification say so."),
	evidence('observed', 'Reported by users. The page links to the report, or says that no link was kept.'),
	evidence('withdrawn', "Removed from the provider's docs. The provider may still send the error."),
	evidence('not stated', 'The provider says nothing about it, and neither do we.'),
	evidence('our reading', "We infer it from the source, which doesn't say it."),
	evidence('SDK source', 'Read in the source code of an SDK, at the version that the page names.'),
];

/** The page about the site, in prose. */
export function aboutView(all: Catalogue, repository: string): AboutView {
	return {
		href: href.about(),
		file: 'src/views/about.ts',
		summary: `Errdex says what an API error means at the provider that sent it, and what to do next. It has ${all.entries.length} errors of ${all.providers.length} providers. Each fact names its source and the day we checked it.`,
		sections: [
			{
				kind: 'words',
				id: 'verdicts',
				title: 'The verdict words',
				words: verdictWords,
			},
			{
				kind: 'words',
				id: 'evidence',
				title: 'The evidence words',
				words: evidenceWords,
			},
			{
				kind: 'text',
				id: 'sources',
				title: 'Where the facts come from',
				text: "From the providers' docs and specifications, the source of their SDKs, standards, and public threads where developers show the response they got. If the docs and real responses disagree, the page shows both. All sentences are ours. Identifiers, header names, bodies and messages are verbatim.",
			},
			{
				kind: 'text',
				id: 'addresses',
				title: 'URLs you can compute',
				text: 'A status stays as it is: `/groq/429/`. A code is in lower case: `/groq/rate_limit_exceeded/`. A problem type URI is its last segment: `/x/usage-capped/`. A number under 1000 is `code-` and the number: `/x/code-88/`. A gRPC status is `grpc-` and its name with hyphens: `/xai/grpc-unavailable/`. Other characters become hyphens. A code that several providers send has one more page, which compares them: [/code/rate_limit_exceeded/](/code/rate_limit_exceeded/). [Links from error messages](/guides/links-from-error-messages/) has code that computes them.',
			},
			{
				kind: 'text',
				id: 'machines',
				title: 'Markdown, JSON and feeds',
				text: 'Every page has a Markdown form: drop the last slash of its URL and add `.md`, as in `/groq/429.md`. `/llms.txt` lists them, and `/groq/llms-full.txt` has all of a provider in one file. Everything is also JSON: [/api/v1/index.json](/api/v1/index.json) names all files and their schemas. Within version 1, fields are added but never removed. [Changes](/changes/) shows what changed, also as feeds: [/changes.xml](/changes.xml) and [/changes.json](/changes.json). [The guide](/guides/json-markdown-and-feeds/) has the details.',
			},
			{
				kind: 'text',
				id: 'privacy',
				title: 'Privacy',
				text: 'Your browser searches what you type and sends it nowhere. There are no cookies, no analytics and no requests to third parties.',
			},
			{
				kind: 'offline',
				id: 'offline',
				title: 'Offline',
				text: "Pages that you have visited also open offline. To have every error, the search and the paste box offline, keep all of them. That takes a few megabytes of this browser's storage. Online, you always get the newest page.",
			},
			{
				kind: 'text',
				id: 'mend',
				title: 'Correct a fact',
				text: `The page of an error links to the one small file it comes from. Send a change with its source, or [report a wrong fact](${repository}/issues). The code is under the MIT license, the data under CC BY 4.0.`,
			},
		],
	};
}
