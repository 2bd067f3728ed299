/** How much of a paste is read, in UTF-16 units. The rest of a larger one is logs around the error, as a rule. */
export const limit = 131_072;
