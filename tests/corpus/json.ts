export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The value of a text in JSON; undefined when it is none, or no object or list. */
export function parse(text: string): Json | undefined {
	try {
		const value: Json = JSON.parse(text);
		return value !== null && typeof value === 'object' ? value : undefined;
	} catch {
		return undefined;
	}
}

/** The names on the way to a place: errors[0].code, 0.error.status, error.details[].reason. */
const namesIn = (place: string): string[] =>
	place
		.replaceAll('[]', '[0]')
		.split(/[.[\]]+/)
		.filter(Boolean);

/** What stands at a place of a body. */
export function valueAt(body: Json, place: string): Json | undefined {
	let value: Json | undefined = body;
	for (const name of namesIn(place)) {
		if (Array.isArray(value)) value = value[Number(name)];
		else if (value !== null && typeof value === 'object' && value !== undefined)
			value = Object.hasOwn(value, name) ? value[name] : undefined;
		else return undefined;
	}
	return value;
}

/** The smallest body that has these values at their places. */
export function bodyOf(values: [place: string, value: Json][]): Json {
	return values.reduce<Json | undefined>((body, [place, value]) => put(body, namesIn(place), value), undefined) ?? null;
}

function put(into: Json | undefined, [name, ...rest]: string[], value: Json): Json {
	if (name === undefined) return value;
	if (/^\d+$/.test(name)) {
		const list = Array.isArray(into) ? into : [];
		return Object.assign([...list], { [name]: put(list[Number(name)], rest, value) });
	}
	const object = into !== null && typeof into === 'object' && !Array.isArray(into) ? into : {};
	return { ...object, [name]: put(object[name], rest, value) };
}
