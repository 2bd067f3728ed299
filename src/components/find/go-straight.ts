import { atBase } from '../../layouts/base.ts';
import { ask } from './worker/ask.ts';

/** Links in error messages and logs: /find/?provider=groq&status=429&code=rate_limit_exceeded goes to the entry. */
export async function goStraight(asked: URLSearchParams): Promise<void> {
	const provider = asked.get('provider');
	const [code, status] = [asked.get('code') ?? '', asked.get('status') ?? ''];
	if (!provider || (code === '' && status === '')) return;
	const page = await ask('pageNamed', provider, code, status);
	if (page) location.replace(atBase(page));
}
