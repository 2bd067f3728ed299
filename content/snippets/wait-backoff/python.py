# Retries 429 and 5xx with exponential backoff and full jitter.
# Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
import os
import random
import time

import requests

max_attempts = __ATTEMPTS__
# part: words


# part: pick


def call_api():
    # part: headers
    for attempt in range(1, max_attempts + 1):
        # part: call
        if res.ok and not pick(res, body, '__HELD_PLACES__'):  # a 200 can hold an error
            return res.text if body is None else body
        # part: read-error
        # part: give-up
        # part: backoff
        time.sleep(wait)


if __name__ == '__main__':
    print(call_api())
