// What the package promises. No imports: these types are published as they stand here.

/** wait: the same request can succeed later. fix: change it first. stop: no code helps. ok: no error. depends: see the cases. */
export type Action = 'wait' | 'fix' | 'stop' | 'ok' | 'depends';

/** One of several situations under the same error. */
export type ErrorCase = {
	id: string;
	title: string;
	/** The field, header or words that tell whether it is this case. */
	tell: string;
	action: Action;
	/** Why a retry helps, or doesn't. */
	because: string;
	/** How long to wait, in words. */
	wait: string;
	steps: string[];
	/** Address of the case on the page of the error. */
	href: string;
};

/** What Errdex knows of one error. */
export type Explanation = {
	/** provider/slug: groq/rate_limit_exceeded. */
	id: string;
	/** Id of the provider. */
	provider: string;
	/** status: an HTTP status. code: a machine code in the body. type: a category or a problem-type URI. */
	kind: 'status' | 'code' | 'type';
	/** Exactly as on the wire; null for a status. */
	code: string | number | null;
	/** HTTP statuses it comes with, the most usual first. */
	status: number[];
	title: string;
	action: Action;
	/** Who must act. Null when the cases differ. */
	actor: string | null;
	because: string;
	wait: string;
	/** What to do, in the order to try it; of an error with cases, what helps in each. */
	steps: string[];
	/** Empty unless the error means different things. */
	cases: ErrorCase[];
	href: string;
};

/** What to do now about a response or an error. */
export type Advice = {
	/** unknown: Errdex has no page for it. depends: the response doesn't tell which case it is. */
	action: Action | 'unknown';
	/** Seconds to wait before the same request is sent again. Null: don't send it again by program. */
	waitSeconds: number | null;
	reason: string;
	steps: string[];
	/** The page of the error. */
	href: string;
	/** provider/slug of the error; null when it is unknown. */
	id: string | null;
};

export type AdviceOptions = {
	/** How many requests have failed, this one included. 1 when left out. The waits grow with it, and end when further tries don't help. */
	attempt?: number;
	/** The time of the response in ms since 1970, for tests. */
	now?: number;
};

/** What looked like a secret in a text. */
export type Masked = { kind: string; count: number };

/** An error that a text may hold. */
export type DecodedMatch = {
	id: string;
	provider: string;
	title: string;
	href: string;
	action: Action;
	because: string;
	wait: string;
	/** The case that the message means. */
	case: string | null;
	/** Evidence in points: only for comparing the matches of one text. */
	score: number;
	/** What it was recognized by, with secrets masked. */
	reasons: string[];
};

/** What a text was decoded to. */
export type Decoded = {
	/** known: one error. ambiguous: some that the text doesn't tell apart. unknown: Errdex has no page for it. */
	outcome: 'known' | 'ambiguous' | 'unknown';
	/** From 0 to 1. */
	confidence: number;
	/** Id of the provider, when the text tells it. */
	provider: string | null;
	/** The best first. */
	matches: DecodedMatch[];
	/** How long the text says to wait, from the time of the response. */
	waitSeconds: number | null;
	/** What else the text tells: limits, the model, the request id. */
	facts: { name: string; value: string }[];
	/** What to check first: a key or host of another provider. */
	hints: string[];
	masked: Masked[];
	/** When it is unknown: the nearest page. */
	nearest: { title: string; href: string } | null;
	/** When it is unknown: the API without pages on Errdex that it looks like. */
	other: string | null;
};
