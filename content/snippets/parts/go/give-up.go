reason := fmt.Errorf("HTTP %s: %s (code %q, request %q, try %d)", res.Status, message, code, id, attempt)
said := strings.ToLower(reason.Error())
stop := res.StatusCode != 429 && res.StatusCode < 500
for _, word := range retryOn {
	stop = stop && !strings.Contains(said, strings.ToLower(word))
}
for _, word := range giveUp {
	stop = stop || strings.Contains(said, strings.ToLower(word))
}
if stop || attempt == maxAttempts {
	return nil, reason
}
