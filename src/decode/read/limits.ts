/**
 * A limit of zero, as a header, a field or a message has it: `x-ratelimit-limit-req-minute: 0`, `"quota_limit_value":"0"`,
 * `limit: 0`, `Limit 0,`; or nothing left of a month.
 */
const zero =
	/(?:(?<![A-Za-z])limit|quota_?limit_?value|quotaValue|ratelimit-limit(?:-[a-z]{1,12}){1,3}|remaining-[a-z-]{0,20}month)["'\]]{0,2}\s{0,3}[:=]?\s{0,3}["']?0(?![\d.]|\/)/i;
/** A rate limit in the words of the provider. The reason phrase of a status line is the same for any 429, so it says nothing. */
const rateLimit =
	/rate[ _-]?limit(?:ed|[ _](?:exceeded|reached|error))\b|(?:message|detail|title)["']?\s{0,3}:\s{0,3}["']?Too Many Requests/i;
/** Words of a limit that outlasts a window, or of money. */
const longer = /quota|billing|credit|balance|per[ _-]?day|daily|month|spend|subscription|your plan\b/i;

/** Whether a text tells of a limit that no wait makes larger. */
export const isZeroLimit = (text: string): boolean => zero.test(text);

/** Whether a text tells of a rate limit, and of nothing that a wait would not mend. */
export const isRateLimit = (text: string): boolean => rateLimit.test(text) && !longer.test(text);
