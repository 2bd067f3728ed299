/** Letters without their accents, since people drop them when they type: "límite" is "limite". */
export const withoutAccents = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
		.normalize('NFC')
		.replaceAll('ı', 'i')
		.replaceAll('ß', 'ss');
