import { brotliCompressSync, constants } from 'node:zlib';

/** Weighs in brotli of a quality, each shard once. */
function weigher(quality: number): (shard: object) => number {
	const weights = new WeakMap<object, number>();
	return (shard) => {
		const known =
			weights.get(shard) ?? brotliCompressSync(JSON.stringify(shard), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
		weights.set(shard, known);
		return known;
	};
}

const quick = weigher(9);
const best = weigher(constants.BROTLI_MAX_QUALITY);

/** Bytes of shards at the best compression. That takes seconds, so a quick one is enough where it is within the limit. */
export function brotliOf(shards: object[], limit: number): number {
	const sumOf = (weigh: (shard: object) => number) => shards.reduce((sum, shard) => sum + weigh(shard), 0);
	const weight = sumOf(quick);
	return weight <= limit ? weight : sumOf(best);
}
