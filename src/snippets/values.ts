import type { Entry, Provider } from '../catalogue/model.ts';
import { waitOf } from './choose.ts';
import { dotted, heldPlaces, placesOf, type Reads, statusPlaces } from './places.ts';
import type { Token, Value } from './tokens.ts';
import { hopelessWords, patienceOf, patientWords } from './words.ts';

/** What the tokens stand for on the page of an entry, in a program that reads these. */
export function valuesFor(entry: Entry, reads: Reads): Record<Token, Value> {
	const { provider } = entry;
	const { example } = provider;
	const wait = waitOf(entry);
	return {
		BASE_URL: provider.base_urls[0]?.url ?? '',
		PATH: example.path,
		STREAM_PATH: example.stream_path ?? example.path,
		METHOD: example.method,
		BODY: example.body ?? '',
		KEY_ENV: keyVariable(provider),
		KEY_HEADER: example.key.header,
		KEY_PREFIX: example.key.prefix ?? '',
		WAIT_HEADER: wait?.name ?? 'retry-after',
		WAIT_PATH: dotted(wait?.name ?? ''),
		CODE_PLACES: placesOf(provider, reads, 'code', 'type').map(dotted),
		MESSAGE_PLACES: placesOf(provider, reads, 'message').map(dotted),
		REQUEST_ID_PLACES: provider.request_id.where ? [dotted(provider.request_id.where)] : [],
		STATUS_PLACES: statusPlaces(provider).map(dotted),
		HELD_PLACES: heldPlaces(provider).map(dotted),
		RETRY_ON: isClient(entry) ? patienceOf(provider) : patientWords(entry),
		GIVE_UP: hopelessWords(entry),
	};
}

/** Whether the program is the one of the whole provider, which stands at its 429. */
const isClient = ({ kind, status }: Entry): boolean => kind === 'status' && status[0] === 429;

/** The environment variable that the snippets read the key from. */
export const keyVariable = ({ auth }: Provider): string => auth.flatMap((item) => item.env)[0] ?? 'API_KEY';
