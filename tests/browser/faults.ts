import type { Page } from '@playwright/test';

/** What the console says when something does not load. */
export const loadNoise = /Failed to load resource|ERR_FAILED|dynamically imported|TypeError: Failed to fetch/;

/** The way on that is offered where the box cannot answer. */
export const index = (page: Page) => page.getByRole('link', { name: 'Open the list of all errors' });
export const paste = 'groq.RateLimitError: Error code: 429 - {"error":{"code":"rate_limit_exceeded","type":"tokens"}} api.groq.com';
