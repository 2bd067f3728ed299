req.Header.Set("Authorization", "__KEY_PREFIX__ "+os.Getenv("__KEY_ENV__"))
