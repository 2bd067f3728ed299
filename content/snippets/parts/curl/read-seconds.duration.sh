retry_after=$(pick '__WAIT_PATH__')
retry_after=${retry_after%s} # such as 34.07s
