import type { APIRoute, GetStaticPaths } from 'astro';
import { type Table, toCsv } from '../../views/compare/table.ts';
import { comparisons } from '../../views/compare/tables.ts';
import { catalogue } from '../../load/astro.ts';

export const getStaticPaths = (async () =>
	comparisons(await catalogue()).map((table) => ({ params: { table: table.id }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props }) =>
	new Response(toCsv(props.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
