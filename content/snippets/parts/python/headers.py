key = os.environ['__KEY_ENV__']
headers = {__SEND_KEY__, __SEND_VERSION__, 'Content-Type': 'application/json'}
