import type { APIRoute } from 'astro';
import { boxFilesOf } from '../../signatures/box/files.ts';
import { catalogue } from '../../load/astro.ts';

export const GET: APIRoute = async () => {
	return Response.json((await boxFilesOf(await catalogue())).names);
};
