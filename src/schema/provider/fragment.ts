import { z } from 'astro/zod';

/** What stands behind the # of an address. */
export const fragment = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'a fragment is lower-case letters, digits and hyphens' });
