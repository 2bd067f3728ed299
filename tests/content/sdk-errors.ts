import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A name by which an SDK knows an error. `where`: the type file, and the type or class that has it. */
export type Named = { name: string; kind: 'code' | 'class'; where: string };

/** Types whose string values name errors, or outcomes that are no success. */
const namesErrors = /error|FinishReason|BlockedReason|UrlRetrievalStatus/i;
/** Fields that hold such a name, inside of a type or a field that is about an error. */
const holdsName = /^(?:code|type|error_code|errorCode|error_type)$/;

/** Every error code, type and class in the type files below a folder of an installed package, each once, in order. */
export function errorsIn(folder: string): Named[] {
	const found = new Map<string, Named>();
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		// What packages bring along, their sources, and the same types for other module systems.
		if (!file.endsWith('.d.ts') || /(?:^|[\\/])(?:node_modules|src|web)[\\/]/.test(file)) continue;
		const text = readFileSync(`${folder}/${file}`, 'utf8');
		if (namesErrors.test(text))
			collect(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), [], (name) => found.set(`${name.kind} ${name.name}`, name));
	}
	return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function collect(node: ts.Node, outer: string[], take: (found: Named) => void): void {
	const name = nameOf(node);
	const path = name === undefined ? outer : [...outer, name];
	const add = (kind: Named['kind'], names: string[]) => {
		for (const each of names) take({ name: each, kind, where: `${node.getSourceFile().fileName}: ${path.join('.')}` });
	};
	if (name !== undefined) {
		if (ts.isClassDeclaration(node) && isError(node) && codesOf(node).length === 0) add('class', [name]);
		if (ts.isTypeAliasDeclaration(node) && namesErrors.test(name)) add('code', literals(node.type));
		if (ts.isEnumDeclaration(node) && namesErrors.test(name)) add('code', node.members.map(valueOfMember));
		// An open enum: an object of names, with a type made from it.
		if (ts.isVariableDeclaration(node) && namesErrors.test(name) && node.type && ts.isTypeLiteralNode(node.type))
			add(
				'code',
				node.type.members.flatMap((member) => (ts.isPropertySignature(member) && member.type ? literals(member.type) : [])),
			);
		if ((ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) && node.type && holdsName.test(name))
			if (outer.some((part) => namesErrors.test(part)) || name.startsWith('error')) add('code', literals(node.type));
	}
	ts.forEachChild(node, (child) => collect(child, path, take));
}

const isError = (node: ts.ClassDeclaration) => node.heritageClauses?.some((clause) => /Error\b/.test(clause.getText())) ?? false;
/** The codes that a class stands for: whoever has a page for the code has one for the class. */
const codesOf = ({ members }: ts.ClassDeclaration) =>
	members.flatMap((member) =>
		ts.isPropertyDeclaration(member) && member.type && holdsName.test(member.name.getText()) ? literals(member.type) : [],
	);

function nameOf(node: ts.Node): string | undefined {
	if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node))
		return unquoted(node.name.getText());
	if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node)) return node.name.text;
	if (ts.isClassDeclaration(node) || ts.isModuleDeclaration(node)) return node.name?.text;
	return undefined;
}

const unquoted = (text: string) => text.replace(/^['"]|['"]$/g, '');
const valueOfMember = ({ initializer, name }: ts.EnumMember) => unquoted((initializer ?? name).getText());

/** The string values of a type: of one literal, or of a union that holds some. */
function literals(type: ts.TypeNode): string[] {
	if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text];
	return ts.isUnionTypeNode(type) ? type.types.flatMap(literals) : [];
}
