# Asks for a result every few seconds until it is ready; gives up after __DEADLINE__ s.
import os
import time

import requests

interval = __INTERVAL__  # seconds
deadline = __DEADLINE__


# part: pick


def poll_api():
    # part: headers
    end = time.monotonic() + deadline
    while time.monotonic() < end:
        # part: call
        if res.status_code == 200:
            return res.text if body is None else body
        if res.status_code != 202:
            # part: read-error
            raise RuntimeError(f'HTTP {res.status_code}: {message} (code {code}, request {request_id})')
        time.sleep(interval)
    raise TimeoutError(f'no result after {deadline} s: still 202')


if __name__ == '__main__':
    print(poll_api())
