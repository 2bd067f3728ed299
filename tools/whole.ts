/** Whether tests take all of their cases, as CI does. Elsewhere those with many take a sample, unless `WHOLE=1` asks for all. */
export const whole = Boolean(process.env.CI || process.env.WHOLE);

/** All cases where tests take all of them; elsewhere the first and every `nth` after it. */
export const sample = <T>(cases: readonly T[], nth: number): T[] => cases.filter((_, index) => whole || index % nth === 0);
