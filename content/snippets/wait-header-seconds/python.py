# Retries 429 and 5xx after the seconds in a response header, else with backoff.
import os
import random
import time

import requests

max_attempts = __ATTEMPTS__
max_wait = __CAP__  # seconds, all waits together
# part: words


# part: pick


def call_api():
    # part: headers
    waited = 0
    for attempt in range(1, max_attempts + 1):
        # part: call
        if res.ok:
            return res.text if body is None else body
        # part: read-error
        # part: give-up
        # part: backoff
        retry_after = res.headers.get('__WAIT_HEADER__', '')
        if retry_after.replace('.', '', 1).isdecimal() and float(retry_after) > 0:  # not a date
            wait = float(retry_after)
        # part: sleep


if __name__ == '__main__':
    print(call_api())
