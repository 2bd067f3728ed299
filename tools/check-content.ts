import { buildCatalogue } from '../src/catalogue/build.ts';
import type { Catalogue } from '../src/catalogue/model.ts';
import type { Problem } from '../src/catalogue/records.ts';
import { type FromDisk, loadFromDisk } from '../src/load/disk.ts';
import { problemLine } from '../src/load/problem-line.ts';
import { notInFuture } from '../src/rules/dates.ts';
import { rules as everyRule } from '../src/rules/index.ts';
import { language } from '../src/rules/language/index.ts';
import { ownPage } from '../src/rules/own-page.ts';
import type { Rule } from '../src/rules/rule.ts';
import { runCommand } from './command.ts';
import { goalTable } from './content-goals.ts';

/** Every problem in `root`/content as `file:line: field: what is wrong`, sorted. */
export function contentProblems(root: string): string[] {
	const read = loadFromDisk(root);
	return problemLines(read, rulesBrokenBy(read));
}

/** The problems of single files, and those that rules found between them, as sorted lines for people. */
export const problemLines = (read: FromDisk, broken: Problem[] = []): string[] =>
	[...read.problems, ...located(broken, read)].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line).map(problemLine);

const located = (broken: Problem[], { lineOf }: FromDisk) =>
	broken.map((problem) => ({
		...problem,
		line: lineOf(problem),
		message: problem.other ? `${problem.message} (there: ${problem.other.file}:${lineOf(problem.other)})` : problem.message,
	}));

/**
 * What must hold between the records of the content and does not. `joined` is the catalogue that they make, for whoever has it.
 * A build keeps what it has `read` of our words, and where texts of the content lead when they are `pasted`.
 */
export function rulesBrokenBy(
	{ records, unreadable, problems }: FromDisk,
	{ joined, read = language, pasted = ownPage }: { joined?: Catalogue | undefined; read?: Rule; pasted?: Rule } = {},
): Problem[] {
	// Without the lists that all records name, every one of them would look wrong.
	if (unreadable.has('conditions') || unreadable.has('statuses')) return [];
	const catalogue = joined ?? buildCatalogue(records);
	const latestDayOnEarth = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
	const broken = [...everyRule, read, notInFuture(latestDayOnEarth)].flatMap((rule) => rule(catalogue, unreadable));
	// What a pasted text leads to can only be said of sound content.
	return problems.length === 0 && broken.length === 0 ? pasted(catalogue) : broken;
}

if (import.meta.main)
	await runCommand(
		{
			usage: `npm run check                             lists every problem in content/ with file, line and remedy
npm run check -- content/providers/groq   only those of files whose path begins so
npm run check -- --root tests/fixtures    those of the content in another folder
npm run check -- --counts                 how far the content is from its goals, by provider`,
			options: { root: { type: 'string', default: '.' }, counts: { type: 'boolean', default: false } },
			positionals: [0, 1],
		},
		({ values, positionals: [only = ''] }) => {
			if (values.counts) {
				for (const line of goalTable(values.root)) console.log(line);
				return 0;
			}
			const problems = contentProblems(values.root).filter((line) => line.startsWith(only));
			for (const problem of problems) console.error(problem);
			console.error(`content: ${counted(problems.length)}`);
			return problems.length === 0 ? 0 : 1;
		},
	);

function counted(problems: number): string {
	if (problems === 0) return 'no problems';
	return problems === 1 ? '1 problem' : `${problems} problems`;
}
