import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { jsonSchema, type SchemaId, schemas } from '../src/outputs/api/schemas.ts';
import { runCommand } from './command.ts';

/** The fields that version 1 has promised: of each file, path and kind: `errors[].code` is `required null|string`. */
export type Fields = Record<string, Record<string, string>>;

type Node = {
	$ref?: string;
	type?: string | string[];
	enum?: unknown[];
	const?: unknown;
	anyOf?: Node[];
	properties?: Record<string, Node>;
	required?: string[];
	items?: Node;
	additionalProperties?: Node | boolean;
	$defs?: Record<string, Node>;
};

export function publishedFields(): Fields {
	return Object.fromEntries((Object.keys(schemas) as SchemaId[]).map((id) => [id, fieldsOf(jsonSchema(id))]));
}

/** Every field of a JSON Schema. `[]` is an item of a list, `{}` a value of a map. */
export function fieldsOf(root: Node): Record<string, string> {
	const fields: Record<string, string> = {};
	const resolve = (node: Node): Node => (node.$ref ? (root.$defs?.[node.$ref.replace('#/$defs/', '')] ?? node) : node);
	const choices = (node: Node): Node[] => {
		const found = resolve(node);
		return found.anyOf ? found.anyOf.flatMap(choices) : [found];
	};
	const kinds = (node: Node) =>
		[
			...new Set(
				choices(node).flatMap((one) => one.enum?.map(quoted) ?? (one.const === undefined ? (one.type ?? []) : [quoted(one.const)])),
			),
		]
			.sort()
			.join('|');
	const visit = (node: Node, path: string): void => {
		for (const one of choices(node)) {
			for (const [name, value] of Object.entries(one.properties ?? {}))
				add(value, path ? `${path}.${name}` : name, one.required?.includes(name) ?? false);
			if (one.items) add(one.items, `${path}[]`, true);
			if (typeof one.additionalProperties === 'object') add(one.additionalProperties, `${path}{}`, true);
		}
	};
	const add = (node: Node, path: string, required: boolean) => {
		fields[path] = `${required ? 'required' : 'optional'} ${kinds(node)}`;
		visit(node, path);
	};
	visit(root, '');
	return fields;
}

const quoted = (value: unknown) => JSON.stringify(value);

/** What no longer keeps a promise, and what is not promised yet, one sentence each. */
export function compareFields(promised: Fields, now: Fields): { broken: string[]; added: string[] } {
	const broken: string[] = [];
	const added: string[] = [];
	for (const [file, fields] of Object.entries(promised)) {
		for (const [path, was] of Object.entries(fields)) {
			const is = now[file]?.[path];
			if (is === undefined) broken.push(`${file}: ${path} has gone`);
			else if (!keeps(was, is)) broken.push(`${file}: ${path} was ${was} and is ${is}`);
		}
	}
	for (const [file, fields] of Object.entries(now)) {
		for (const [path, is] of Object.entries(fields)) {
			const was = promised[file]?.[path];
			if (was === undefined || (was !== is && keeps(was, is))) added.push(`${file}: ${path} is ${is}`);
		}
	}
	return { broken, added };
}

/** More words of an enumeration are no breach, and an optional field may become required. */
function keeps(was: string, is: string): boolean {
	const read = (field: string) => {
		const [need, ...kinds] = field.split(/ |\|/);
		return { need, words: kinds.filter((kind) => kind.startsWith('"')), types: kinds.filter((kind) => !kind.startsWith('"')).join() };
	};
	const [before, after] = [read(was), read(is)];
	return (
		(before.need === 'optional' || after.need === 'required') &&
		before.types === after.types &&
		before.words.every((word) => after.words.includes(word)) &&
		(before.words.length > 0 || after.words.length === 0)
	);
}

export const fieldsFile = 'src/outputs/api/v1-fields.json';
export const promisedFields = (): Fields => (existsSync(fieldsFile) ? (JSON.parse(readFileSync(fieldsFile, 'utf8')) as Fields) : {});

/** Adds to the promise what is new. It never takes anything back: that is a new version of the API. Returns the exit code. */
function promise(): number {
	const now = publishedFields();
	const { broken } = compareFields(promisedFields(), now);
	for (const line of broken) console.error(line);
	if (broken.length === 0) writeFileSync(fieldsFile, `${JSON.stringify(now, null, 2)}\n`);
	return broken.length === 0 ? 0 : 1;
}

if (import.meta.main)
	await runCommand(
		{ usage: `npm run schemas   adds the new fields of the API to ${fieldsFile}`, options: {}, positionals: [0, 0] },
		promise,
	);
