import type { APIRoute } from 'astro';
import { searchData } from '../catalogue/search-documents.ts';
import { catalogue } from '../load/from-astro.ts';

export const GET: APIRoute = async () => Response.json(searchData(await catalogue()));
