import type { APIRoute, GetStaticPaths } from 'astro';
import { comparisonFile } from '../../api/comparison.ts';
import type { Table } from '../../catalogue/compare/table.ts';
import { comparisons } from '../../catalogue/compare/tables.ts';
import { catalogue } from '../../load/from-astro.ts';

export const getStaticPaths = (async () =>
	comparisons(await catalogue()).map((table) => ({ params: { table: table.id }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props }) => Response.json(comparisonFile(props.table));
