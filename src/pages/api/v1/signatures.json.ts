import type { APIRoute } from 'astro';
import { signaturesOf } from '../../../catalogue/signatures.ts';
import { catalogue } from '../../../load/from-astro.ts';

export const GET: APIRoute = async () => Response.json(signaturesOf(await catalogue()));
