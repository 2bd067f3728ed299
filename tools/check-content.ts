import { buildCatalogue } from '../src/catalogue/build.ts';
import { notInFuture } from '../src/rules/dates.ts';
import { rules } from '../src/rules/index.ts';
import { ownPage } from '../src/rules/own-page.ts';
import { loadFromDisk } from '../src/load/disk.ts';

/** Every problem in content/ as `file:line: field: what is wrong`, sorted. */
export function contentProblems(root: string): string[] {
	const { records, problems, unreadable, lineOf } = loadFromDisk(root);
	const catalogue = buildCatalogue(records);
	const tomorrow = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
	const broken = [...rules, notInFuture(tomorrow)].flatMap((rule) => rule(catalogue, unreadable));
	// What a paste leads to can be said of sound content alone.
	const found = (problems.length + broken.length > 0 ? broken : ownPage(catalogue)).map((problem) => ({
		...problem,
		line: lineOf(problem),
	}));
	return [...problems, ...found]
		.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
		.map(
			({ file, line, path, message }) =>
				`${file}:${line}: ${path.filter((part) => file.endsWith('.yaml') || typeof part === 'string').join('.') || 'file'}: ${message}`,
		);
}

if (import.meta.main) {
	const only = process.argv[2];
	const problems = contentProblems(process.cwd()).filter((line) => !only || line.startsWith(only));
	for (const problem of problems) console.error(problem);
	console.error(
		problems.length === 0 ? 'content: no problems' : `content: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
	);
	process.exitCode = problems.length === 0 ? 0 : 1;
}
