import type { APIRoute } from 'astro';
import { feedOf } from '../outputs/feeds/changes.ts';
import { catalogue } from '../load/astro.ts';

export const GET: APIRoute = async () =>
	new Response(feedOf((await catalogue()).changes).atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
