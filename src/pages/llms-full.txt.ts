import type { APIRoute } from 'astro';
import { catalogue } from '../load/astro.ts';
import { llmsFullTxt } from '../outputs/markdown/llms.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => new Response(llmsFullTxt(await catalogue(), site));
