/** What each kind of evidence for an entry is worth. A code outweighs a sentence, a sentence a status. */
export const worth = {
	uri: 18,
	code: 16,
	codeOtherCase: 13,
	/** A code at a key where its provider has types. */
	codeAsType: 12,
	/** It stands exactly where the provider has it. */
	place: 1,
	/** A code at a key where its provider has none. */
	otherPlace: 8,
	wordyValue: 5,
	/** Share that is left of a code in the answer of somebody else, which is wrapped. */
	inner: 0.3,
	grpc: 17,
	word: 7,
	title: 5,
	type: 4,
	typeAlone: 8,
	status: 5,
	statusOfCode: 2,
	usualStatus: 3,
	otherStatus: -3,
	className: 3,
	numberInText: 6,
};
