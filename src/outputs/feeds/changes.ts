import { Feed } from 'feed';
import { whatChanged } from '../../catalogue/changes.ts';
import * as files from '../../addresses/files.ts';
import { href } from '../../addresses/ids.ts';
import type { Change } from '../../schema/types.ts';
import { absolute, site } from '../../site.ts';

/** How far back the feeds reach. */
const most = 500;

/** The changes of facts as a feed, the newest first. The same data give the same bytes. */
export function feedOf(changes: Change[]): Feed {
	const feed = new Feed({
		title: `Changes in ${site.name}`,
		description: 'Errors that were added or retired, and whose verdict, status, messages or sources changed.',
		id: absolute(href.home()),
		link: absolute(href.home()),
		language: 'en',
		copyright: 'CC BY 4.0',
		updated: new Date(changes[0]?.date ?? '1970-01-01'),
		generator: site.name,
		feedLinks: { atom: absolute(files.changesAtom), json: absolute(files.changesJson) },
	});
	for (const change of changes.slice(0, most)) {
		const link = absolute(href.entry(...(change.id.split('/') as [string, string])));
		feed.addItem({
			title: `${change.title}: ${whatChanged(change)}${change.what === 'changed' ? ' changed' : ''}`,
			id: `${link}#${change.date}-${change.what}${change.fields.map(({ field, after }) => `-${field}-${digest(after)}`).join('')}`,
			link,
			date: new Date(change.date),
			// Both forms take it as HTML.
			description: inWords(change).replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
		});
	}
	return feed;
}

function inWords({ what, fields }: Change): string {
	if (fields.length === 0) return what === 'added' ? 'It has a page now.' : 'It is retired: the provider no longer sends it.';
	return fields.map(({ field, before, after }) => `${field} before: ${ended(before)} ${field} after: ${ended(after)}`).join(' ');
}

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A short mark of a text, so that two changes on one day have two ids. FNV-1a, 32 bits. */
function digest(text: string): string {
	let hash = 0x811c9dc5;
	for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash.toString(36);
}
