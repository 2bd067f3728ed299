# Retries 429 and 5xx after the seconds in the error body, else with backoff.
# Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
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
        if res.ok and not pick(res, body, '__HELD_PLACES__'):  # a 200 can hold an error
            return res.text if body is None else body
        # part: read-error
        # part: give-up
        # part: backoff
        # part: read-seconds
        if retry_after.replace('.', '', 1).isdecimal() and float(retry_after) > 0:
            wait = float(retry_after)
        # part: sleep


if __name__ == '__main__':
    print(call_api())
