/** A wait for people: whole seconds, with what they are in minutes or hours when there are many. */
export function inSeconds(seconds: number): string {
	const whole = seconds < 10 ? Math.ceil(seconds * 10) / 10 : Math.round(seconds);
	if (whole < 120) return `${whole} s`;
	return whole < 7200 ? `${whole} s (${Math.round(whole / 60)} min)` : `${whole} s (${(whole / 3600).toFixed(1)} h)`;
}
