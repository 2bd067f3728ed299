import type { Place } from '../plan.ts';
import type { Held } from './held.ts';

/** How code calls a package and catches its errors. What the errors hold is in provider.yaml, which the tests measure. */
export type Package = {
	name: string;
	registry: 'npm' | 'pypi';
	/** The provider that it is called like this for. Without one, every provider that lists it. */
	provider?: string;
	/** What the line after `catch` or `except` needs. */
	imports?: string;
	/** The class of every error that came as a response. */
	base: string;
	/** Whether the package keeps that class to itself: everything is caught, and what the error holds tells it. */
	hides?: true;
	/** Whether the status alone decides the class. Elsewhere a body that the package can't read has a class of its own. */
	exact?: true;
	/** A call with `request`, the usual one. */
	call: string;
	/** The same without the retries of the package, where it retries by default. */
	quiet?: string;
	/** A client without the retries of the package, where the call can't turn them off. */
	quieted?: string;
	/** The calls for what only the Responses API sends. */
	responses?: Pick<Package, 'call' | 'quiet'> & { streamed: Streamed | undefined };
	/** How it reads a stream, where it throws what an `error` event says as it throws a response. */
	streamed?: Streamed | undefined;
	/** What its errors hold of the body, where code reads that by a shorter way than the one that gives all of it. */
	part?: NonNullable<Held['part']>;
	/** The headers of the response on the error, where they are kept. */
	headers?: string;
	/** The text of the response on the error, whatever its format. */
	text: string;
	/** The values that the types of its fields allow, where they allow a few only. */
	codes?: RegExp;
	/** What a call returns as the JSON that came. */
	result?: string;
	/** What it keeps of that, where it drops the rest. */
	keeps?: RegExp;
	/** Where another API of the provider has its codes, which this call never meets. */
	foreign?: Place;
	/** Whether it has other names there: someKey for some_key. */
	camel?: true;
	/** Whether it speaks gRPC: its errors hold the name and the details of a status, and no response. */
	rpc?: true;
};

export type Streamed = {
	/** A call that reads a stream to its end, and the same without retries. */
	call: string;
	quiet?: string;
	/** What reads the stream in TypeScript, where the call only opens it. */
	read?: string;
	/** What Python asks the open stream for. */
	final?: string;
	/** What happens to `res`, which the call returns: the last line returns what was read. */
	after?: readonly string[];
	/** The class of both kinds of errors, where `base` is that of responses alone. */
	base?: string;
	/** What the error of an event and that of a response both hold, where that is less than a response alone. */
	part?: NonNullable<Held['part']>;
};
