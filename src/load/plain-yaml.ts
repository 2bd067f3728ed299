import { CORE_SCHEMA, load } from 'js-yaml';
import { hidden } from './yaml-guards.ts';

/** What no record has, and what parsers read in different ways: documents, directives, references, tags, and tabs. */
const unusual = /^(?:%|---|\.\.\.|\uFEFF)|[\t\r\u0085\u2028\u2029]|(?:^|[\s[{,])(?:[&*!]\S|\?(?:\s|$)|<<)/m;
/** Deeper than any record. */
const deepest = 20;

/**
 * What a YAML text says, or undefined when that is not beyond doubt. This parser takes a fifth of the time of the one that
 * knows where everything stands, which is asked in case of doubt and of problems.
 */
export function plainYaml(text: string): unknown {
	if (unusual.test(text) || hidden(text).length > 0) return undefined;
	try {
		const said = load(text, { schema: CORE_SCHEMA });
		return typeof said === 'object' && said !== null && isPlain(said, deepest) ? said : undefined;
	} catch {
		return undefined;
	}
}

const isPlain = (value: unknown, depth: number): boolean =>
	typeof value !== 'object' ||
	value === null ||
	(depth > 0 &&
		(Array.isArray(value)
			? value.every((item) => isPlain(item, depth - 1))
			: Object.entries(value).every(([key, item]) => isName(key) && isPlain(item, depth - 1))));

/** A key that is the same as text, number or null, such as 5xx, and that no object has anyway. */
const isName = (key: string) => /^(?:[a-z_][\w-]*|\d{1,9}|\dxx)$/i.test(key) && !/^null$/i.test(key) && !(key in Object.prototype);
