import { escaped } from '../../snippets/languages/escape.ts';
import { stepsTo } from '../evaluate.ts';
import type { Atom, Delay, Place } from '../plan.ts';
import type { Shape } from '../shape.ts';
import { all, any, type Condition, conditionOf, equals, not, plainly, said, type Variable, written } from './conditions.ts';
import type { HandlerLanguage } from './language.ts';
import { endings, isHeader, isInList, needsResponse, variablesOf } from './reads.ts';
import { type Step, stepsOf } from './steps.ts';
import { fitted, whatIs, wrapped } from './words.ts';

/** Java with its own HTTP client and Jackson, whose nodes can be asked for what is not there. */
export const java: HandlerLanguage = {
	id: 'java',
	label: 'Java',
	highlighting: 'java',
	longest: 25,
	write: (shape) => new Fragment(shape).lines().flatMap(folded).join('\n'),
};

/** Breaks a long line where its parts are joined: a choice before its alternatives, an error before the page. */
function folded(line: string): string[] {
	const operators = line.includes(' throw new ') ? [' \\+ '] : line.includes('wait = ') ? [' \\? ', ' : '] : [' || ', ' && '];
	return wrapped(line, operators, 118, '        ');
}

const text = (value: string | number | boolean) => (typeof value === 'string' ? escaped(value, '"') : String(value));
const deeper = (lines: readonly string[]) => lines.map((line) => `    ${line}`);
/** An if with one statement, in one line where it fits. */
const when = (condition: string, statement: string) => fitted(`if (${condition}) ${statement}`, 'throw new ', '    ', 110);

/** A line with a comment, or after it where both are too long for one. */
const commented = (line: string, comment: string) =>
	line.length + comment.length < 114 ? [`${line} // ${comment}`] : [`// ${comment}`, line];

class Fragment {
	readonly #shape: Shape;
	/** The variables by now, each by what it holds. */
	readonly #names = new Map<string, string>();

	constructor(shape: Shape) {
		this.#shape = shape;
	}

	lines(): string[] {
		const { plan, loops } = this.#shape;
		const page = `String page = ${text(plan.page)};`;
		const steps = stepsOf(this.#shape);
		return loops ? [page, ...this.#loop(steps)] : [...commented(page, this.#given()), ...this.#once(steps)];
	}

	/** What the reader has in hand. */
	#given(): string {
		const { plan, reads } = this.#shape;
		if (plan.reads === 'rpc') return 'status: getStatus() of the StatusRuntimeException';
		if (plan.reads === 'close') return 'statusCode, reason: of onClose';
		const body = reads.body ? `body: ${this.#body()}` : '';
		return needsResponse(this.#shape) ? ['res: the HttpResponse<String>', ...(body ? [body] : [])].join(', ') : body;
	}

	#body(): string {
		const { plan } = this.#shape;
		const what = plan.reads === 'response' ? `its JSON${plan.streams ? ', or of a stream event' : ''}` : whatIs(plan);
		return `Jackson's JsonNode of ${what}`;
	}

	/** What comes after a call that is not sent again. */
	#once(steps: readonly Step[]): string[] {
		const recognized = conditionOf(this.#shape.plan.match);
		const [first, ...more] = steps;
		if (!first) return commented(`boolean done = ${this.#says(recognized)};`, this.#shape.plan.branches[0]?.reason ?? '');
		if (first.do === 'raise' && more.length === 0)
			return when(this.#says(all(recognized, ...(first.when ? [first.when] : []))), this.#raise(first));
		return [`if (${this.#says(recognized)}) {`, ...deeper(this.#inside(steps)), '}'];
	}

	#loop(steps: readonly Step[]): string[] {
		const { plan } = this.#shape;
		const guard = `if (${this.#says(not(conditionOf(plan.match)))}) break;`;
		const body = [...this.#call(), guard, ...this.#inside(steps)];
		return [...this.#declarations(), 'for (int attempt = 1; ; attempt++) {', ...deeper(body), '}'];
	}

	/** What outlives the loop. */
	#declarations(): string[] {
		const { plan, reads } = this.#shape;
		if (plan.reads === 'rpc') return ['Status status;'];
		return [...(needsResponse(this.#shape) ? ['HttpResponse<String> res;'] : []), ...(reads.body ? ['JsonNode body;'] : [])];
	}

	#call(): string[] {
		const { plan, reads } = this.#shape;
		if (plan.reads === 'rpc') return ['status = send(); // your call: its gRPC status'];
		if (!needsResponse(this.#shape)) return [`body = send(); // your call: ${this.#body()}`];
		const parsed = `body = parse(res); // yours: ${this.#body()}; MissingNode if there is none`;
		return ['res = send(); // your call', ...(reads.body ? [parsed] : [])];
	}

	#inside(steps: readonly Step[]): string[] {
		const kept = ['rpc', 'close'].includes(this.#shape.plan.reads) ? [] : variablesOf(this.#shape);
		const lines = kept.map(({ at, name }) => {
			const value = this.#text(at);
			this.#names.set(at.join(), name);
			return `String ${name} = ${value};`;
		});
		return [...lines, ...steps.flatMap((step) => this.#step(step))];
	}

	#step(step: Step): string[] {
		if (step.do === 'raise') return step.when ? when(this.#says(step.when), this.#raise(step)) : [this.#raise(step)];
		if (step.do === 'leave') return [`if (${this.#says(step.when)}) break;`];
		if (step.do === 'ask') return [`boolean again = ${this.#says(step.when)};`];
		if (step.do === 'refresh') return ['refreshToken(); // yours'];
		if (step.do === 'sleep') return [`Thread.sleep(${step.seconds === undefined ? '(long) (wait * 1000)' : text(step.seconds * 1000)});`];
		const made = step.waits.map(({ delay, ...one }) => ({ ...one, ...this.#wait(delay) }));
		const before = [...new Set(made.flatMap((one) => one.before))];
		const [only] = made;
		if (only && made.length === 1 && !only.when) return [...before, `double wait = ${only.value};`];
		const chosen = made.flatMap(({ when: condition, value }, index) => {
			const start = `${index > 0 ? 'else ' : ''}${condition ? `if (${this.#says(condition)}) ` : ''}`;
			return fitted(`${start}wait = ${value};`, 'wait = ', '    ', 110);
		});
		return [...before, 'double wait = 0;', ...chosen];
	}

	#raise(step: Step): string {
		if (step.do !== 'raise') return '';
		const [reason, end] = endings(step.reason, step.id);
		return `throw new RuntimeException(${text(reason)} + page${end ? ` + ${text(end)}` : ''});`;
	}

	/** The seconds to wait as an expression, and the lines before it. */
	#wait({ said: place, sentence, first, factor }: Delay): { before: string[]; value: string } {
		const start = first === 1 ? '' : `${first} * `;
		const before: string[] = [];
		let value = factor === 1 ? String(first) : `${start}Math.pow(2, attempt - 1) + Math.random()`;
		if (sentence !== undefined) {
			const pattern = `Pattern.compile("${sentence} ((?:\\\\d+h)?(?:\\\\d+m)?[\\\\d.]+s)")`;
			before.push(`Matcher named = ${pattern}.matcher(${this.#text(this.#shape.plan.message)});`);
			value = `named.find() ? Duration.parse("PT" + named.group(1)).toMillis() / 1000.0 : ${value}`;
		}
		if (place?.in === 'body' && isInList(place.name)) {
			const key = String(stepsTo(place.name).at(-1));
			before.push(`String said = body.findPath("${key}").asText("").replace("s", "");`);
			value = `!said.isEmpty() ? Double.parseDouble(said) : ${value}`;
		} else if (place?.in === 'body') {
			before.push(`double said = ${this.#node(place.name)}.asDouble();`);
			value = `said > 0 ? said : ${value}`;
		} else if (place?.format === 'seconds' || place?.format === 'duration') {
			const header = `res.headers().firstValue(${text(place.name)}).filter(s -> s.matches("[1-9][\\\\d.]*"))`;
			before.push(`var said = ${header};`);
			value = `said.isPresent() ? Double.parseDouble(said.get()) : ${value}`;
		} else if (place) {
			const until = place.format === 'epoch-ms' ? '(reset - System.currentTimeMillis()) / 1000.0' : 'reset - System.currentTimeMillis() / 1000.0';
			before.push(`long reset = res.headers().firstValueAsLong(${text(place.name)}).orElse(0); // Unix time`);
			value = `reset > 0 ? Math.max(1, ${until}) : ${value}`;
		}
		return { before, value };
	}

	#says(condition: Condition): string {
		return written(condition, (atom) => this.#compare(atom));
	}

	#compare(atom: Atom | Variable): Condition {
		const { plan } = this.#shape;
		if (atom.is === 'variable') return plainly(atom);
		if (atom.is === 'status') return among('res.statusCode()', atom.in.map(String));
		if (atom.is === 'header') return said(`res.headers().firstValue(${text(atom.name)}).orElse("").equals(${text(atom.value)})`);
		if (atom.is === 'text') return any(...atom.texts.map((words) => said(`res.body().contains(${text(words)})`)));
		if (atom.is === 'missing') return all(...atom.at.flatMap((place) => this.#missing(place, atom.empty ?? false)));
		if (atom.at.some(isInList)) return inList(atom);
		if (atom.is === 'equal') {
			const { values } = atom;
			const isCode = plan.reads === 'rpc' && atom.at.includes('code');
			if (isCode) return any(...values.map((value) => equals('status.getCode()', `Status.Code.${value}`)));
			if (values.every((value) => typeof value === 'number')) return any(...this.#numbers(atom.at).map((one) => among(one, values.map(String))));
			const wanted = values.map((value) => text(String(value)));
			return any(...this.#texts(atom.at).map((one) => equal(one, wanted)));
		}
		const method = { starts: 'startsWith', ends: 'endsWith', contains: 'contains' }[atom.is];
		const { texts } = atom;
		return any(...this.#texts(atom.at).flatMap((one) => texts.map((words) => said(`${one}.${method}(${text(words)})`))));
	}

	#missing(place: Place, empty: boolean): Condition[] {
		if (isHeader(place)) return [said(`res.headers().firstValue(${text(place)}).isEmpty()`)];
		if (empty) return [said(`${this.#node(place)}.isEmpty()`), said(`${this.#node(place)}.asText("").isEmpty()`)];
		const key = stepsTo(place).at(-1);
		const holder = stepsTo(place).slice(0, -1);
		const node = holder.length === 0 ? 'body' : `body.at("${pointer(holder)}")`;
		return [not(said(`${node}.hasNonNull(${typeof key === 'number' ? key : text(String(key))})`))];
	}

	#texts(places: readonly Place[]): string[] {
		const { reads } = this.#shape.plan;
		if (reads === 'rpc') return ['String.valueOf(status.getDescription())'];
		if (reads === 'close') return ['reason'];
		const kept = this.#names.get(places.join());
		return kept === undefined ? places.map((place) => `${this.#node(place)}.asText()`) : [kept];
	}

	/** One text of several places: that of the first that has one. */
	#text(places: readonly Place[]): string {
		const [first = '', ...more] = this.#texts(places);
		const [other] = more;
		return other === undefined ? first : first.replace(/asText\(\)$/, `asText(${other})`);
	}

	#numbers = (places: readonly Place[]) =>
		this.#shape.plan.reads === 'close' ? ['statusCode'] : places.map((place) => `${this.#node(place)}.asInt()`);

	#node = (place: Place) => `body.at("${pointer(stepsTo(place))}")`;
}

const pointer = (steps: readonly (string | number | null)[]) => steps.map((step) => `/${step ?? 0}`).join('');

const among = (value: string, wanted: readonly string[]): Condition =>
	wanted.length < 4 ? any(...wanted.map((one) => equals(value, one))) : said(`List.of(${wanted.join(', ')}).contains(${value})`);
const equal = (value: string, wanted: readonly string[]): Condition =>
	wanted.length < 2 ? said(`${value}.equals(${wanted[0]})`) : said(`List.of(${wanted.join(', ')}).contains(${value})`);

/** What holds for an item of a list: Jackson finds every value of a key. */
function inList(atom: Extract<Atom, { at: unknown }>): Condition {
	const key = String(stepsTo(atom.at[0] ?? '').at(-1));
	const values = `body.findValuesAsText(${text(key)})`;
	if (atom.is === 'equal') return any(...atom.values.map((value) => said(`${values}.contains(${text(String(value))})`)));
	if (atom.is === 'missing') return said(`${values}.isEmpty()`);
	const method = { starts: 'startsWith', ends: 'endsWith', contains: 'contains' }[atom.is];
	const fits = atom.texts.map((words) => `s.${method}(${text(words)})`).join(' || ');
	return said(`${values}.stream().anyMatch(s -> ${fits})`);
}
