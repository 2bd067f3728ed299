/** What each kind of evidence for an entry is worth. A code outweighs a sentence, a sentence a status. */
export const worth = {
	uri: 18,
	code: 16,
	codeOtherCase: 13,
	wordyValue: 5,
	grpc: 17,
	word: 7,
	title: 5,
	type: 4,
	status: 5,
	statusOfCode: 2,
	otherStatus: -3,
	className: 3,
	numberInText: 6,
};
