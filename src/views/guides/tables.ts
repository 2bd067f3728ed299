import { access } from './access.ts';
import { body, hidden } from './bodies.ts';
import { headers } from './headers.ts';
import { help, requestIds } from './help.ts';
import { sdks } from './sdks.ts';
import type { MakeTable } from './table.ts';

/** What a guide can show with <ProviderTable of="…" />. */
export const guideTables: Record<string, MakeTable> = {
	access,
	body,
	'errors-in-a-200': hidden,
	'rate-limit-headers': headers,
	'request-ids': requestIds,
	'sdk-retries': sdks,
	help,
};
