retryAfter, _ := strconv.ParseFloat(strings.TrimSuffix(pick(res, body, "__WAIT_PATH__"), "s"), 64)
