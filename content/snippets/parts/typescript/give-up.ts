const reason = `HTTP ${res.status}: ${message} (code ${code}, request ${id}, try ${attempt})`;
const says = (word: string) => reason.toLowerCase().includes(word.toLowerCase());
const temporary = res.status === 429 || res.status >= 500 || retryOn.some(says);
if (!temporary || giveUp.some(says) || attempt === maxAttempts) throw new Error(reason);
