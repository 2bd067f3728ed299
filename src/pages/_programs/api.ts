import type { APIRoute, GetStaticPaths } from 'astro';
import { apiFiles, fileText } from '../../outputs/api/files.ts';
import { catalogue } from '../../load/astro.ts';

export const getStaticPaths = (async () => {
	return [...apiFiles(await catalogue())].map(([name, value]) => ({
		params: { file: name.replace(/\.json$/, '') },
		props: { text: fileText(name, value) },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
	new Response(props.text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
