reset = res['__WAIT_HEADER__'].to_f / 1000 # from Unix milliseconds; 0 when absent
# The header stands on every answer; only a 429 says that the window is used up.
wait = [1, reset - Time.now.to_f].max if status == 429 && reset.positive?
