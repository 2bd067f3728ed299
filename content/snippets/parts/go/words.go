// What to retry besides 429 and 5xx, and what no wait helps against.
var retryOn = []string{"__RETRY_ON__"}
var giveUp = []string{"__GIVE_UP__"}
