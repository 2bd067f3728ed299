import { createCssVariablesTheme } from 'shiki/core';

export const theme = createCssVariablesTheme({ name: 'tk', variablePrefix: '--tk-' });

/** No limit: after half a second Shiki leaves the rest of a line plain, so a busy machine would build other pages. */
export const tokenizeTimeLimit = 0;
