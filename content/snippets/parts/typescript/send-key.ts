Authorization: '__KEY_PREFIX__ ' + process.env['__KEY_ENV__']
