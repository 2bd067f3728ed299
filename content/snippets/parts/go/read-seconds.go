retryAfter, _ := strconv.ParseFloat(pick(res, body, "__WAIT_PATH__"), 64)
