/** A dotted place in the body, as the formats of a provider write it: error.code, errors[0].code, error.details[].reason. */
export type Place = string;

/** One comparison. Several values or texts mean any of them; several places mean whichever holds it; `not` turns it around. */
export type Atom =
	| { is: 'status'; in: readonly number[] }
	| { is: 'equal'; at: readonly Place[]; values: readonly (string | number | boolean)[]; not?: true }
	| { is: 'starts' | 'ends' | 'contains'; at: readonly Place[]; texts: readonly string[]; not?: true }
	/** Nothing, or null, at each of these places; with `empty` also a text or list without content. */
	| { is: 'missing'; at: readonly Place[]; empty?: true; not?: true }
	| { is: 'header'; name: string; value: string }
	/** The response has no such header. */
	| { is: 'absent'; name: string }
	/** Words anywhere in the text of a response, which may not be JSON. */
	| { is: 'text'; texts: readonly string[] };

/** Any of these, each of which holds when all of its comparisons do. No comparison at all always holds. */
export type Test = readonly (readonly Atom[])[];

/** How long to wait, in seconds. */
export type Delay = {
	/**
	 * Where the response says it. Left out when it doesn't. `undated`: a date in place of the seconds is not read, for want of
	 * lines. `variable`: what holds the moment that a header names, `reset` unless another header is read into that.
	 */
	said?: {
		in: 'header' | 'body';
		name: string;
		format: 'seconds' | 'epoch-seconds' | 'epoch-ms' | 'duration';
		undated?: true;
		variable?: string;
	};
	/** Words before a duration such as 9m38.016s in the message: try again in. */
	sentence?: string;
	/** Without such a value: this long at first, times `factor` after each further try, up to `longest`. */
	first: number;
	factor: number;
	longest: number;
	/** Requests in all. */
	tries: number;
};

export type Action =
	| { do: 'wait'; delay: Delay }
	/** Get a new token and send the request once more. */
	| { do: 'refresh' }
	| { do: 'raise' }
	/** Nothing is wrong. */
	| { do: 'pass' };

/** What to do in one situation. `reason` is what the error says that is raised, now or when the tries are used up. */
export type Branch = { id?: string; when: Test; action: Action; reason: string };

/** How the program of a reader handles one error, in no language yet. */
export type Plan = {
	/** The provider and the error, as a reader calls it. */
	title: string;
	/** The address of the page. The fragment of a branch goes after it. */
	page: string;
	/** What tells this error from every other. */
	match: Test;
	/** In the order to try them. */
	branches: readonly Branch[];
	/** What the message of the error can be read from. */
	message: readonly Place[];
	/** What is raised when no branch fits, and what is read as `body`. */
	otherwise: string;
	reads: 'response' | 'event' | 'message' | 'line' | 'close' | 'rpc';
	/** For a success: where it holds an error, if it does. Without one there it is what it looks like. */
	held?: readonly Place[];
	/** Whether `body` may also be an event of the stream that the response began. */
	streams: boolean;
	/** Cases of a success that are one because they hold no error, with what shows them. */
	successes: readonly { id: string; when: Test }[];
	/** Cases that no value in the response tells apart. */
	untold: readonly string[];
	/** Cases that come with another code, so that they are no business of this page's handler. */
	elsewhere: readonly string[];
};
