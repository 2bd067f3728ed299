import type { APIRoute, GetStaticPaths } from 'astro';
import { comparisonFile } from '../../outputs/api/comparison.ts';
import type { Table } from '../../views/compare/table.ts';
import { comparisons } from '../../views/compare/tables.ts';
import { catalogue } from '../../load/astro.ts';

export const getStaticPaths = (async () =>
	comparisons(await catalogue()).map((table) => ({ params: { table: table.id }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props }) => Response.json(comparisonFile(props.table));
