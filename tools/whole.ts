/** Whether tests take all of their cases, as CI does. Elsewhere those with thousands take a sample, unless `WHOLE=1` asks for all. */
export const whole = Boolean(process.env.CI || process.env.WHOLE);
