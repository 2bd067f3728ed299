# Calls the API once; on an error it says what went wrong and what to fix.
import os

import requests

fixes = {
    401: 'check the key in ' + '__KEY_ENV__',
    402: 'add credits',
    403: 'check the rights and the credits of the key',
    404: 'check the path, the model and the ids',
    429: 'raise the limit or send less',
}


class ApiError(Exception):
    def __init__(self, text, status, code, request_id):
        super().__init__(text)
        self.status, self.code, self.request_id = status, code, request_id


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
    fix = fixes.get(res.status_code, 'correct the request before you send it again')
    text = f'HTTP {res.status_code}: {message} (code {code}, request {request_id}); {fix}'
    raise ApiError(text, res.status_code, code, request_id)


if __name__ == '__main__':
    print(call_api())
