import type { APIRoute } from 'astro';
import { feedOf } from '../outputs/feeds/changes.ts';
import { changes } from '../load/history.ts';

export const GET: APIRoute = async () =>
	new Response(feedOf(await changes()).atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
