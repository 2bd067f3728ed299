'__KEY_HEADER__': process.env['__KEY_ENV__'] ?? ''
