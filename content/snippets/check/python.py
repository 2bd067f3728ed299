# Calls the API and returns the data beside the errors that a success can hide.
import json
import os
import sys

import requests


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
    if not res.ok or (res.text.strip() and body is None):
        code = pick(res, body, '__CODE_PLACES__') or None
        message = pick(res, body, '__MESSAGE_PLACES__') or res.text[:200] or 'empty body'
        request_id = pick(res, body, '__REQUEST_ID_PLACES__') or None
        raise RuntimeError(f'HTTP {res.status_code}: {message} (code {code}, request {request_id})')
    errors = []
    for name in ('errors', 'error') if isinstance(body, dict) else ():
        found = body.get(name)
        errors += [item for item in (found if isinstance(found, list) else [found]) if item]
    return body, errors  # after a 204: None and no errors


if __name__ == '__main__':
    data, problems = call_api()
    for problem in problems:
        print('error in a success:', json.dumps(problem), file=sys.stderr)
    print(data)
