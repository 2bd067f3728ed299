retry_after=$(pick '__WAIT_PATH__')
