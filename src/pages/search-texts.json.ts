import type { APIRoute } from 'astro';
import { searchTexts } from '../catalogue/search-texts.ts';
import { catalogue } from '../load/from-astro.ts';

export const GET: APIRoute = async () => Response.json(searchTexts(await catalogue()));
