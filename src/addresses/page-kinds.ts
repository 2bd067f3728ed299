/** The comparisons that there are, and what people type when they want them. */
export const comparePages = [
	{ id: 'statuses', title: 'Statuses', words: 'compare statuses matrix difference between 401 and 403 at providers which status' },
	{ id: 'formats', title: 'Error formats', words: 'compare error formats bodies shapes where code type message sit string not object' },
	{
		id: 'headers',
		title: 'Rate-limit headers',
		words: 'compare rate limit headers reset remaining retry-after units header reader seconds or date',
	},
	{ id: 'sdks', title: 'SDKs', words: 'compare sdk classes exceptions retries automatically default openai groq tweepy is 409 retryable' },
	{ id: 'retries', title: 'Retry rules', words: 'compare retry rules which errors should I retry how long to wait' },
	{ id: 'support', title: 'Request ids and support', words: 'compare where is the request id support status page contact' },
] as const;
