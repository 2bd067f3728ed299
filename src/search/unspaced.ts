/** Scripts that are written without spaces, or with endings attached to the word. The mark of a long vowel, as in エラー, is of no script. */
export const unspacedScripts = 'ー\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';

/** Whether a text has a letter of such a script. */
export const hasUnspacedScript = (text: string): boolean => pattern.test(text);

const pattern = new RegExp(`[${unspacedScripts}]`, 'u');
