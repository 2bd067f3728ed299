import type { Entry } from '../../src/catalogue/model.ts';
import { headlineOf } from '../../src/catalogue/words.ts';
import { entryView } from '../../src/views/entry/entry.ts';
import { plain } from '../../src/catalogue/prose.ts';
import { sample } from '../../tools/whole.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { expect, test } from './test.ts';

/** Draws the same entries for the same seed, so that a failure can be seen again: SEED=7 npm run test:browser. */
const seed = Number(process.env.SEED ?? 13);

/** Mulberry32: numbers from 0 to 1 that look random. */
function random(state: number): () => number {
	let now = state;
	return () => {
		now = (now + 0x6d2b79f5) | 0;
		let mixed = Math.imul(now ^ (now >>> 15), 1 | now);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const all = catalogueFromDisk();
const next = random(seed);
const drawn = [...all.entries]
	.map((entry) => ({ entry, rank: next() }))
	.sort((a, b) => a.rank - b.rank)
	.slice(0, 30)
	.map(({ entry }) => entry);
const looked = new Set(sample(drawn, 3));

/** What has to stand on the first screen: the verdict, the first step, how long to wait and where that is read. */
function wanted(entry: Entry): string[] {
	const section = entryView(entry, all).sections.find(({ kind }) => kind === 'verdict');
	if (section?.kind !== 'verdict') return [];
	const panel = section.cases[0] ?? section;
	const [step] = panel.steps;
	return [
		headlineOf(panel.action),
		...(step ? [plain(step.text)] : []),
		...[panel.howLong, panel.readFrom, section.howLong, section.readFrom].flatMap((fact) => (fact ? [plain(fact)] : [])),
	];
}

const sizes = [
	{ width: 1280, height: 800 },
	{ width: 390, height: 844 },
];
for (const { id: provider } of all.providers) {
	const some = drawn.filter((entry) => entry.provider.id === provider && looked.has(entry));
	if (some.length === 0) continue;
	test(`what to do is on the first screen: ${some.length} entries of ${provider}`, async ({ page }) => {
		const below: string[] = [];
		for (const entry of some)
			for (const { width, height } of sizes) {
				await page.setViewportSize({ width, height });
				await page.goto(entry.href);
				const seen = await page.evaluate(() => {
					const blocks = document.querySelectorAll<HTMLElement>('main :is(h2, h3, p, dd, .steps li)');
					return Array.from(blocks, (block) => ({ text: block.textContent ?? '', bottom: block.getBoundingClientRect().bottom }))
						.filter(({ bottom }) => bottom <= innerHeight)
						.map(({ text }) => text.replace(/\s+/g, ' '))
						.join('\n');
				});
				const missed = wanted(entry).filter((words) => !seen.includes(words.replace(/\s+/g, ' ').trim()));
				below.push(...missed.map((words) => `${entry.id} at ${width}: ${words}`));
			}
		expect(below).toEqual([]);
	});
}
