req.Header.Set("__KEY_HEADER__", os.Getenv("__KEY_ENV__"))
