import type { APIRoute } from 'astro';
import { searchTexts } from '../signatures/search-texts.ts';
import { catalogue } from '../load/astro.ts';

export const GET: APIRoute = async () => Response.json(searchTexts(await catalogue()));
