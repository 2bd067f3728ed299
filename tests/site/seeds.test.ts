import { describe, expect, test } from 'vitest';
import { catalogue as all, pages, textOf } from './built.ts';

/** Everything that the four founding documents hold, and the page that must hold it. */
const statuses = {
	xai: [200, 202, 400, 401, 403, 404, 405, 415, 422, 429],
	groq: [200, 206, 400, 404, 422, 429, 500, 502, 503, 401, 403, 413, 424, 498, 499],
	x: [200, 201, 204, 400, 401, 402, 403, 404, 409, 429, 500, 502, 503, 504],
	'ai-api': [200, 201, 400, 401, 403, 404, 429, 500, 502, 503],
};
const codes = {
	groq: [
		'rate_limit_exceeded',
		'tool_use_failed',
		'json_validate_failed',
		'model_decommissioned',
		'context_length_exceeded',
		'invalid_request_error',
	],
	x: [
		'about-blank',
		'invalid-request',
		'resource-not-found',
		'not-authorized-for-resource',
		'client-forbidden',
		'usage-capped',
		'rate-limit-exceeded',
		'streaming-connection',
		'rule-cap',
		'invalid-rules',
		'duplicate-rules',
		'client-not-enrolled',
		'official-client-forbidden',
		'code-88',
		'code-453',
	],
	xai: ['invalid-argument', 'permission-denied', 'resource-exhausted', 'grpc-resource-exhausted', 'grpc-unavailable'],
	'ai-api':
		'missing_api_key invalid_api_key expired_api_key revoked_api_key insufficient_permissions account_suspended quota_exceeded invalid_request missing_required_field invalid_field_value unsupported_model invalid_file_format file_too_large resource_not_found endpoint_not_found model_not_found rate_limit_exceeded concurrent_limit_exceeded internal_error model_unavailable processing_error service_unavailable overloaded prompt_too_long invalid_temperature invalid_max_tokens invalid_image_size invalid_image_quality prompt_violation'.split(
			' ',
		),
};
const said: [string, string[]][] = [
	[
		'/xai/',
		[
			'status.x.ai',
			'https://status.x.ai/feed.xml',
			'support@x.ai',
			'API Bug Report',
			'Discord',
			'#help',
			'OpenAPI',
			'API reference',
			'console.x.ai',
			'Authorization: Bearer',
		],
	],
	['/xai/202/', ['/v1/chat/deferred-completion/{request_id}']],
	['/xai/401/', ['Bearer Token']],
	['/xai/415/', ['Content-Type', 'application/json', 'POST']],
	['/xai/429/', ['inference']],
	['/groq/', ['error.message', 'error.type', 'invalid_request_error', 'object', 'string', 'https://console.groq.com/docs/errors']],
	[
		'/x/',
		[
			'x-rate-limit-limit',
			'x-rate-limit-remaining',
			'x-rate-limit-reset',
			'1705420800',
			'900',
			'847',
			'type',
			'title',
			'detail',
			'devcommunity.x.com',
			'resource_id',
			'resource_type',
		],
	],
	[
		'/ai-api/',
		['error.code', 'error.message', 'error.details', 'meta.request_id', 'meta.timestamp', 'success', 'https://api.example.com/v1'],
	],
	['/ai-api/prompt_too_long/', ['prompt', 'Prompt exceeds maximum length']],
	['/ai-api/invalid_temperature/', ['temperature', 'Temperature must be between 0 and 2']],
	['/ai-api/invalid_image_quality/', ['quality']],
	['/guides/retrying-safely/', ['429']],
];
const fragments: [string, string[]][] = [
	[
		'/x/',
		[
			'partial-errors',
			'missing-posts',
			'stream-disconnections',
			'unauthorized',
			'forbidden',
			'rate-limited',
			'bad-request',
			'practices',
			'attach',
		],
	],
	['/xai/', ['deferred-completions', 'service-status', 'support']],
	['/groq/', ['error-format', 'components', 'request-id']],
	['/ai-api/', ['request-id', 'retry', 'handle-errors']],
];

describe('the founding documents are on the pages', () => {
	const built = new Map(pages.map((item) => [item.address, item]));
	test('every status and code has its page', () => {
		const wanted = [...Object.entries(statuses), ...Object.entries(codes)].flatMap(([provider, slugs]) =>
			slugs.map((slug) => `/${provider}/${slug}/`),
		);
		// A thin page folds into the one that covers it, and its address leads there.
		const folded = new Set(
			all.providers.flatMap(({ id, entries }) => entries.flatMap(({ aliases }) => aliases.map((slug) => `/${id}/${slug}/`))),
		);
		expect(wanted.filter((address) => !built.has(address) && !folded.has(address))).toEqual([]);
	});
	test.each(said)('%s', (address, words) => {
		const text = textOf(address).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
		const links = built.get(address)?.html ?? '';
		expect(words.filter((word) => !text.includes(word) && !links.includes(word))).toEqual([]);
	});
	test.each(fragments)('%s has its sections', (address, ids) => {
		expect(ids.filter((id) => !built.get(address)?.dom.getElementById(id))).toEqual([]);
	});
	test('the demo says on every page that it is one', () => {
		const silent = pages
			.filter(({ address }) => address.startsWith('/ai-api/'))
			.filter(({ address }) => !/placeholder/i.test(textOf(address)));
		expect(silent.map(({ address }) => address)).toEqual([]);
	});
});
