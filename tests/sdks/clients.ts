import type { Client } from './client.ts';
import { anthropicSdk, googleGenai, googleInteractions, groqSdk, mistralSdk, openaiAt, openrouterSdk } from './model-clients.ts';
import { twitterApiV2, xdkClient } from './x-clients.ts';

/** The SDKs that are run, each as its README says to use it, pointed at the stand-in instead of the provider. */
export const clients: Client[] = [
	groqSdk,
	openaiAt('groq', 'error-object-wire'),
	openaiAt('xai', 'flat-pair'),
	twitterApiV2,
	xdkClient,
	anthropicSdk,
	googleGenai,
	googleInteractions,
	mistralSdk,
	openrouterSdk,
	openaiAt('openai', 'error-object'),
	openaiAt('deepseek', 'error-object'),
	openaiAt('openrouter', 'error-object'),
	openaiAt('mistral', 'flat-error'),
];
