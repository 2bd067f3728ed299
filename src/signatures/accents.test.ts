import { expect, test } from 'vitest';
import { withoutAccents } from './accents.ts';

test('accents of Latin letters go, those that make another letter elsewhere stay', () => {
	expect(['límite', 'não autorizado', 'geçersiz anahtarı', 'Größe'].map(withoutAccents)).toEqual([
		'limite',
		'nao autorizado',
		'gecersiz anahtari',
		'Grosse',
	]);
	expect(['йод', 'ガ', '한글'].map(withoutAccents)).toEqual(['йод', 'ガ', '한글']);
});
