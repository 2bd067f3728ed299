import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { linkRule, mayLinkTo } from '../schema/links.ts';
import type { FileProblem } from './yaml.ts';

/** Ten times the longest guide so far. Parsing takes the square of the length where marks nest. */
const longest = 50_000;

const programs = 'the build would run this as a program; put { and < into `backticks`, and begin no line with import or export';

/**
 * What is wrong with the body of a guide: it's Markdown, without programs, tags and pictures. The build runs what stands in
 * imports and braces, with the rights of whoever builds. A path ['line', n] is a line of the body.
 */
export function guideProblems(body: string, linesBefore: number): FileProblem[] {
	const at = ({ line, message }: Found): FileProblem => ({ path: ['line', line], line: linesBefore + line, message });
	if (body.length > longest) return [at({ line: 1, message: `longer than ${longest / 1000} kB; make two guides of it` })];
	try {
		// First as Markdown: the parser for MDX never ends on some nested tags and braces. Then as the build reads it.
		const found = wrongIn(markdownToMdast(body), body.split('\n'));
		return (found.length > 0 ? found : wrongIn(mdxToMdast(body), [])).sort((a, b) => a.line - b.line).map(at);
	} catch (error) {
		// "7:41: Unexpected character …"
		const [, line = '1', words = String(error)] = /^(\d+):\d+: ([^\n]*)/.exec(error instanceof Error ? error.message : '') ?? [];
		return [at({ line: Number(line), message: `not valid MDX: ${words}; put { and < into \`backticks\`` })];
	}
}

const tags = 'a guide is Markdown, without tags but <ProviderTable of="…" /> on a line of its own; put identifiers into `backticks`';
/** The one component that guides have: a table made from the data. */
const table = /^<ProviderTable of="[a-z0-9-]+"(?: at="[a-z0-9 -]+")? \/>$/;

type Found = { line: number; message: string };

/** Problems of a tree. `lines` is the source of a tree of Markdown, where programs of MDX look like text. */
function wrongIn(tree: MdastNode, lines: string[]): Found[] {
	const found: Found[] = [];
	const waiting = [tree];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		const line = node.position?.start.line ?? 1;
		const message = wrongWith(node) ?? (looksRun(node, lines) ? programs : undefined);
		if (message) found.push({ line, message });
		if ('children' in node) waiting.push(...node.children);
	}
	return found;
}

function wrongWith(node: MdastNode): string | undefined {
	switch (node.type) {
		case 'mdxjsEsm':
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			return programs;
		case 'mdxJsxFlowElement':
			return node.name === 'ProviderTable' && node.attributes.every(({ value }) => typeof value === 'string') ? undefined : tags;
		case 'html':
			return table.test(node.value.trim()) ? undefined : tags;
		case 'mdxJsxTextElement':
			return tags;
		case 'image':
		case 'imageReference':
			return 'a guide has no pictures; say it in words';
		case 'link':
		case 'definition':
			return mayLinkTo(node.url) ? undefined : linkRule;
		default:
			return undefined;
	}
}

/** Whether MDX would run a part of this Markdown. It knows no code by indentation. */
function looksRun(node: MdastNode, lines: string[]): boolean {
	if (node.type === 'text') return lines.length > 0 && /[{}<]/.test(node.value);
	const { start, end } = node.position ?? {};
	const own = start && end ? lines.slice(start.line - 1, end.line) : [];
	if (node.type === 'code') return own[0] !== undefined && !/(?:```|~~~)/.test(own[0]);
	return (node.type === 'paragraph' || node.type === 'heading') && own.some((line) => /^(?:import|export)\b/.test(line));
}
