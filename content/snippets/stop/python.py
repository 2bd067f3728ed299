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


# part: pick


def call_api():
    # part: headers
    # part: call
    if res.ok:
        return res.text if body is None else body
    # part: read-error
    fix = fixes.get(res.status_code, 'correct the request before you send it again')
    text = f'HTTP {res.status_code}: {message} (code {code}, request {request_id}); {fix}'
    raise ApiError(text, res.status_code, code, request_id)


if __name__ == '__main__':
    print(call_api())
