import { Agent } from 'node:https';
import { connect } from 'node:tls';
import * as xdk from '@xdevplatform/xdk';
import * as twitter from 'twitter-api-v2';
import type { Client } from './client.ts';

export const twitterApiV2: Client = {
	provider: 'x',
	package: 'twitter-api-v2',
	formats: ['problem', 'numeric-code'],
	exports: twitter,
	// It has no base URL option: its requests are led to the stand-in where they would open a connection.
	call: ({ to, patience }) => {
		const httpAgent = new Agent();
		httpAgent.createConnection = () => connect({ host: '127.0.0.1', servername: 'api.x.com', ...to.tls });
		return new twitter.TwitterApi('none', { httpAgent }).v2.get('users/me', undefined, { timeout: patience });
	},
};

export const xdkClient: Client = {
	provider: 'x',
	package: '@xdevplatform/xdk',
	formats: ['problem', 'numeric-code'],
	exports: xdk as unknown as Record<string, unknown>,
	call: ({ to, patience }) =>
		new xdk.Client({ bearerToken: 'none', baseUrl: to.url, timeout: patience, retry: true, maxRetries: 2 }).users.getByUsername('x'),
};
