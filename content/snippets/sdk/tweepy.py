# Reads a post with tweepy and waits, fixes or stops at an error.
import os
import random
import re
import sys
import time

import requests
import tweepy

# wait_on_rate_limit=True would also sleep and repeat at a 429 that no wait of minutes ends.
client = tweepy.Client(os.environ['__KEY_ENV__'])
hopeless = re.compile('usage-capped|credits|spend-cap|spend cap', re.I)
max_attempts, max_wait = 4, 960  # tries; seconds of one wait

for attempt in range(1, max_attempts + 1):
    wait = random.uniform(0, 2**attempt)
    try:
        answer = client.get_tweets(['20'])
        print(answer.data, answer.errors)  # errors: the posts that could not be served
        break
    except requests.RequestException as error:  # no answer; tweepy does not wrap these
        action, report = 'wait', str(error)
    except tweepy.HTTPException as error:
        # The codes of v1.1 are in api_codes, sentences in api_messages; the type of v2 is only in the response.
        status, headers = error.response.status_code, error.response.headers
        found = re.search(r'"type":\s*"([^"]+)', error.response.text)
        code = error.api_codes[0] if error.api_codes else found and found[1]
        message = '; '.join(error.api_messages) or str(error)
        report = f'HTTP {status}: {message} (code {code}, request {headers.get("x-transaction-id")})'
        action = 'wait' if status in (420, 429) or status >= 500 else 'fix'
        if hopeless.search(f'{code} {message}') or status in (402, 403):
            action = 'stop'
        if status == 429 and headers.get('x-rate-limit-reset', '').isdecimal():
            wait = max(1, int(headers['x-rate-limit-reset']) - time.time())
    if action != 'wait' or attempt == max_attempts or wait > max_wait:
        sys.exit(f'{action}: {report}')
    time.sleep(wait)
