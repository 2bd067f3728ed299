import type { APIRoute } from 'astro';
import * as files from '../addresses/files.ts';
import { basePath, site } from '../site.ts';

const icon = (size: number) => ({ src: `${basePath}/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' });

export const GET: APIRoute = () =>
	Response.json({
		name: `${site.name}: the open reference for API errors`,
		short_name: site.name,
		description: 'What an API error means, whether to wait, fix or stop, and code that handles it.',
		start_url: `${basePath}/`,
		scope: `${basePath}/`,
		display: 'minimal-ui',
		background_color: '#fdfcf9',
		theme_color: '#1d2433',
		icons: [{ src: `${basePath}${files.icon}`, sizes: 'any', type: 'image/svg+xml' }, icon(192), icon(512)],
	});
