import { CST, type Document, isAlias, isMap, isNode, isScalar, Lexer, visit } from 'yaml';

/** What keeps a text from being read as a record, and where. */
export type Unparsed = { offset: number; message: string };

/** Deeper than any record, and less than what the parser can take: from some thousands on it fills the stack, or the day. */
const deepest = 50;

/** Where a text nests too deep to be parsed; undefined when it doesn't. Brackets count to their end, the signs - ? : to the end of their line. */
export function tooDeep(text: string): Unparsed | undefined {
	let offset = 0;
	let brackets = 0;
	let signs = 0;
	for (const token of new Lexer().lex(text)) {
		const type = CST.tokenType(token);
		if (token.includes('\n')) signs = 0;
		else if (type === 'flow-map-start' || type === 'flow-seq-start') brackets++;
		else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets--;
		else if (brackets === 0 && (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind')) signs++;
		if (brackets > deepest || signs > deepest)
			return { offset, message: `more than ${deepest} lists and groups in each other; quote a text that holds brackets or colons` };
		if (!isMark(type)) offset += token.length;
	}
	return undefined;
}

/** Tokens that the lexer puts in and the text doesn't hold. */
const isMark = (type: ReturnType<typeof CST.tokenType>) => type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar';

/** A character that nobody sees: it breaks programs that read the data, or shows a text in another order than it has. */
export function hidden(text: string): Unparsed[] {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
	return Array.from(text.matchAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g), ({ index, 0: found }) => ({
		offset: index,
		message: `the invisible character U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}; delete it`,
	}));
}

/** Syntax that records do not use, and that almost always is a text without its quotes, or a slip. */
export function unused(document: Document): Unparsed[] {
	const found: Unparsed[] = [];
	if (document.directives?.yaml.explicit) found.push({ offset: 0, message: 'records have no %YAML line; delete it' });
	visit(document, {
		Node(_key, node) {
			const name = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : undefined;
			if (name !== undefined)
				found.push({
					offset: node.range?.[0] ?? 0,
					message: `"${name}" is a reference in YAML, which records do not use; quote a text that begins with ${name[0]}, or write the value out`,
				});
			if (isMap(node)) found.push(...badKeys(node.items.map(({ key }) => key)));
		},
	});
	return found;
}

/** Fields that stand twice, and those that no record can have. In linear time: the parser compares each with each. */
function badKeys(keys: unknown[]): Unparsed[] {
	const seen = new Set<string>();
	return keys.flatMap((key) => {
		const name = isScalar(key) ? String(key.value) : undefined;
		const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
		if (name === undefined) return [{ offset, message: 'a list or group where the name of a field belongs; quote it' }];
		if (name in Object.prototype) return [{ offset, message: `"${name}" is a name that every object has; choose another` }];
		if (seen.has(name)) return [{ offset, message: `the field "${name}" stands twice; delete one` }];
		seen.add(name);
		return [];
	});
}
