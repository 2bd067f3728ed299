import { href } from './ids.ts';

/** Kinds with a single page: their address needs no id. */
type SingleKind = { [Kind in keyof typeof href]: [] extends Parameters<(typeof href)[Kind]> ? Kind : never }[keyof typeof href];

/**
 * What a single page is called, and its place. menu: every page links to it. listed: it isn't in the menu, but its address is
 * a promise too. unlisted: a reader gets it instead of a page that is missing, and nothing links to it.
 */
type SinglePage = { title: string; place: 'menu' | 'listed' | 'unlisted' };

/** In menu order. The code doesn't compile while a single page is missing here. */
const singlePages: Record<SingleKind, SinglePage> = {
	home: { title: 'Errdex', place: 'listed' },
	find: { title: 'All errors', place: 'menu' },
	statuses: { title: 'Statuses', place: 'menu' },
	conditions: { title: 'Conditions', place: 'menu' },
	codes: { title: 'Shared codes', place: 'listed' },
	compare: { title: 'Compare', place: 'menu' },
	guides: { title: 'Guides', place: 'menu' },
	changes: { title: 'Changes', place: 'listed' },
	install: { title: 'Install', place: 'listed' },
	about: { title: 'About', place: 'menu' },
	offline: { title: 'Not kept offline', place: 'unlisted' },
	missing: { title: 'No such page', place: 'unlisted' },
};
const singleKinds = Object.keys(singlePages) as SingleKind[];
const addressesAt = (...places: SinglePage['place'][]) =>
	singleKinds.filter((kind) => places.includes(singlePages[kind].place)).map((kind) => href[kind]());

/** A link to a single page, for the menu and for breadcrumbs. */
export const linkTo = (kind: SingleKind) => ({ href: href[kind](), text: singlePages[kind].title });

/** The menu at the top of every page. */
export const menu = () => singleKinds.filter((kind) => singlePages[kind].place === 'menu').map(linkTo);

/** The addresses of all single pages. */
export const singleAddresses = () => addressesAt('menu', 'listed', 'unlisted');

/** The addresses of single pages that the site promises to keep. */
export const listedAddresses = () => addressesAt('menu', 'listed');

/** The comparisons that there are, and what people type when they want them. */
export const comparePages = [
	{ id: 'statuses', title: 'Statuses', words: 'compare statuses matrix difference between 401 and 403 at providers which status' },
	{ id: 'formats', title: 'Error formats', words: 'compare error formats bodies shapes where code type message sit string not object' },
	{
		id: 'headers',
		title: 'Rate-limit headers',
		words: 'compare rate limit headers reset remaining retry-after units header reader seconds or date',
	},
	{ id: 'sdks', title: 'SDKs', words: 'compare sdk classes exceptions retries automatically default openai groq tweepy is 409 retryable' },
	{ id: 'retries', title: 'Retry rules', words: 'compare retry rules which errors should I retry how long to wait' },
	{ id: 'support', title: 'Request ids and support', words: 'compare where is the request id support status page contact' },
] as const;
