import { expect, test } from 'vitest';
import { planFor } from '../../src/handlers/handlers.ts';
import { catalogueFromDisk } from '../replay/replay.ts';

const { entries } = catalogueFromDisk();

/** Codes that no sample shows, and where the formats of their providers have codes that are spelled like them. */
test.for([
	['gemini/quota_exceeded', ['error.code']],
	['gemini/out_of_range', ['error.code', 'error.status']],
	['gemini/failed_precondition', ['error.status']],
	['x/unauthorized_client', ['error']],
	// One of several things that failed beside what a success holds.
	['x/not-authorized-for-resource', ['errors[].type']],
	['x/client-disconnected', ['errors[0].type']],
] as const)('%s is read where its API has such codes', ([id, places]) => {
	const [entry] = entries.filter((one) => one.id === id);
	expect(entry && planFor(entry).match[0]?.[0]).toMatchObject({ at: places });
});
