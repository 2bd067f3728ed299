/** Words of other languages that any sentence may have, and what they call an error. Without accents. */
const grammar = new Set(
	[
		'de la el los las un una en y o que para por con del al como se es su sus',
		'le les des du et au aux pour sur dans par est ce comment erreur erreurs',
		'da do das dos na ao um uma com e error errores erro erros',
		'der die das und mit bei ein eine ist wie fur im den dem ihr ihrem ihre sie von zu auf fehler',
		've bir icin nasil ile bu hata hatasi hatalari',
		'в и на с как что для по при из от когда ошибка ошибки ошибку',
		'报错 报 错误 出错 錯誤 エラー 에러 오류',
	]
		.join(' ')
		.split(' '),
);

/** Whether a word, in lower case and without accents, says nothing in its language. */
export const isGrammar = (word: string): boolean => grammar.has(word);

/**
 * A text of a script without spaces as one run of letters, without the particles that a phrase may have or not: 残高が不足
 * and 残高不足, 할당량을 초과 and 할당량 초과.
 */
export const withoutParticles = (text: string): string =>
	text
		.replace(/(?<=\p{Script=Hangul}{2})(?:을|를|이|가|은|는|의|에|로|과|와)(?!\p{Script=Hangul})/gu, '')
		.replace(/\s/g, '')
		.replace(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])[のがをにはへで](?=[\p{Script=Han}\p{Script=Katakana}])/gu, '')
		.replace(/(?<=\p{Script=Han})的(?=\p{Script=Han})/gu, '');
