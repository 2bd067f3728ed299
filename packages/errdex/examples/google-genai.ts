import { GoogleGenAI } from '@google/genai';
import { patiently } from './sdk.ts';

const { models } = new GoogleGenAI({ apiKey: process.env['GEMINI_API_KEY'] ?? '' });

export const ask = (question: string) => patiently('gemini', () => models.generateContent({ model: 'gemini-3-flash', contents: question }));
