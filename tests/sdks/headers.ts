import type { Run } from './outcome.ts';

type Answer = (status: number, headers?: Record<string, string>) => Promise<Run>;
/** An answer that the SDK sends the request again for, if there is one. */
type Asked = (headers: Record<string, string>) => Promise<Run>;

const firstPause = async (asked: Asked, headers: Record<string, string>) => (await asked(headers)).pauses[0];

/** Which of the headers that speak about retrying an SDK obeys, each tried with a value of its own. */
export async function obeyedHeaders(answer: Answer, asked: Asked): Promise<string[]> {
	const held = (await answer(500, { 'x-should-retry': 'false' })).requests < (await answer(500)).requests;
	const sent = (await answer(400, { 'x-should-retry': 'true' })).requests > (await answer(400)).requests;
	return [
		...((await firstPause(asked, { 'retry-after-ms': '20' })) === 20 ? ['retry-after-ms'] : []),
		...((await firstPause(asked, { 'retry-after': '2' })) === 2_000 ? ['retry-after'] : []),
		...(held && sent ? ['x-should-retry'] : []),
	];
}

/** The longest retry-after in seconds that an SDK takes. Undefined when it takes an hour as well, or none at all. */
export async function longestWait(asked: Asked): Promise<number | undefined> {
	const takes = async (seconds: number) => (await firstPause(asked, { 'retry-after': `${seconds}` })) === seconds * 1_000;
	let [taken, refused] = [2, 3_600];
	if (!(await takes(taken)) || (await takes(refused))) return undefined;
	while (refused - taken > 1) {
		const middle = Math.floor((taken + refused) / 2);
		if (await takes(middle)) taken = middle;
		else refused = middle;
	}
	return taken;
}
