import { curl } from './curl.ts';
import { go } from './go.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { typescript } from './typescript.ts';

/** The languages of the snippets, in the order of their tabs. */
export const languages: readonly Language[] = [typescript, python, go, curl, ruby];
