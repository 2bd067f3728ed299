import type { Shape } from '../../shape.ts';
import { all, conditionOf, not } from '../../writing/conditions.ts';
import { Reader, text } from './reader.ts';
import { millisecondsOf, secondsOf } from './waits.ts';
import type { HandlerLanguage } from '../../writing/language.ts';
import { fitted, wrapped } from '../../writing/lines.ts';
import { endings, needsResponse } from '../../writing/reads.ts';
import { type Choice, flowOf, type Raise, type Step } from '../../writing/flow.ts';
import { whatIs } from '../../writing/words.ts';

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
	const operators = line.includes(' throw new ') ? [' + '] : / (?:wait|told) = /.test(line) ? [' ? ', ' : '] : [' || ', ' && '];
	return wrapped(line, operators, 118, '        ');
}

const deeper = (lines: readonly string[]) => lines.map((line) => `    ${line}`);
/** An if with one statement, in one line where it fits. */
const when = (condition: string, statement: string) => fitted(`if (${condition}) ${statement}`, 'throw new ', '    ', 110);
/** A line with a comment, or after it where both are too long for one. */
const commented = (line: string, comment: string) =>
	line.length + comment.length < 114 ? [`${line} // ${comment}`] : [`// ${comment}`, line];

class Fragment {
	readonly #shape: Shape;
	readonly #reader: Reader;

	constructor(shape: Shape) {
		this.#shape = shape;
		this.#reader = new Reader(shape);
	}

	lines(): string[] {
		const page = `String page = ${text(this.#shape.plan.page)};`;
		const steps = flowOf(this.#shape);
		return this.#shape.loops ? [page, ...this.#loop(steps)] : [...commented(page, this.#given()), ...this.#once(steps)];
	}

	/** What the reader has in hand. */
	#given(): string {
		const { plan, reads } = this.#shape;
		if (plan.reads === 'rpc') return 'status: getStatus() of the StatusRuntimeException';
		if (plan.reads === 'close') return 'statusCode, reason: of onClose';
		const body = reads.body ? [`body: ${this.#body()}`] : [];
		return [...(needsResponse(this.#shape) ? ['res: the HttpResponse<String>'] : []), ...body].join(', ');
	}

	#body(): string {
		const { plan } = this.#shape;
		const what = plan.reads === 'response' ? `its JSON${plan.streams ? ', or of a stream event' : ''}` : whatIs(plan);
		return `Jackson's JsonNode of ${what}`;
	}

	/** What comes after a call that is not sent again. */
	#once(steps: readonly Step[]): string[] {
		const { plan } = this.#shape;
		const recognized = conditionOf(plan.match);
		const [first, ...more] = steps;
		if (!first) return commented(`boolean done = ${this.#reader.says(recognized)};`, plan.branches[0]?.reason ?? '');
		if (first.do === 'raise' && more.length === 0)
			return when(this.#reader.says(all([recognized, ...(first.when ? [first.when] : [])])), raise(first));
		return [`if (${this.#reader.says(recognized)}) {`, ...deeper(this.#inside(steps)), '}'];
	}

	#loop(steps: readonly Step[]): string[] {
		const { plan, reads } = this.#shape;
		const declarations =
			plan.reads === 'rpc'
				? ['Status status;']
				: [...(needsResponse(this.#shape) ? ['HttpResponse<String> res;'] : []), ...(reads.body ? ['JsonNode body;'] : [])];
		const guard = `if (${this.#reader.says(not(conditionOf(plan.match)))}) break;`;
		const body = [...this.#call(), guard, ...this.#inside(steps)];
		return [...declarations, 'for (int attempt = 1; ; attempt++) {', ...deeper(body), '}'];
	}

	#call(): string[] {
		const { plan, reads } = this.#shape;
		if (plan.reads === 'rpc') return ['status = send(); // your call: its gRPC status'];
		if (!needsResponse(this.#shape)) return [`body = send(); // your call: ${this.#body()}`];
		const parsed = `body = parse(res); // yours: ${this.#body()}; MissingNode if there is none`;
		return ['res = send(); // your call', ...(reads.body ? [parsed] : [])];
	}

	#inside(steps: readonly Step[]): string[] {
		const variables = this.#reader.variables();
		return [...variables, ...steps.flatMap((step) => this.#step(step))];
	}

	#step(step: Step): string[] {
		const reader = this.#reader;
		if (step.do === 'raise') return step.when ? when(reader.says(step.when), raise(step)) : [raise(step)];
		if (step.do === 'leave') return [`if (${reader.says(step.when)}) break;`];
		if (step.do === 'keep') return [`boolean again = ${reader.says(step.when)};`];
		if (step.do === 'refresh') return ['refreshToken(); // yours'];
		if (step.do === 'sleep') return [`Thread.sleep(${step.delay ? millisecondsOf(step.delay) : '(long) (wait * 1000)'});`];
		if (step.do === 'wait') {
			const { before, value } = secondsOf(step.delay, reader);
			return [...before, `double wait = ${value};`];
		}
		return this.#choose(step.choices);
	}

	#choose(choices: readonly Choice[]): string[] {
		const isCounted = choices.some(({ tries }) => tries !== undefined);
		const made = choices.map(({ delay, ...choice }) => ({ ...choice, ...(delay ? secondsOf(delay, this.#reader) : noWait) }));
		const chosen = made.flatMap(({ when: condition, value, tries }, index) => {
			const start = `${index > 0 ? 'else ' : ''}${condition ? `if (${this.#reader.says(condition)}) ` : ''}`;
			const set = isCounted ? `{ wait = ${value}; tries = ${tries}; }` : `wait = ${value};`;
			return fitted(start + set, isCounted ? '{ wait = ' : 'wait = ', '    ', 110);
		});
		const none = isCounted ? ['double wait = 0;', 'int tries = 0;'] : ['double wait = 0;'];
		return [...new Set(made.flatMap(({ before }) => before)), ...none, ...chosen];
	}
}

const noWait = { before: [], value: '0' };

function raise({ reason, id }: Raise): string {
	const [start, end] = endings(reason, id);
	return `throw new RuntimeException(${text(start)} + page${end && ` + ${text(end)}`});`;
}
