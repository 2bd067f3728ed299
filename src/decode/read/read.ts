import type { Signatures } from '../../signatures/signatures.ts';
import type { ProviderEvidence, Seen } from '../evidence.ts';
import { type Flat, flatten } from './flatten.ts';
import { createFormatReader, wrappedMessages } from './formats.ts';
import { readIdentifiers } from './identifiers.ts';
import { readKeys, type SeenKey } from './keys.ts';
import type { MessageHit } from './match-message.ts';
import { createMessageFinder } from './messages.ts';
import { type Other, readOthers } from './others.ts';
import { outline } from './outline.ts';
import { createProviderReader } from './providers.ts';
import { readStatuses, readStatusNames } from './statuses.ts';

/** All that was read in a paste. Places are places in the flat text. */
export type Readings = {
	flat: Flat;
	statuses: Seen[];
	/** Names of statuses in words, for texts without a number. */
	statusNames: Seen[];
	keys: SeenKey[];
	identifiers: Seen[];
	/** What names a provider, the strongest first. */
	providers: ProviderEvidence[];
	/** Whose the form of the body is. */
	formats: ProviderEvidence[];
	/** The longest first. */
	messages: MessageHit[];
	/** APIs without pages here whose marks stand in the text. */
	others: Other[];
	/** The messages that come from another provider's response. */
	inner: Set<MessageHit>;
};

/** Builds the reader of pastes. What it knows of providers and entries comes from the signatures. */
export function createReader({ entries, providers, places, others }: Signatures): (paste: string) => Readings {
	const findMessages = createMessageFinder(entries);
	const readProviders = createProviderReader(providers);
	const readFormats = createFormatReader(providers);
	const wrappers = providers.filter(({ wraps }) => wraps.length > 0);
	const registered = new Set([...places.filter(({ kind }) => kind === 'http'), ...entries].flatMap(({ statuses }) => statuses));
	return (paste) => {
		const flat = flatten(paste);
		const identifiers = readIdentifiers(flat.text);
		const keys = outline(flat.text);
		const messages = findMessages(flat);
		return {
			flat,
			// Another number is a code: 186 of X.
			statuses: readStatuses(flat.text).filter(({ value }) => registered.has(Number(value))),
			statusNames: readStatusNames(flat.text, places),
			keys: readKeys(flat.text, keys),
			identifiers,
			providers: readProviders(flat, identifiers),
			formats: readFormats(keys),
			messages,
			others: readOthers(flat.text, others),
			inner: wrappedMessages(messages, keys, wrappers),
		};
	};
}
