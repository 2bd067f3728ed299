if waited + wait > max_wait:
    raise RuntimeError(f'{reason}; a wait of {wait:.0f} s passes the {max_wait} s cap')
waited += wait
time.sleep(wait)
