import { stepsTo } from '../../evaluate.ts';
import type { Place } from '../../plan.ts';
import { together } from '../../writing/alike.ts';
import { all, any, type Condition, expression, type InBody, type Leaf, leaf, not, type Signs } from '../../writing/conditions.ts';
import { alternatives, anchored, grouped } from '../../writing/patterns.ts';
import { isInList } from '../../writing/reads.ts';
import { longWait } from '../../writing/words.ts';

/** A comparison that the shell makes, or a program of jq that the body is given to. */
export type Check = Exclude<Leaf, InBody> | { is: 'jq'; program: string; joint?: true };

/** A condition as commands. `outer` is what it becomes a part of. */
export const test = (condition: Condition, outer?: 'all' | 'any'): string => expression(checked(together(condition)), signs, outer);

/** A condition with as few runs of jq as possible: `is` stands for one. */
function checked(condition: Condition): Condition<Check> {
	if (condition.is === 'leaf') return leaf('at' in condition.leaf ? { is: 'jq', program: programOf(condition.leaf) } : condition.leaf);
	if (condition.is === 'not') {
		const denied = condition.of.is === 'leaf' ? deniedOf(condition.of.leaf) : undefined;
		if (denied !== undefined) return leaf({ is: 'jq', program: denied });
		const of = checked(condition.of);
		return of.is === 'leaf' && of.leaf.is === 'jq' ? leaf({ is: 'jq', program: `${inBrackets(of.leaf)} | not` }) : not(of);
	}
	const [texts, rest] = condition.is === 'any' ? inOne(condition.of) : [[], condition.of];
	const parts = [...texts.map((program) => leaf<Check>({ is: 'jq', program })), ...rest.map(checked)];
	const programs = parts.flatMap((part) => (part.is === 'leaf' && part.leaf.is === 'jq' ? [part.leaf] : []));
	const others = parts.filter((part) => !(part.is === 'leaf' && part.leaf.is === 'jq'));
	const [only, ...more] = programs;
	if (!only) return condition.is === 'all' ? all(others) : any(others);
	const word = condition.is === 'all' ? ' and ' : ' or ';
	const joint: Check = more.length === 0 ? only : { is: 'jq', program: programs.map(inBrackets).join(word), joint: true };
	return condition.is === 'all' ? all([...others, leaf(joint)]) : any([...others, leaf(joint)]);
}

/** Texts that one value may begin with, end with or hold are one test of it, for each value that several comparisons look at. */
function inOne(of: readonly Condition[]): [programs: string[], rest: Condition[]] {
	const isText = (one: Condition) => one.is === 'leaf' && 'texts' in one.leaf && 'at' in one.leaf && one.leaf.at.length === 1;
	const placeOf = (one: Condition) =>
		isText(one) && one.is === 'leaf' && 'at' in one.leaf && !isInList(one.leaf.at[0] ?? '') ? one.leaf.at[0] : undefined;
	const places = of.map(placeOf);
	const several = [...new Set(places)].filter((place) => place !== undefined && places.filter((other) => other === place).length > 1);
	const programs = several.map((place) => {
		const tests = of.flatMap((one) => (placeOf(one) === place && one.is === 'leaf' && 'texts' in one.leaf ? [testsOf(one.leaf)] : []));
		return `${jqPath(place ?? '')} | tostring | ${tests.join(' or ')}`;
	});
	return [programs, of.filter((one) => !several.includes(placeOf(one)))];
}

const testsOf = (one: Extract<Leaf, { texts: readonly string[] }>): string =>
	one.is === 'text' ? '' : one.texts.length > 1 ? inGroups(one.is, one.texts) : holdsOne(one.is, one.texts);

/** The opposite of a comparison where jq has a sign for it. */
function deniedOf(one: Leaf): string | undefined {
	if (!('at' in one) || one.at.length > 1 || one.at.some(isInList)) return undefined;
	const [place = ''] = one.at;
	if (one.is === 'missing') return one.empty ? undefined : `${jqPath(place)} != null`;
	return one.is === 'equal' && one.values.length === 1 ? `${jqPath(place)} != ${jqText(one.values[0] ?? '')}` : undefined;
}

const inBrackets = ({ program, joint }: { program: string; joint?: true }) => (joint || / \| /.test(program) ? `(${program})` : program);

/** A program whose result is true or false. */
function programOf(one: InBody): string {
	const [place = ''] = one.at;
	if (one.is === 'missing')
		return one.at.map((each) => (one.empty ? `(${jqPath(each)} // "" | length) == 0` : `${jqPath(each)} == null`)).join(' and ');
	const several = one.at.length > 1 || isInList(place);
	// A body of another form must not end the program before its other places are read.
	const mark = one.at.some((each) => typeof stepsTo(each)[0] !== 'string') ? 'each' : 'last';
	const places = one.at.map((each) => (one.at.length > 1 ? jqPath(each, mark) : jqPath(each))).join(', ');
	if (one.is === 'equal') {
		const values = one.values.map(jqText);
		if (several) return `any(${places}; ${values.length === 1 ? `. == ${values[0]}` : `IN(${values.join(', ')})`})`;
		return values.length === 1 ? `${places} == ${values[0]}` : `${places} | IN(${values.join(', ')})`;
	}
	const fits = `tostring | ${testsOf(one)}`;
	return several ? `any(${places}; ${fits})` : `${places} | ${fits}`;
}

/** A comparison for each text. */
function holdsOne(is: 'starts' | 'ends' | 'contains', texts: readonly string[]): string {
	const method = { starts: 'startswith', ends: 'endswith', contains: 'contains' }[is];
	return texts.map((words) => `${method}(${jqText(words)})`).join(' or ');
}

/** Characters of an expression that a line still has room for: inside of it no line is broken. */
const longest = 84;

/** Several texts as regular expressions, which take fewer characters than a comparison for each. */
function inGroups(is: 'starts' | 'ends' | 'contains', texts: readonly string[]): string {
	// A backslash would have to be written twice.
	const literal = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '[$&]').replaceAll('[^]', '\\^');
	const written = grouped(texts, longest, literal).map((group) => `test(${jqText(anchored(is, alternatives(group, literal)))})`);
	const [plain, regular] = [holdsOne(is, texts), written.join(' or ')];
	return regular.length < plain.length ? regular : plain;
}

/** A text of jq inside single quotes of the shell. */
export const jqText = (value: string | number | boolean) => JSON.stringify(value).replaceAll("'", '\\u0027');

/** The way to a place; marked with ? where something else may stand in each step of it, or in the last one. */
export function jqPath(place: Place, mark?: 'each' | 'last'): string {
	const steps = stepsTo(place);
	const path = steps.map((step, index) => {
		if (step === null) return '[]?';
		const may = mark === 'each' || (mark === 'last' && index > 0 && index === steps.length - 1) ? '?' : '';
		if (typeof step === 'number') return `[${step}]${may}`;
		return (/^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${jqText(step)}]`) + may;
	});
	return `${path[0]?.startsWith('.') ? '' : '.'}${path.join('')}`;
}

/** A text inside double quotes of the shell. */
export const quoted = (text: string) => `"${text.replace(/[\\"$`]/g, '\\$&')}"`;

const signs: Signs<Check> = {
	and: ' && ',
	or: ' || ',
	not: '! ',
	group: (inner) => `{ ${inner}; }`,
	leaf: (one, negated) => {
		switch (one.is) {
			case 'status':
				if (one.in.length > 1) return `${negated ? '! ' : ''}[[ $status =~ ^(${one.in.join('|')})$ ]]`;
				return `[[ $status ${negated ? '!=' : '=='} ${one.in[0]} ]]`;
			case 'absent':
				return `${negated ? '' : '! '}grep -qi '^${one.name}:' <<<"$headers"`;
			case 'chosen':
				return negated ? '[[ ! $wait ]]' : '[[ $wait ]]';
			case 'again':
				return negated ? '[[ ! $again ]]' : '[[ $again ]]';
			default:
				return (negated ? '! ' : '') + command(one);
		}
	},
};

function command(one: Exclude<Check, { is: 'status' | 'absent' | 'chosen' | 'again' }>): string {
	switch (one.is) {
		case 'jq':
			return `is '${one.program}'`;
		case 'header':
			return `grep -qi '^${one.name}: *${one.value}[[:space:]]*$' <<<"$headers"`;
		case 'text':
			return `[[ ${one.texts.map((words) => `$body == *${quoted(words)}*`).join(' || ')} ]]`;
		case 'before':
			return `((attempt < ${one.tries}))`;
		case 'last':
			return `((attempt == ${one.tries}))`;
		case 'spent':
			return '((attempt >= tries))';
		case 'long':
			return `((\${wait%.*} > ${longWait}))`;
	}
}
