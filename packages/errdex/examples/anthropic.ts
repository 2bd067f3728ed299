import Anthropic from '@anthropic-ai/sdk';
import { patiently } from './sdk.ts';

const client = new Anthropic({ maxRetries: 0 });

export const ask = (question: string) =>
	patiently('anthropic', () =>
		client.messages.create({ model: 'claude-sonnet-5', max_tokens: 1_000, messages: [{ role: 'user', content: question }] }),
	);
