import { escaped } from '../../snippets/languages/escape.ts';
import { type Step, stepsTo } from '../evaluate.ts';
import type { Atom, Delay, Place, Test } from '../plan.ts';
import { isMessage, isOpen, repeated, type Shape } from '../shape.ts';
import type { HandlerLanguage } from './language.ts';
import { aboutBody, fitted, longWait, wrapped } from './words.ts';

export const typescript: HandlerLanguage = {
	id: 'typescript',
	label: 'TypeScript',
	highlighting: 'typescript',
	longest: 15,
	write: (shape) => written(fragment(shape, true)),
};

export const javascript: HandlerLanguage = {
	id: 'javascript',
	label: 'JavaScript',
	highlighting: 'javascript',
	longest: 15,
	write: (shape) => written(fragment(shape, false)),
};

const written = (text: string) =>
	text
		.split('\n')
		.flatMap((line) => wrapped(line, [' || ', ' && ', ' : ', ' [', ', ']))
		.join('\n');
const text = (value: string | number | boolean) => (typeof value === 'string' ? escaped(value, "'") : String(value));

function fragment(shape: Shape, typed: boolean): string {
	const { plan, loops, passes } = shape;
	const names = namesIn(shape);
	const test = (tests: Test) => conditionOf(tests, names, typed);
	const bare = (tests: Test) => conditionOf(tests, { lines: [], of: new Map() }, typed);
	const lines = [`const page = ${text(plan.page)};`];
	const onlyPasses = !loops && shape.raises.length === 0 && !shape.last;
	if (onlyPasses)
		return [`${lines[0]} // ${aboutBody(shape)}`, `const done = ${bare(plan.match)}; // ${plan.branches[0]?.reason}`].join('\n');
	if (loops) {
		const inHand = ['res', 'body', ...(shape.reads.text ? ['text'] : [])];
		const types: Record<string, string> = { res: ': Response', body: ': any', text: ': string' };
		lines.push(`let ${inHand.map((name) => name + (typed ? types[name] : '')).join(', ')};`);
		lines.push('for (let attempt = 1; ; attempt++) {');
		lines.push(`  ({ ${inHand.join(', ')} } = await send()); // ${aboutBody(shape)}`);
		lines.push(`  if (${negated(plan.match, bare)}) break;`);
		lines.push(...inside(shape, names, test, typed).map((line) => `  ${line}`));
		return [...lines, '}'].join('\n');
	}
	const body = inside(shape, names, test, typed);
	lines[0] += ` // ${aboutBody(shape)}`;
	const [only, ...more] = body;
	if (only && more.length === 0 && only.startsWith('throw '))
		return [...lines, ...fitted(`if (${bare(plan.match)}) ${only}`, 'throw new Error(')].join('\n');
	if (passes.length === 0 && isOpen(plan.match)) return [...lines, ...body].join('\n');
	return [...lines, `if (${bare(plan.match)}) {`, ...body.map((line) => `  ${line}`), '}'].join('\n');
}

/** What happens once this error is at hand. */
function inside(shape: Shape, names: Names, test: (tests: Test) => string, typed: boolean): string[] {
	const { passes, held, raises, waits, last, spent, tries, loops } = shape;
	const lines: string[] = names.lines;
	for (const { when, reason, id } of raises) lines.push(...fitted(`if (${test(when)}) ${raise(reason, id)}`, 'throw new Error('));
	if (passes.length > 0 && loops) lines.push(`if (${test(passes)}) break;`);
	if (!loops) {
		if (last && held) {
			const fine = [...passes.map((atoms) => atoms)];
			const failed = fine.length > 0 ? `${negated(fine, test)} && (${test(held)})` : test(held);
			if (held.length > 0) lines.push(...fitted(`if (${failed}) ${raise(last.reason, last.id)}`, 'throw new Error('));
		} else if (last && passes.length > 0)
			lines.push(...fitted(`if (${negated(passes, test)}) ${raise(last.reason, last.id)}`, 'throw new Error('));
		else if (last) lines.push(raise(last.reason, last.id));
		return lines;
	}
	const several = waits.length > 1;
	if (several) {
		lines.push(...new Set(waits.flatMap(({ delay }) => (delay ? waitOf(delay, typed).before : []))));
		const chosen = waits.map(({ when, delay }) => {
			const fewer = delay && delay.tries < tries ? ` && attempt < ${delay.tries}` : '';
			const own = when.length > 1 || / \|\| /.test(test(when)) ? `(${test(when)})` : test(when);
			const value = delay ? waitOf(delay, typed).value : '0';
			return isOpen(when) ? value : `${own}${fewer} ? ${/ \? /.test(value) ? `(${value})` : value}`;
		});
		const closed = waits.every(({ when }) => !isOpen(when));
		const ends = (index: number) => (index < chosen.length - 1 ? '' : closed ? ' : 0;' : ';');
		lines.push(...chosen.map((line, index) => `${index === 0 ? 'const wait = ' : '  : '}${line}${ends(index)}`));
	} else if (waits[0] && held) lines.push(`const again = ${test(waits[0].when)};`);
	else if (waits[0] && last)
		lines.push(...fitted(`if (${negated(waits[0].when, test)}) ${raise(last.reason, last.id)}`, 'throw new Error('));
	const [only] = waits;
	const made = !several && only?.delay ? waitOf(only.delay, typed) : { before: [], value: '' };
	const fixed = Number(made.value);
	lines.push(...made.before);
	if (made.value && !fixed) lines.push(`const wait = ${made.value};`);
	const named = waits.some((one) => one.delay?.said ?? one.delay?.sentence);
	if (held && loops) {
		const word = several ? 'wait' : 'again';
		if (held.length > 0 && last)
			lines.push(
				...fitted(
					`if (!${word} && ${held.length > 1 ? `(${test(held)})` : test(held)}) ${raise(last.reason, last.id)}`,
					'throw new Error(',
				),
			);
		lines.push(`if (!${word}) break;`);
	}
	const refused = several && last && !held ? '!wait || ' : '';
	const end = several && last && !held ? last : spent;
	lines.push(
		...fitted(
			`if (${refused}attempt === ${tries}${named ? ` || wait > ${longWait}` : ''}) ${raise(end.reason, end.id)}`,
			'throw new Error(',
		),
	);
	if (waits.some((one) => !one.delay)) lines.push('await refreshToken(); // yours');
	if (waits.some((one) => one.delay)) lines.push(`await new Promise((done) => setTimeout(done, ${fixed ? fixed * 1000 : 'wait * 1000'}));`);
	return lines;
}

const raise = (reason: string, id: string | undefined) =>
	`throw new Error(\`${reason.replace(/[\\`]|\$\{/g, '\\$&')}: \${page}${id ? `#${id}` : ''}\`);`;

/** The seconds to wait as an expression, and the lines before it. */
function waitOf(delay: Delay, typed: boolean): { before: string[]; value: string } {
	const { said, sentence, first, factor, longest } = delay;
	const start = first === 1 ? '' : `${first} * `;
	const fallback = factor === 1 ? String(first) : `Math.min(${longest}, ${start}2 ** (attempt - 1)) + Math.random()`;
	const before: string[] = [];
	let named = '';
	if (said?.in === 'header' && said.format !== 'seconds') {
		const unit = said.format === 'epoch-ms' ? 'milliseconds' : 'seconds';
		before.push(`const reset = Number(res.headers.get(${text(said.name)})); // Unix time in ${unit}`);
		const until = said.format === 'epoch-ms' ? '(reset - Date.now()) / 1000' : 'reset - Date.now() / 1000';
		return { before, value: `reset ? Math.max(1, ${until}) : ${fallback}` };
	}
	if (said?.in === 'header') named = `Number(res.headers.get(${text(said.name)})) || `;
	else if (said) named = `${said.format === 'duration' ? 'parseFloat' : 'Number'}(${read(said.name, typed)}) || `;
	if (sentence) {
		before.push(`const [, h = 0, m = 0, s = 0] = /${sentence} (?:(\\d+)h)?(?:(\\d+)m)?([\\d.]+)s/.exec(message) ?? [];`);
		named += 'Number(h) * 3600 + Number(m) * 60 + Number(s) || ';
	}
	return { before, value: `${named}${fallback}` };
}

type Names = { lines: string[]; of: Map<string, string> };

/** The variables that the fragment keeps values in. */
function namesIn(shape: Shape): Names {
	const { plan, passes, raises, waits } = shape;
	const names: Names = { lines: [], of: new Map() };
	if (shape.reads.message) {
		names.of.set(plan.message.join(), 'message');
		names.lines.push(`const message = String(${plan.message.map((place) => read(place, false)).join(' ?? ')});`);
	}
	const tests = [passes, ...raises.map(({ when }) => when), ...waits.map(({ when }) => when)];
	for (const place of repeated(tests, (at) => isMessage(at, plan))) {
		const last = String(stepsTo(place).findLast((step) => typeof step === 'string'));
		const name =
			/^[a-z]\w*$/i.test(last) && ![...names.of.values(), 'body', 'res', 'page', 'wait', 'default'].includes(last)
				? last
				: `value${names.of.size}`;
		names.of.set(place, name);
		names.lines.push(`const ${name} = ${read(place, false)};`);
	}
	return names;
}

/** The value at a place, or undefined; of a list the first item that has it. */
function read(place: Place, typed: boolean): string {
	const steps = stepsTo(place);
	const each = steps.indexOf(null);
	if (each < 0) return `body${steps.map(key).join('')}`;
	const rest = steps.slice(each + 1);
	const item = `item${rest.map(key).join('')}`;
	return `body${steps.slice(0, each).map(key).join('')}?.find?.((item${typed ? ': any' : ''}) => ${item})${rest.map(key).join('')}`;
}

const key = (step: Step) =>
	typeof step === 'string' && /^[A-Za-z_$][\w$]*$/.test(step) ? `?.${step}` : `?.[${typeof step === 'number' ? step : text(String(step))}]`;

function conditionOf(tests: Test, names: Names, typed: boolean): string {
	const all = tests.map((atoms) => atoms.map((atom) => comparison(atom, names, typed)).join(' && ') || 'true');
	return [...new Set(all)].join(' || ');
}

function negated(tests: Test, test: (tests: Test) => string): string {
	const plain = test(tests);
	const single = tests.length === 1 && tests[0]?.length === 1;
	if (single && / === /.test(plain) && !/=>|\(/.test(plain)) return plain.replace(' === ', ' !== ');
	return single && !/ (===|&&|\|\|) /.test(plain.replace(/\(.*\)/, '')) ? `!${plain}` : `!(${plain})`;
}

function comparison(atom: Atom, names: Names, typed: boolean): string {
	if (atom.is === 'missing' && atom.not)
		return atom.at.length === 1 ? read(atom.at[0] ?? '', typed) : `(${atom.at.map((place) => read(place, typed)).join(' || ')})`;
	if ('not' in atom && atom.not) return negated([[atom]], () => comparison({ ...atom, not: false as never }, names, typed));
	const any = typed ? ': any' : '';
	if (atom.is === 'status') return among('res.status', atom.in.map(String));
	if (atom.is === 'missing') {
		const present = (place: Place) => (names.of.get(place) === 'message' ? undefined : names.of.get(place)) ?? read(place, typed);
		const absent = (place: Place) => `!${present(place)}${atom.empty ? '?.length' : ''}`;
		return atom.at.map(absent).join(' && ');
	}
	if (atom.is === 'header') return `res.headers.get(${text(atom.name)}) === ${text(atom.value)}`;
	if (atom.is === 'text') return atom.texts.map((words) => `text.includes(${text(words)})`).join(' || ');
	const kept = names.of.get(atom.at.join());
	const values = kept ? [kept] : atom.at.map((place) => names.of.get(place) ?? read(place, typed));
	if (atom.is === 'equal') {
		const wanted = atom.values.map(text);
		const [place = ''] = atom.at;
		const steps = stepsTo(place);
		const each = steps.indexOf(null);
		if (!kept && atom.at.length === 1 && each >= 0) {
			const list = `body${steps.slice(0, each).map(key).join('')}`;
			const rest = steps.slice(each + 1);
			if (!rest.includes(null)) return `${list}?.some?.((item${any}) => ${among(`item${rest.map(key).join('')}`, wanted)})`;
			return wanted.map((value) => `JSON.stringify(${list})?.includes(${text(value.replaceAll("'", '"'))})`).join(' || ');
		}
		if (values.length === 1) return among(values[0] ?? '', wanted);
		if (wanted.length === 1) return `[${values.join(', ')}].includes(${wanted[0]})`;
		return `[${values.join(', ')}].some((value) => [${wanted.join(', ')}].includes(value))`;
	}
	const method = { starts: 'startsWith', ends: 'endsWith', contains: 'includes' }[atom.is];
	const nested = atom.at.some((place) => stepsTo(place).filter((step) => step === null).length > 1);
	if (nested) return atom.texts.map((words) => `JSON.stringify(body).includes(${text(words)})`).join(' || ');
	const subject =
		(kept === 'message' ? kept : kept && `String(${kept})`) ??
		(values.length === 1 ? `String(${values[0]})` : `String(${values.join(' ?? ')})`);
	if (atom.texts.length === 1) return `${subject}.${method}(${text(atom.texts[0] ?? '')})`;
	return `[${atom.texts.map(text).join(', ')}].some((words) => ${subject}.${method}(words))`;
}

const among = (value: string, wanted: readonly string[]) =>
	wanted.length === 1 ? `${value} === ${wanted[0]}` : `[${wanted.join(', ')}].includes(${value})`;
