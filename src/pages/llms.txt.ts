import type { APIRoute } from 'astro';
import { catalogue } from '../load/astro.ts';
import { llmsTxt } from '../outputs/markdown/llms.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => new Response(llmsTxt(await catalogue(), site));
