import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * Code that runs in the browser meets texts that hold `constructor` or `__proto__`. Looked up in a plain object, such a name finds
 * what every object inherits. So a lookup by any text goes through a Map, Object.hasOwn or Object.entries. Biome knows no types
 * and can't tell a list from a record; the compiler can.
 */
const rooms = ['src/decode', 'src/search', 'src/signatures', 'src/components', 'src/layouts', 'src/outputs/offline'];

/** Each `record[text]` and `text in record`, where the text can be any. */
function lookupsIn(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
	const found: string[] = [];
	const isAnyText = (node: ts.Expression) => {
		const type = checker.getTypeAtLocation(node);
		return (type.isUnion() ? type.types : [type]).some(
			({ flags }) => flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Any),
		);
	};
	const visit = (node: ts.Node) => {
		const key = ts.isElementAccessExpression(node)
			? node.argumentExpression
			: ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword
				? node.left
				: undefined;
		if (key && isAnyText(key))
			found.push(`${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

/** The lookups in these files, read as the compiler reads them. */
function lookups(names: string[], host?: ts.CompilerHost): string[] {
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		allowImportingTsExtensions: true,
		types: [],
		target: ts.ScriptTarget.ESNext,
	};
	const program = ts.createProgram(
		names,
		{ ...options, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
		host,
	);
	const checker = program.getTypeChecker();
	return names.flatMap((name) => {
		const file = program.getSourceFile(name);
		if (!file) throw new Error(`${name} was not read`);
		return lookupsIn(file, checker);
	});
}

test('a lookup by any text is seen; lists, maps and known keys are left alone', () => {
	const lines = [
		'declare const text: string; declare const known: "a" | "b"; declare const at: number;',
		'declare const record: Record<string, number>; declare const list: string[]; declare const map: Map<string, number>;',
		'record[text];',
		'record[text.trim()];',
		'record[text] = 1;',
		'text in record;',
		'list[at]; record[known]; record["a"]; map.get(text); "a" in record;',
	];
	const host = ts.createCompilerHost({});
	const { getSourceFile } = host;
	host.getSourceFile = (name, ...rest) =>
		name === 'probe.ts' ? ts.createSourceFile(name, lines.join('\n'), ts.ScriptTarget.ESNext, true) : getSourceFile(name, ...rest);
	expect(lookups(['probe.ts'], host)).toEqual(
		lines.slice(2, 6).map((line, index) => `probe.ts:${index + 3} ${line.replace(/ = 1|;/g, '')}`),
	);
});

test('code of the browser looks nothing up in a plain object by any text', () => {
	const files = rooms.flatMap((room) =>
		readdirSync(room, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
			.map((name) => join(room, name)),
	);
	expect(files.length).toBeGreaterThan(80);
	expect(lookups(files)).toEqual([]);
});
