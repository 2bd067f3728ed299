import { href } from '../../addresses/ids.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { classFor, howOften, type Sdk, written } from '../../catalogue/sdks.ts';
import { type Cell, code, inRows, none, type Table, text } from './table.ts';

const about = {
	id: 'sdks',
	title: 'SDKs',
	caption: 'Exception classes and default retries of the SDKs',
	summary: 'The class that each SDK raises for a status, how often it retries automatically, and which headers it obeys.',
	first: 'Provider and SDK',
};

/** What has a column: statuses, and what fails without one. */
const failures = ['400', '401', '403', '404', '409', '413', '422', '429', '5xx', 'default', 'connection', 'timeout'];

export const sdks = (all: Catalogue): Table =>
	inRows<Sdk>(
		about,
		all.providers.flatMap((provider) =>
			provider.sdks.map((sdk) => ({
				provider,
				head: { text: `${provider.name}: ${sdk.package} (${sdk.language})`, href: `${href.provider(provider.id)}#sdks` },
				subject: sdk,
			})),
		),
		[
			['version', (sdk) => text(sdk.version)],
			['retries', retriesOf],
			['retried', (sdk) => orNone(sdk.retries?.on)],
			['obeys', (sdk) => orNone(sdk.retries?.obeys)],
			...failures.map((failure): [string, (sdk: Sdk) => Cell] => [failure, (sdk) => classCell(sdk, failure)]),
		],
	);

function classCell(sdk: Sdk, failure: string): Cell {
	const own = sdk.classes[failure];
	const name = /^\d/.test(failure) ? classFor(sdk, Number(failure.replace('xx', '00'))) : own && written(sdk, own);
	return name ? code(name) : none('not stated');
}

function retriesOf(sdk: Sdk): Cell {
	if (sdk.retries?.keeps_on) return text(howOften(sdk) ?? '');
	return sdk.retries?.default === undefined ? none('not stated') : text(String(sdk.retries.default));
}

const orNone = (list: string[] = []) => (list.length > 0 ? text(list.join(', ')) : none('none'));
