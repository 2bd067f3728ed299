retry_after = pick(res, body, '__WAIT_PATH__')
