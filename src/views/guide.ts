import type { Guide } from '../catalogue/model.ts';
import { guideFile } from '../catalogue/records.ts';

/** An essay. `body` is MDX as its author wrote it: pages render it through Astro. */
export type GuideView = { href: string; file: string; title: string; summary: string; checked: string; body: string };

export const guideView = ({ id, href, title, summary, checked, body }: Guide): GuideView => ({
	href,
	file: guideFile(id),
	title,
	summary,
	checked,
	body,
});
