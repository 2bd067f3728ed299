import { stepsTo } from '../../evaluate.ts';
import type { Place } from '../../plan.ts';

/** What Go reads at a place: text, a number, whether it is true, or whatever is there. */
export type GoType = 'string' | 'int' | 'float64' | 'bool' | 'any';

type Node = { type?: GoType; keys: Map<string | number, Node> };
type Struct = { name: string; root: Node };

/**
 * The structs that a body is decoded into. Go leaves a field empty when the body holds nothing or another type there, so that
 * every read is safe. A place that is a text for one reader and an object for another takes a second struct.
 */
export class Structs {
	readonly #structs: Struct[] = [];

	/** The expression that reads a place. It is final once all places have been read. */
	read(place: Place, type: GoType): string {
		const steps = stepsTo(place).map((step) => step ?? 0);
		let struct = this.#structs.find(({ root }) => fits(root, steps, type));
		if (!struct) {
			const wanted = typeof steps[0] === 'number' ? 'list' : this.#structs.length === 0 ? 'body' : 'plain';
			const taken = this.#structs.filter(({ name }) => name.startsWith(wanted)).length;
			struct = { name: taken > 0 ? `${wanted}${taken + 1}` : wanted, root: { keys: new Map() } };
			this.#structs.push(struct);
		}
		put(struct.root, steps, type);
		let node: Node | undefined = struct.root;
		let beside: Node['keys'] | undefined;
		let expression = struct.name;
		for (const step of steps) {
			const key = typeof step === 'number' ? `[${step}]` : `.${fieldName(step)}`;
			expression += node && isMap(node, beside) ? `[${JSON.stringify(step)}]` : key;
			[beside, node] = [node?.keys, node?.keys.get(step)];
		}
		return expression;
	}

	/** The expression that reads an object which is decoded into a map of texts, if one is at this place. */
	map(place: Place): string | undefined {
		const steps = stepsTo(place);
		for (const { name, root } of this.#structs) {
			let node: Node | undefined = root;
			let beside: Node['keys'] | undefined;
			for (const step of steps) {
				const next: Node | undefined = node && typeof step === 'string' && !isMap(node) ? node.keys.get(step) : undefined;
				[beside, node] = [node?.keys, next];
			}
			if (node && isMap(node, beside)) return [name, ...steps.map((step) => fieldName(String(step)))].join('.');
		}
		return undefined;
	}

	/** The lines that declare and fill the structs. */
	lines(): string[] {
		if (this.#structs.length === 0) return [];
		const declared = this.#structs.flatMap(({ name, root }) => typeOf(root).map((line, at) => (at === 0 ? `var ${name} ${line}` : line)));
		const unread = this.#structs.map(() => '_').join(', ');
		const filled = this.#structs.map(({ name }) => `json.Unmarshal(data, &${name})`).join(', ');
		return [...declared, `${unread} = ${filled} // leaves empty what is not there`];
	}
}

function fits(root: Node, steps: readonly (string | number)[], type: GoType): boolean {
	let node: Node | undefined = root;
	for (const step of steps) {
		const [other] = node.keys.keys();
		if (node.type || (other !== undefined && typeof other !== typeof step)) return false;
		node = node.keys.get(step);
		if (!node) return true;
	}
	return node.keys.size === 0 && (node.type ?? type) === type;
}

function put(root: Node, steps: readonly (string | number)[], type: GoType): void {
	let node = root;
	for (const step of steps) {
		const next: Node = node.keys.get(step) ?? { keys: new Map() };
		node.keys.set(step, next);
		node = next;
	}
	node.type = type;
}

/** Whether an object is decoded into a map: one of texts, where that is shorter than a struct, or one beside another such map. */
function isMap(node: Node, beside: Node['keys'] = new Map()): boolean {
	const names = [...node.keys.keys()].map(String);
	const isShort = names.length > 1 || names.some((name) => tagOf(name) !== '');
	return areTexts(node) && (isShort || [...beside.values()].some((other) => other !== node && isMap(other)));
}

const areTexts = ({ keys }: Node) => keys.size > 0 && [...keys].every(([key, { type }]) => typeof key === 'string' && type === 'string');

/** The lines of a type, laid out as gofmt does it. */
function typeOf(node: Node, beside?: Node['keys']): string[] {
	const { type, keys } = node;
	if (type) return [type];
	if (isMap(node, beside)) return ['map[string]string'];
	const indexes = [...keys.keys()].filter((step) => typeof step === 'number');
	if (indexes.length > 0) {
		const [first = '', ...more] = typeOf(mergedOf([...keys.values()]));
		return [`[${Math.max(...indexes) + 1}]${first}`, ...more];
	}
	const fields = fieldsOf(keys);
	const [only, ...others] = fields;
	const isPlain = only?.type.length === 1 && !only.names.includes(',') && only.tag === '';
	if (isPlain && only.names.length + (only.type[0] ?? '').length <= oneLine && others.length === 0)
		return [`struct{ ${only.names} ${only.type[0]} }`];
	return ['struct {', ...aligned(fields).map((line) => `    ${line}`), '}'];
}

/** Characters of a field up to which gofmt leaves its struct in one line. */
const oneLine = 30;

type Field = { names: string; type: string[]; tag: string };

/** The fields of a struct. Those of one type stand in one line, and those of several lines come last. */
function fieldsOf(keys: Node['keys']): Field[] {
	const fields: Field[] = [];
	for (const [key, node] of keys) {
		const field = { names: fieldName(String(key)), type: typeOf(node, keys), tag: tagOf(String(key)) };
		const same = fields.find(({ type, tag }) => tag + field.tag === '' && type.join() === field.type.join());
		if (same) same.names += `, ${field.names}`;
		else fields.push(field);
	}
	return fields.sort((a, b) => Number(a.type.length > 1) - Number(b.type.length > 1) || Number(a.tag !== '') - Number(b.tag !== ''));
}

function aligned(fields: readonly Field[]): string[] {
	const width = (all: readonly string[]) => Math.max(0, ...all.map((text) => text.length));
	// A field of several lines ends what is aligned.
	const upTo = fields.findIndex(({ type }) => type.length > 1);
	const names = width(fields.slice(0, upTo < 0 ? fields.length : upTo + 1).map((field) => field.names));
	const types = width(fields.filter(({ tag }) => tag).map(({ type }) => type.at(-1) ?? ''));
	return fields.flatMap((field, index) => {
		const name = upTo >= 0 && index > upTo ? field.names : field.names.padEnd(names);
		const lines = field.type.map((line, at) => (at === 0 ? `${name} ${line}` : line));
		if (!field.tag) return lines;
		const last = lines.pop() ?? '';
		const space = field.type.length > 1 ? '' : ' '.repeat(types - (field.type[0] ?? '').length);
		return [...lines, `${last}${space} ${field.tag}`];
	});
}

/** One type for all items of a list. */
function mergedOf(nodes: readonly Node[]): Node {
	const merged: Node = { keys: new Map() };
	for (const node of nodes) {
		if (node.type) merged.type = node.type;
		for (const [key, inner] of node.keys) merged.keys.set(key, inner);
	}
	return merged;
}

/** errorType for error_type. Go finds a field by its name in small letters, unless a tag says otherwise. */
const fieldName = (key: string) =>
	key
		.split(/[^A-Za-z0-9]+/)
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join('');
const tagOf = (key: string) => (/^[A-Za-z][A-Za-z0-9]*$/.test(key) ? '' : `\`json:"${key}"\``);
