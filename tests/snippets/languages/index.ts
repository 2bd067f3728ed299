import { curl } from './curl.ts';
import { go } from './go.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import type { Runner } from './runner.ts';
import { typescript } from './typescript.ts';

/** One for each language in src/snippets/languages. */
export const runners: readonly Runner[] = [typescript, python, go, curl, ruby];
