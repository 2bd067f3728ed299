'__KEY_HEADER__' => ENV.fetch('__KEY_ENV__')
