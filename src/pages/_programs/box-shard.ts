import type { APIRoute, GetStaticPaths } from 'astro';
import { boxFilesOf } from '../../signatures/box/files.ts';
import { catalogue } from '../../load/astro.ts';

export const getStaticPaths: GetStaticPaths = async () => {
	const { names, shards } = await boxFilesOf(await catalogue());
	return [...shards].map(([name, shard]) => ({ params: { shard: `${names.version}/${name}` }, props: { shard } }));
};

export const GET: APIRoute = ({ props }) => Response.json(props.shard);
