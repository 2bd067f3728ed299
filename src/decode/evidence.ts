/** Where something stands in a text: from start to before end, in UTF-16 units. */
export type Place = { start: number; end: number };

/** Something that was read, with its place. */
export type Seen = Place & { value: string };

/** What a piece of evidence for an entry is. */
export type EntryEvidenceKind =
	/** A value at a key that carries codes. */
	| 'key'
	/** The end of a problem-type URI. */
	| 'problem-uri'
	/** An identifier somewhere in the text. */
	| 'word'
	/** A gRPC status as clients print it. */
	| 'grpc'
	/** An exception class that stands for a status. */
	| 'class'
	/** A message of the entry. */
	| 'message'
	/** The number of the entry, beside its message. */
	| 'number'
	/** An HTTP status. */
	| 'status'
	/** An HTTP status by its name. */
	| 'status-name';

/** Why an entry was named. */
export type Evidence = Seen & { weight: number } & ({ kind: 'key'; key: string } | { kind: Exclude<EntryEvidenceKind, 'key'> });

/** What a piece of evidence for a provider is. */
export type ProviderEvidenceKind =
	| 'host'
	/** A host that a line break runs through. */
	| 'broken-host'
	| 'path'
	| 'package'
	| 'class'
	| 'name'
	| 'model'
	/** The beginning of an id or word that only its answers hold. */
	| 'mark'
	| 'key'
	| 'header'
	/** A service that answers in the same words: speaks against the provider. */
	| 'lookalike'
	/** The format of the body. */
	| 'format'
	/** A place that holds another provider's answer. */
	| 'wrap'
	/** A message, a problem-type URI or a code that it alone has. */
	| 'message'
	| 'problem-uri'
	| 'code';

/** Why a provider was named. A format stands in no one place. */
export type ProviderEvidence = Partial<Place> & { kind: ProviderEvidenceKind; provider: string; value: string; weight: number };
