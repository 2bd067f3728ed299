RETRY_ON = ['__RETRY_ON__'] # besides 429 and 5xx
GIVE_UP = ['__GIVE_UP__'] # waiting does not help against these
