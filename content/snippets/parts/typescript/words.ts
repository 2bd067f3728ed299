const retryOn: string[] = ['__RETRY_ON__']; // besides 429 and 5xx
const giveUp: string[] = ['__GIVE_UP__']; // waiting does not help against these
