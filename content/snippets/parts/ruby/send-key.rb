'Authorization' => "__KEY_PREFIX__ #{ENV.fetch('__KEY_ENV__')}"
