# Retries 429 and 5xx after the seconds in a response header, else with backoff.
# Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
import email.utils
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
        header = res.headers.get('__WAIT_HEADER__', '')  # seconds or a date
        ms = res.headers.get('retry-after-ms', '')
        date = email.utils.parsedate_to_datetime(header).timestamp() - time.time() if ':' in header else 0
        numbers = [float(ms) / 1000 if ms.isdecimal() else 0, float(header) if header.replace('.', '', 1).isdecimal() else 0]
        wait = next((seconds for seconds in [*numbers, date] if seconds > 0), wait)
        # part: sleep


if __name__ == '__main__':
    print(call_api())
