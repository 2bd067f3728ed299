/** A message of three words or more, at a key for messages. */
const sentence =
	/(?:message|detail|msg)["'\]]{0,2}\s{0,3}(?::|=>|=)\s{0,3}u?(["'])(?:(?!\1)[^{}\n]){0,40}?[A-Za-z]{2,40}(?:(?:(?!\1)[^{}A-Za-z\n]){1,20}[A-Za-z]{2,40}){2}/i;

/** Whether a body says in words of its own what is wrong. The name of its status is two words at most. */
export const hasOwnWords = (text: string): boolean => sentence.test(text);
