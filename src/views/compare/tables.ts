import type { Catalogue } from '../../catalogue/model.ts';
import { formats } from './formats.ts';
import { headers } from './headers.ts';
import { retries } from './retries.ts';
import { sdks } from './sdks.ts';
import { statuses } from './statuses.ts';
import { support } from './support.ts';
import type { Table } from './table.ts';

/** Every comparison, made from the catalogue. */
export const comparisons = (all: Catalogue): Table[] => [statuses, formats, headers, sdks, retries, support].map((make) => make(all));
