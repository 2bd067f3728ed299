import Groq from 'groq-sdk';
import { patiently } from './sdk.ts';

const client = new Groq({ maxRetries: 0 });

export const ask = (question: string) =>
	patiently('groq', () =>
		client.chat.completions.create({ model: 'llama-3.3-70b-versatile', messages: [{ role: 'user', content: question }] }),
	);
