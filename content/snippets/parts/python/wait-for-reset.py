reset = res.headers.get('__WAIT_HEADER__', '')  # Unix seconds
# The header stands on every answer; only a 429 says that the window is used up.
if res.status_code == 429 and reset.isdecimal():
    wait = max(1, int(reset) - time.time())
