import type { APIRoute } from 'astro';
import { feedOf } from '../outputs/feeds/changes.ts';
import { catalogue } from '../load/astro.ts';

/** A JSON feed, version 1: https://www.jsonfeed.org/version/1/ */
export const GET: APIRoute = async () =>
	new Response(feedOf((await catalogue()).changes).json1(), { headers: { 'content-type': 'application/feed+json' } });
