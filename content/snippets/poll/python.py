# Asks for a result every few seconds until it is ready; gives up after ten minutes.
import os
import time

import requests

interval = 3  # seconds
deadline = 600


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


def poll_api():
    key = os.environ['__KEY_ENV__']
    headers = {'Authorization': f'Bearer {key}', 'Content-Type': 'application/json'}
    end = time.monotonic() + deadline
    while time.monotonic() < end:
        res = requests.request(
            '__METHOD__', '__BASE_URL__' + '__PATH__', headers=headers, data='__BODY__'.encode(), timeout=60
        )
        try:
            body = res.json()
        except ValueError:  # HTML or empty
            body = None
        if res.status_code == 200:
            return res.text if body is None else body
        if res.status_code != 202:
            code = pick(res, body, '__CODE_PLACES__') or None
            message = pick(res, body, '__MESSAGE_PLACES__') or res.text[:200] or 'empty body'
            request_id = pick(res, body, '__REQUEST_ID_PLACES__') or None
            raise RuntimeError(f'HTTP {res.status_code}: {message} (code {code}, request {request_id})')
        time.sleep(interval)
    raise TimeoutError(f'no result after {deadline} s: still 202')


if __name__ == '__main__':
    print(poll_api())
