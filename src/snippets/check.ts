import { variants } from './choose.ts';
import { languages } from './languages/index.ts';
import { type Library, partFile, partName, sdkFolder, sourceFile } from './library.ts';
import { policyValues } from './policy.ts';
import type { Template } from './template.ts';
import { repeated, tokens } from './tokens.ts';

/** What is wrong between the files of content/snippets, each problem as "file:line: what". */
export function problemsOf(library: Library): string[] {
	const used = new Set<string>();
	const problems: string[] = [];
	const take = (source: Template, policy: Record<string, number>) => {
		const reached = reach(source, [...tokens, ...Object.keys(policy)], library);
		for (const file of reached.files) used.add(file);
		const idle = Object.keys(policy).filter((name) => !reached.tokens.has(name));
		problems.push(...reached.problems, ...idle.map((name) => `${source.file}: does not keep to __${name}__ of its recipe.yaml`));
	};
	for (const [recipe, about] of library.recipes) {
		if (recipe === sdkFolder) continue;
		for (const language of languages) {
			const source = library.templates.get(sourceFile(recipe, language));
			if (source) take(source, policyValues(about));
			else problems.push(`${sourceFile(recipe, language)}: is missing; a recipe has a source in every language`);
		}
	}
	for (const [file, template] of library.templates) if (file.startsWith(`${sdkFolder}/`)) take(template, {});
	const unused = [...library.templates.keys()].filter((file) => !used.has(file));
	return [...new Set([...problems, ...unused.map((file) => `${file}: no recipe uses it`)])];
}

type Reached = { files: Set<string>; tokens: Set<string>; problems: string[] };

/** Goes through a source and every part that it can take in, whichever variants fit. */
function reach(source: Template, known: readonly string[], library: Library): Reached {
	const reached: Reached = { files: new Set(), tokens: new Set(), problems: [] };
	const seen = new Set<string>();
	const read = (template: Template, own: readonly string[]) => {
		reached.files.add(template.file);
		for (const piece of template.pieces) {
			if (piece.kind === 'text') {
				if (/__[A-Z]|(\/\/|#)\s*part:/.test(piece.text))
					reached.problems.push(`${template.file}: neither a token nor a part: ${piece.text}`);
				continue;
			}
			const place = `${template.file}:${piece.line}`;
			if (piece.kind === 'part') take(piece.name, place);
			else if (known.includes(piece.name) || own.includes(piece.name)) reached.tokens.add(piece.name);
			else if (piece.quote) reached.problems.push(`${place}: there is no token __${piece.name}__`);
			else take(partName(piece.name), place);
		}
	};
	const take = (name: string, place: string) => {
		if (seen.has(name)) return;
		seen.add(name);
		const made = partsNamed(name, source, library);
		reached.problems.push(...gaps(name, [...made.keys()], place));
		for (const template of made.values()) read(template, ownTokens(name));
	};
	read(source, []);
	return reached;
}

const ownTokens = (name: string): readonly string[] => Object.entries(repeated).find(([part]) => part === name)?.[1] ?? [];

/** The files of a part in the language of a source, by variant; the usual one under ''. */
function partsNamed(name: string, { language }: Template, { templates }: Library): Map<string, Template> {
	const all = ['', ...Object.values(variants).flat()];
	return new Map(
		all.flatMap((variant) => {
			const template = templates.get(partFile(name, language, variant));
			return template ? [[variant, template] as const] : [];
		}),
	);
}

/** What a part lacks. Its variants answer one question; only that of the stream has an answer for every snippet that asks it. */
function gaps(name: string, made: readonly string[], place: string): string[] {
	const asked = Object.entries(variants).filter(([, all]) => all.some((variant) => made.includes(variant)));
	const [question] = asked.map(([key]) => key);
	if (asked.length > 1) return [`${place}: part "${name}" varies by ${asked.map(([key]) => key).join(' and ')}; one of them is allowed`];
	if (made.includes('')) return [];
	if (made.length === 0) return [`${place}: there is no part "${name}", nor a token of that name`];
	if (question !== 'streams') return [`${place}: part "${name}" has no file without a variant`];
	const missing = variants.streams.filter((variant) => !made.includes(variant));
	return missing.map((variant) => `${place}: part "${name}" has no file for ${variant}, nor one without a variant`);
}
