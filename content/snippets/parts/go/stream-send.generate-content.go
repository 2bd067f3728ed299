req, err := http.NewRequestWithContext(ctx, "__METHOD__", "__BASE_URL__"+"__STREAM_PATH__", strings.NewReader(payload))
