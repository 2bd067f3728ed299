import type { APIRoute } from 'astro';
import { feedOf } from '../feeds/changes.ts';
import { changes } from '../load/record.ts';

export const GET: APIRoute = async () =>
	new Response(feedOf(await changes()).atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
