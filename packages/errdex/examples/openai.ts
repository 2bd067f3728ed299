import OpenAI from 'openai';
import { patiently } from './sdk.ts';

const client = new OpenAI({ maxRetries: 0 });

export const ask = (question: string) => patiently('openai', () => client.responses.create({ model: 'gpt-5.6', input: question }));
