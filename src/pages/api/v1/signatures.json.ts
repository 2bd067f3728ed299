import type { APIRoute } from 'astro';
import { pack } from '../../../catalogue/pack.ts';
import { signaturesOf } from '../../../catalogue/signatures.ts';
import { catalogue } from '../../../load/from-astro.ts';

export const GET: APIRoute = async () => Response.json(pack(signaturesOf(await catalogue())));
