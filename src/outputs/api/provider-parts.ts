import type { z } from 'astro/zod';
import { written } from '../../catalogue/sdks.ts';
import type { ProviderData } from '../../schema/types.ts';
import type { Cites } from './cites.ts';
import type * as form from './schema/provider-parts.ts';

export function formatRecord(format: ProviderData['formats'][number], cites: Cites): z.input<typeof form.format> {
	const { code = null, type = null, message = null, param = null, status = null, request_id = null } = format.paths;
	return {
		id: format.id,
		title: format.title,
		transport: format.transport,
		language: format.language,
		shape: format.shape,
		paths: { code, type, message, param, status, request_id },
		note: cites.maybe(format.note),
		source: cites.source(format.source),
	};
}

export const headerRecord = (header: ProviderData['headers'][number], cites: Cites): z.input<typeof form.header> => ({
	name: header.name,
	unit: header.unit,
	window: header.window ?? null,
	format: header.format,
	example: header.example ?? null,
	meaning: cites.prose(header.meaning),
	absent: cites.prose(header.absent),
	source: cites.source(header.source),
});

type Sdk = ProviderData['sdks'][number];

export const sdkRecord = (sdk: Sdk, cites: Cites): z.input<typeof form.sdk> => ({
	package: sdk.package,
	registry: sdk.registry,
	language: sdk.language,
	version: sdk.version,
	measured: sdk.ran ?? false,
	namespace: sdk.namespace ?? null,
	classes: Object.fromEntries(Object.entries(sdk.classes).map(([what, name]) => [what, written(sdk, name)])),
	reads: sdk.reads ? readsRecord(sdk.reads) : null,
	carries: cites.maybe(sdk.carries),
	prints: sdk.prints,
	retries: sdk.retries
		? {
				default: sdk.retries.default,
				on: sdk.retries.on,
				obeys: sdk.retries.obeys,
				keeps_on_seconds: sdk.retries.keeps_on ?? null,
				longest_wait_seconds: sdk.retries.longest_wait ?? null,
				note: cites.maybe(sdk.retries.note),
			}
		: null,
	source: cites.source(sdk.source),
});

function readsRecord(reads: NonNullable<Sdk['reads']>): z.input<typeof form.sdk>['reads'] {
	const { status = [], code = [], type = [], message = [], param = [], body = [], request_id = [] } = reads;
	return { status, code, type, message, param, body, request_id };
}

export const linkRecord = (link: ProviderData['links'][number], cites: Cites): z.input<typeof form.link> => ({
	label: link.label,
	url: link.url,
	note: cites.maybe(link.note),
	source: cites.source(link.source),
});
