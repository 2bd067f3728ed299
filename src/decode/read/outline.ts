import { fromBothEnds } from '../excerpt.ts';

/** Every key of a paste with the names of what it stands in, joined by dots; lists and numbers in them are left out. */
export type Outline = { keys: { path: string; start: number }[]; paths: Set<string> };

/** A place of keys. However often a log repeats it, its path is made once, which costs much where brackets are deep. */
type Level = { path: string; below: Map<string, Level> };

const step = /(?<![\w@.-])([A-Za-z_@][\w@-]{0,40})["'\]]{0,2}\s{0,3}(?::(?!\/\/)|=>|=)\s{0,4}|[{}[\]]/g;
/** What may stand between a key and the bracket that opens its value: quotes of a body kept as text, types of a dump. */
const lead = /^(?:[a-z]+\(\w*\)|#\d+|\(\d+\)|array|object|["'`\s]){0,6}$/i;
const deepest = 24;
/** A log can be full of keys. */
const most = 2_000;

/**
 * Reads which key stands in which, in any notation with brackets, cut off or not. Escapes are gone by now, so a body
 * inside a string of another body reads as part of it: error.metadata.raw.error.code.
 */
export function outline(text: string): Outline {
	const keys: Outline['keys'] = [];
	const open: { close: string; level: Level }[] = [];
	const root: Level = { path: '', below: new Map() };
	let level = root;
	let key = '';
	let keyEnd = -1;
	for (const match of text.matchAll(step)) {
		const [sign, name] = match;
		if (name !== undefined) {
			keys.push({ path: below(level, name).path, start: match.index });
			key = name;
			keyEnd = match.index + sign.length;
			continue;
		}
		if (sign === '{' || sign === '[') {
			const gap = match.index - keyEnd;
			const held = keyEnd >= 0 && gap < 24 && lead.test(text.slice(keyEnd, match.index));
			if (open.length < deepest) open.push({ close: sign === '{' ? '}' : ']', level: held ? below(level, key) : level });
			keyEnd = -1;
		} else {
			const at = open.findLastIndex((item) => item.close === sign);
			if (at >= 0) open.length = at;
		}
		level = open.at(-1)?.level ?? root;
	}
	const kept = fromBothEnds(keys, most, (item) => item);
	return { keys: kept, paths: new Set(kept.map((item) => item.path)) };
}

function below(level: Level, name: string): Level {
	const known = level.below.get(name);
	if (known) return known;
	const made = { path: level.path === '' ? name : `${level.path}.${name}`, below: new Map() };
	level.below.set(name, made);
	return made;
}

/** Whether a path ends in the names of a place such as error.code: around them there may be anything. */
export const endsIn = (path: string, place: string) => path === place || path.endsWith(`.${place}`);
