retry_after = pick(res, body, '__WAIT_PATH__').rstrip('s')  # such as 34.07s
