# Calls the API and returns the data beside the errors that a success can hide.
import json
import os
import sys

import requests


# part: pick


def call_api():
    # part: headers
    # part: call
    if not res.ok or (res.text.strip() and body is None):
        # part: read-error
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
