import { type Answer, askAll, type Pace } from './links/ask.ts';
import { type Outgoing, outgoingLinks } from './links/outgoing.ts';
import { State } from './links/state.ts';
import { Misuse, Refusal, runCommand } from './command.ts';

type Options = Pace & {
	/** The file that remembers answers. */
	state: string;
	/** Answers that are at most so many days old are not asked for again. */
	days: number;
	today: string;
	/** Shows progress. */
	say: (line: string) => void;
};

/** After so many hosts without a single response it is this machine that has no way out. */
const hostsThatTell = 5;

/**
 * Asks each address whether it still answers. Returns a line for each place that needs a look: file:line, the address, and
 * what became of it. Throws Refusal when no host can be reached.
 */
export async function findBroken(links: Outgoing[], options: Options): Promise<string[]> {
	const state = new State(options.state, options.today);
	const answers = new Map<string, Answer>();
	for (const { url } of links) {
		const known = state.answer(url, options.days);
		if (known) answers.set(url, known);
	}
	const open = links.map(({ url }) => url).filter((url) => !answers.has(url));
	if (open.length < links.length) options.say(`${links.length - open.length} of ${links.length} addresses answered in an earlier run`);
	const silent = new Set<string>();
	let reached = false;
	await askAll(open, options, (url, answer) => {
		answers.set(url, answer);
		state.keep(url, answer);
		if ('failed' in answer) silent.add(new URL(url).host);
		else reached = true;
		options.say(`${answers.size}/${links.length} ${inWords(answer)} ${url}`);
		return reached || silent.size < Math.min(hostsThatTell, new Set(open.map((each) => new URL(each).host)).size);
	});
	if (!reached && open.length > 0)
		throw new Refusal(
			`None of ${silent.size} hosts could be reached (${[...silent].slice(0, 3).join(', ')} …). This machine has no open internet, so nothing is known about ${open.length} addresses. Run it where it has one.`,
		);
	return links.flatMap(({ url, places }) => {
		const answer = answers.get(url);
		return answer === undefined || isFine(answer) ? [] : places.map((place) => `${place}: ${url} ${inWords(answer)}`);
	});
}

const isFine = (answer: Answer) => 'status' in answer && answer.status < 400 && answer.movedTo === undefined;

function inWords(answer: Answer): string {
	if ('failed' in answer) return `no answer (${answer.failed})`;
	const { status, movedTo } = answer;
	if (movedTo !== undefined) return status < 400 ? `moved to ${movedTo}` : `moved to ${movedTo}, which answers ${status}`;
	if (status === 404 || status === 410) return `gone (${status})`;
	if (status === 401 || status === 403 || status === 429) return `refused (${status}); look by hand`;
	return status < 400 ? `ok (${status})` : `failed (${status})`;
}

if (import.meta.main)
	await runCommand(
		{
			usage: `npm run links                  asks every outgoing address whether it still answers
npm run links -- --again       also those that answered within the last 7 days
npm run links -- --pause 5000  waits 5 seconds between two requests to one host instead of 1

A run that is stopped goes on where it was: answers are kept in .build/links.json.`,
			options: { again: { type: 'boolean', default: false }, pause: { type: 'string', default: '1000' } },
			positionals: [0, 0],
		},
		async ({ values: { again, pause } }) => {
			if (!/^\d+$/.test(pause)) throw new Misuse(`"${pause}" is no number of milliseconds`);
			const links = outgoingLinks(process.cwd());
			const today = new Date().toISOString().slice(0, 10);
			const say = (line: string) => console.error(line);
			const pace = { pause: Number(pause), hosts: 8, patience: 20_000 };
			const broken = await findBroken(links, { ...pace, state: '.build/links.json', days: again ? -1 : 7, today, say });
			for (const line of broken) console.log(line);
			console.error(`${links.length} addresses, ${broken.length} places to look at`);
			return broken.length === 0 ? 0 : 1;
		},
	);
