/**
 * Samples and messages that rightly do not decode to their own entry, with the reason. The gate fails for one
 * that is not listed, and for one that is listed and no longer needed.
 */
export const ambiguous: Record<string, string> = {};
