reason = f'HTTP {res.status_code}: {message} (code {code}, request {request_id}, try {attempt})'
said = reason.lower()
hopeless = any(word.lower() in said for word in give_up)
temporary = res.status_code == 429 or res.status_code >= 500 or any(word.lower() in said for word in retry_on)
if not temporary or hopeless or attempt == max_attempts:
    raise RuntimeError(reason)
