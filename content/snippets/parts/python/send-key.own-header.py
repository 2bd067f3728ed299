'__KEY_HEADER__': key
