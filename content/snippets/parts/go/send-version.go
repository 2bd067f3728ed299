req.Header.Set("__VERSION_HEADER__", "__VERSION__")
