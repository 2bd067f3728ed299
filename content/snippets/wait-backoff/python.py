# Retries 429 and 5xx with exponential backoff and full jitter.
import os
import random
import time

import requests

max_attempts = 5
retry_on = ['__RETRY_ON__']  # besides 429 and 5xx
give_up = ['__GIVE_UP__']  # waiting does not help against these


def pick(res, body, *places):
    """Returns the first value found; a place is header:<name> or a dotted path in the body."""
    for place in places:
        value, path = body, place.split('.')
        if place.startswith('header:'):
            value, path = res.headers, [place[7:]]
        try:
            for key in path:
                value = value[int(key) if isinstance(value, list) else key]
        except (LookupError, TypeError, ValueError):
            continue
        if value != '' and type(value) in (str, int, float):
            return str(value)
    return ''


def call_api():
    key = os.environ['__KEY_ENV__']
    headers = {'Authorization': f'Bearer {key}', 'Content-Type': 'application/json'}
    for attempt in range(1, max_attempts + 1):
        res = requests.request(
            '__METHOD__', '__BASE_URL__' + '__PATH__', headers=headers, data='__BODY__'.encode(), timeout=60
        )
        try:
            body = res.json()
        except ValueError:  # HTML or empty
            body = None
        if res.ok:
            return res.text if body is None else body
        code = pick(res, body, '__CODE_PLACES__') or None
        message = pick(res, body, '__MESSAGE_PLACES__') or res.text[:200] or 'empty body'
        request_id = pick(res, body, '__REQUEST_ID_PLACES__') or None
        reason = f'HTTP {res.status_code}: {message} (code {code}, request {request_id}, try {attempt})'
        said = reason.lower()
        hopeless = any(word.lower() in said for word in give_up)
        temporary = res.status_code == 429 or res.status_code >= 500 or any(word.lower() in said for word in retry_on)
        if not temporary or hopeless or attempt == max_attempts:
            raise RuntimeError(reason)
        # Full jitter: clients that failed together must not come back together.
        wait = random.uniform(0, min(60, 2 ** (attempt - 1)))
        time.sleep(wait)


if __name__ == '__main__':
    print(call_api())
