reset, err := strconv.ParseInt(res.Header.Get("__WAIT_HEADER__"), 10, 64) // Unix seconds
// The header stands on every answer; only a 429 says that the window is used up.
if res.StatusCode == 429 && err == nil {
	wait = math.Max(1, time.Until(time.Unix(reset, 0)).Seconds())
}
