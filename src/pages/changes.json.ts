import type { APIRoute } from 'astro';
import { feedOf } from '../outputs/feeds/changes.ts';
import { changes } from '../load/history.ts';

/** A JSON feed, version 1: https://www.jsonfeed.org/version/1/ */
export const GET: APIRoute = async () =>
	new Response(feedOf(await changes()).json1(), { headers: { 'content-type': 'application/feed+json' } });
