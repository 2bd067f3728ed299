import { escaped } from '../../snippets/languages/escape.ts';
import { type Step, stepsTo } from '../evaluate.ts';
import type { Atom, Delay, Place, Plan, Test } from '../plan.ts';
import { isMessage, isOpen, repeated, type Shape } from '../shape.ts';
import type { HandlerLanguage } from './language.ts';
import { aboutBody, longWait, wrappedInBrackets } from './words.ts';

/** Python with requests. Structural pattern matching takes a body of any form, also none. */
export const python: HandlerLanguage = {
	id: 'python',
	label: 'Python',
	highlighting: 'python',
	longest: 15,
	write: (shape) =>
		new Fragment(shape)
			.lines()
			.flatMap((line) => wrappedInBrackets(line))
			.join('\n'),
};

const text = (value: string | number | boolean) =>
	typeof value === 'boolean' ? (value ? 'True' : 'False') : typeof value === 'string' ? escaped(value, "'") : String(value);

class Fragment {
	readonly #shape: Shape;
	readonly #names = new Map<string, string>();
	readonly #needs = new Set<string>();

	constructor(shape: Shape) {
		this.#shape = shape;
	}

	lines(): string[] {
		const { plan, loops, raises, last, passes, reads } = this.#shape;
		const about = aboutBody(this.#shape);
		const page = `page = ${text(plan.page)}`;
		if (!loops && raises.length === 0 && !last) {
			const reason = plan.branches[0]?.reason ?? '';
			if (isPattern(plan.match))
				return [
					...this.#head(page, about),
					'match body:',
					`    case ${patternOf(plan.match)}:`,
					`        done = True  # ${reason}`,
					'    case _: done = False',
				];
			const done = `done = ${this.#test(plan.match)}  # ${reason}`;
			return [...this.#head(page, about), done];
		}
		if (!loops) {
			const body = this.#inside();
			const onePattern = raises.length === 0 && passes.length === 0 && isPattern(plan.match);
			const ending = raises.length === 0 && passes.length === 0 ? endingOf(plan.match) : undefined;
			if (ending) return [...this.#head(page, about), 'match body:', `    case ${ending}:`, ...body.map((line) => `        ${line}`)];
			const opening = onePattern ? ['match body:', `    case ${patternOf(plan.match)}:`] : [`if ${this.#test(plan.match)}:`];
			const indent = onePattern ? '        ' : '    ';
			return [...this.#head(page, about), ...opening, ...body.map((line) => indent + line)];
		}
		const names = ['res', 'body', ...(reads.text ? ['text'] : [])].join(', ');
		const body = [...this.#guard(), ...this.#inside()];
		const loop = [`for attempt in range(1, ${this.#shape.tries + 1}):`, `    ${names} = send()  # ${about}`];
		return [...this.#head(page), ...loop, ...body.map((line) => `    ${line}`)];
	}

	/** The address, the modules that are needed, and the function that reads a body of any form. */
	#head(page: string, about?: string): string[] {
		const modules = [...this.#needs].filter((name) => name !== 'dig').sort();
		const comment = [...(about ? [about] : []), ...(modules.length > 0 ? [`import ${modules.join(', ')}`] : [])].join('; ');
		const lines = [`${page}${comment ? `  # ${comment}` : ''}`];
		if (this.#needs.has('dig'))
			lines.push(
				'def dig(*keys):  # with contextlib, functools and operator',
				'    with suppress(LookupError, TypeError): return reduce(getitem, keys, body)',
			);
		return lines;
	}

	/** Leaves the loop with any other response. One pattern also reads the message, if nothing else is read. */
	#guard(): string[] {
		const { plan, reads, passes, raises, waits } = this.#shape;
		const others = [passes, ...raises.map(({ when }) => when), ...waits.map(({ when }) => when)].flatMap((test) => test.flat());
		const more = others.filter((atom) => 'at' in atom && !isMessage(atom.at, plan));
		if (!isPattern(plan.match) || more.length > 0) return [`if ${this.#negated(plan.match)}: break`];
		if (!reads.message) return ['match body:', `    case ${patternOf(plan.match)}: pass`, '    case _: break'];
		const beside = besideMessage(plan);
		if (!beside) return [`if ${this.#negated(plan.match)}: break`];
		this.#names.set(plan.message.join(), 'message');
		return ['match body:', `    case ${beside}`, '    case _: break'];
	}

	/** What happens once this error is at hand. */
	#inside(): string[] {
		const { plan, passes, held, raises, waits, last, spent, tries, loops, reads } = this.#shape;
		const lines: string[] = [];
		if (reads.message && !this.#names.has(plan.message.join())) {
			lines.push(`message = str(${plan.message.map((place) => this.#read(place)).join(' or ')})`);
			this.#names.set(plan.message.join(), 'message');
		}
		const tests = [passes, ...raises.map(({ when }) => when), ...waits.map(({ when }) => when)];
		for (const place of repeated(tests, (at) => isMessage(at, plan))) {
			const name = String(stepsTo(place).findLast((step) => typeof step === 'string'));
			if (!/^[a-z_]+$/.test(name) || ['message', 'body', 'text', 'page'].includes(name)) continue;
			lines.push(`${name} = ${this.#read(place)}`);
			this.#names.set(place, name);
		}
		const when = (condition: string, body: string[]) => lines.push(`if ${condition}:`, ...body.map((line) => `    ${line}`));
		for (const branch of raises) when(this.#test(branch.when), [raise(branch)]);
		if (passes.length > 0 && loops) lines.push(`if ${this.#test(passes)}: break`);
		if (!loops) {
			if (last && held) {
				const failed = passes.length > 0 ? `${this.#negated(passes)} and (${this.#test(held)})` : this.#test(held);
				if (held.length > 0) when(failed, [raise(last)]);
			} else if (last && passes.length > 0) when(this.#negated(passes), [raise(last)]);
			else if (last) lines.push(raise(last));
			return lines;
		}
		const [only] = waits;
		const several = waits.length > 1;
		if (!several && only && held) lines.push(`again = ${this.#test(only.when)}`);
		if (!several && only && last && !held) when(this.#negated(only.when), [raise(last)]);
		const said = waits.flatMap(({ delay }) => (delay ? [this.#wait(delay)] : []));
		lines.push(...new Set(said.flatMap(({ before }) => before)));
		if (several) {
			const chosen = waits.map(({ when: test, delay }) => {
				const fewer = delay && delay.tries < tries ? ` and attempt < ${delay.tries}` : '';
				const own = fewer && test.length > 1 ? `(${this.#test(test)})` : this.#test(test);
				const value = delay ? this.#wait(delay).value : '0';
				return isOpen(test) ? value : `${/ if /.test(value) ? `(${value})` : value} if ${own}${fewer} else`;
			});
			const closed = waits.every(({ when: test }) => !isOpen(test));
			lines.push(
				...[`wait = (${chosen[0]}`, ...chosen.slice(1).map((line) => `    ${line}`)].map((line, index, all) =>
					index === all.length - 1 ? `${line}${closed ? ' 0' : ''})` : line,
				),
			);
		}
		const value = several ? '' : (said[0]?.value ?? '');
		const fixed = /^[\d.]+$/.test(value);
		if (value && !fixed) lines.push(`wait = ${value}`);
		const named = waits.some(({ delay }) => delay?.said ?? delay?.sentence);
		if (held) {
			const word = several ? 'wait' : 'again';
			if (held.length > 0 && last) when(`not ${word} and ${held.length > 1 ? `(${this.#test(held)})` : this.#test(held)}`, [raise(last)]);
			lines.push(`if not ${word}: break`);
		}
		const refused = several && last && !held ? 'not wait or ' : '';
		when(`${refused}attempt == ${tries}${named ? ` or wait > ${longWait}` : ''}`, [raise(several && last && !held ? last : spent)]);
		if (waits.some(({ delay }) => !delay)) lines.push('refresh_token()  # yours');
		if (waits.some(({ delay }) => delay)) {
			lines.push(`time.sleep(${fixed ? value : 'wait'})`);
			this.#needs.add('time');
		}
		return lines;
	}

	/** The seconds to wait as an expression, and the lines before it. */
	#wait({ said, sentence, first, factor, longest }: Delay): { before: string[]; value: string } {
		const start = first === 1 ? '' : `${first} * `;
		const fallback = factor === 1 ? String(first) : `min(${longest}, ${start}2 ** (attempt - 1)) + random.random()`;
		if (factor !== 1) this.#needs.add('random');
		if (said?.in === 'header' && said.format !== 'seconds') {
			const unit = said.format === 'epoch-ms' ? ' / 1000' : '';
			this.#needs.add('time');
			const before = [`reset = float(res.headers.get(${text(said.name)}, 0))${unit}  # Unix time`];
			return { before, value: `max(1, reset - time.time()) if reset else ${fallback}` };
		}
		const before: string[] = [];
		const named: string[] = [];
		if (said?.in === 'header') named.push(`float(res.headers.get(${text(said.name)}) or 0)`);
		else if (said) {
			this.#needs.add('re');
			before.push(`said = re.search(r"'${String(stepsTo(said.name).at(-1))}': '?([\\d.]+)", str(body))`);
			named.push('(said and float(said[1]))');
		}
		if (sentence) {
			this.#needs.add('re');
			before.push(`[(h, m, s)] = re.findall(r'${sentence} (?:(\\d+)h)?(?:(\\d+)m)?([\\d.]+)s', message) or [(0, 0, 0)]`);
			named.push('int(h or 0) * 3600 + int(m or 0) * 60 + float(s)');
		}
		return { before, value: [...named, fallback].join(' or ') };
	}

	#read(place: Place): string {
		this.#needs.add('dig');
		return `dig(${stepsTo(place)
			.map((step) => (step === null ? '0' : text(step)))
			.join(', ')})`;
	}

	#test(tests: Test): string {
		const all = tests.map((atoms) => atoms.map((atom) => this.#compare(atom)).join(' and ') || 'True');
		return [...new Set(all)].join(' or ');
	}

	#negated(tests: Test): string {
		const plain = this.#test(tests);
		const single = tests.length === 1 && tests[0]?.length === 1 && !/ or | and |^not /.test(plain);
		if (single && plain.includes(' == ')) return plain.replace(' == ', ' != ');
		if (single && / in \(/.test(plain)) return plain.replace(' in (', ' not in (');
		return single || /^\([^()]*\)$/.test(plain) ? `not ${plain}` : `not (${plain})`;
	}

	#compare(atom: Atom): string {
		if (atom.is === 'missing') {
			const places = atom.at.map(
				(place) => (this.#names.get(place) === 'message' ? undefined : this.#names.get(place)) ?? this.#read(place),
			);
			return atom.not ? anyOf(places) : places.map((place) => `not ${place}`).join(' and ');
		}
		if ('not' in atom && atom.not) return this.#negated([[{ ...atom, not: undefined as never }]]);
		if (atom.is === 'status') return among('res.status_code', atom.in.map(String));
		if (atom.is === 'header') return `res.headers.get(${text(atom.name)}) == ${text(atom.value)}`;
		if (atom.is === 'text') return anyOf(atom.texts.map((words) => `${text(words)} in text`));
		const found = atom.is === 'equal' ? atom.values.map(text) : atom.texts.map(text);
		if (atom.at.some((place) => place.includes('[]'))) {
			const words = atom.is === 'equal' ? found.map((value) => (value.startsWith("'") ? `"${value}"` : value)) : found;
			return anyOf(words.map((value) => `${value} in str(body)`));
		}
		const kept = this.#names.get(atom.at.join());
		const values = kept ? [kept] : atom.at.map((place) => this.#names.get(place) ?? this.#read(place));
		if (atom.is === 'equal') {
			if (values.length === 1) return among(values[0] ?? '', found);
			if (found.length === 1) return `${found[0]} in (${values.join(', ')})`;
			return `{${values.join(', ')}} & {${found.join(', ')}}`;
		}
		const subject = (kept === 'message' ? kept : kept && `str(${kept})`) ?? `str(${values.join(' or ')})`;
		if (atom.is === 'contains') return anyOf(found.map((words) => `${words} in ${subject}`));
		return `${subject}.${atom.is === 'starts' ? 'startswith' : 'endswith'}(${found.length === 1 ? found[0] : `(${found.join(', ')})`})`;
	}
}

const raise = ({ reason, id }: { reason: string; id?: string | undefined }) => {
	const said = `${reason.replace(/[{}]/g, '$&$&')}: {page}${id ? `#${id}` : ''}`;
	return `raise RuntimeError(f${escaped(said, said.includes("'") ? '"' : "'")})`;
};
const among = (value: string, wanted: readonly string[]) =>
	wanted.length === 1 ? `${value} == ${wanted[0]}` : `${value} in (${wanted.join(', ')})`;
const anyOf = (tests: readonly string[]) => (tests.length === 1 ? (tests[0] ?? '') : `(${tests.join(' or ')})`);

/** Whether one pattern says it: values at fixed places, and nothing else. */
const isPattern = (test: Test) =>
	test.flat().every((atom) => atom.is === 'equal' && !atom.not && !atom.at.some((place) => place.includes('[]'))) && !isOpen(test);

/** The pattern of a text that is known by its start or end. */
function endingOf(test: Test): string | undefined {
	const [[atom, ...more] = [], ...others] = test;
	if (!atom || more.length + others.length > 0 || !('texts' in atom) || !('at' in atom) || atom.not || atom.is === 'contains')
		return undefined;
	if (atom.texts.length > 1 || atom.at.some((place) => place.includes('[]'))) return undefined;
	const pattern = atom.at.map((place) => treeOf([[place, 'str(kind)']])).join(' | ');
	return `${pattern} if kind.${atom.is === 'starts' ? 'startswith' : 'endswith'}(${text(atom.texts[0] ?? '')})`;
}

/** The pattern of a code in the same object as the message, and how the message is read there. */
function besideMessage({ match, message }: Plan): string | undefined {
	const [[atom, ...more] = [], ...others] = match;
	if (atom?.is !== 'equal' || more.length + others.length > 0 || atom.at.length !== 1 || message.length !== 1) return undefined;
	const [code = '', said = ''] = [atom.at[0], message[0]];
	const [holder, from] = [code.split('.').slice(0, -1), said.split('.').slice(0, -1)];
	if (holder.join() !== from.join() || /[[\]]/.test(code + said)) return undefined;
	const own = `{${text(code.split('.').at(-1) ?? '')}: ${atom.values.map(text).join(' | ')}}`;
	const named = holder.length > 0 ? `${own} as error` : own;
	const pattern = holder.reduceRight((inner, key) => `{${text(key)}: ${inner}}`, named);
	return `${pattern}: message = str(${holder.length > 0 ? 'error' : 'body'}.get(${text(said.split('.').at(-1) ?? '')}))`;
}

/** A pattern that any of these alternatives fits. */
function patternOf(test: Test): string {
	const trees = test.flatMap((atoms) => {
		let paths: [Place, string][][] = [[]];
		for (const atom of atoms)
			if (atom.is === 'equal')
				paths = paths.flatMap((own) => atom.at.map((place): [Place, string][] => [[place, atom.values.map(text).join(' | ')], ...own]));
		return paths;
	});
	return [...new Set(trees.map(treeOf))].join(' | ');
}

type Node = { leaf?: string; keys: Map<Step, Node> };

function treeOf(paths: readonly [Place, string][]): string {
	const root: Node = { keys: new Map() };
	for (const [place, leaf] of paths) {
		let node = root;
		for (const step of stepsTo(place)) {
			const next: Node = node.keys.get(step) ?? { keys: new Map() };
			node.keys.set(step, next);
			node = next;
		}
		node.leaf = leaf;
	}
	const write = ({ leaf, keys }: Node): string => {
		const [first] = keys;
		if (!first) return leaf ?? '_';
		if (typeof first[0] === 'number') return `[${'_, '.repeat(first[0])}${write(first[1])}, *_]`;
		return `{${[...keys].map(([name, node]) => `${text(String(name))}: ${write(node)}`).join(', ')}}`;
	};
	return write(root);
}
