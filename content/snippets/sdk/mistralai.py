# Calls a model with mistralai, which does not retry by itself, and waits, fixes or stops at an error.
import json
import os
import random
import sys
import time

import httpx
from mistralai.client import Mistral, errors

client = Mistral(api_key=os.environ['__KEY_ENV__'])
spent = ('x-ratelimit-limit-req-minute', 'x-ratelimit-remaining-tokens-month')  # 0: no wait of minutes helps
max_attempts, max_wait = 4, 120  # tries; seconds of one wait

for attempt in range(1, max_attempts + 1):
    wait = random.uniform(0, 2**attempt)
    try:
        answer = client.chat.complete(**json.loads('__BODY__'))
        print(answer.choices[0].message.content)
        break
    except httpx.TransportError as error:  # no answer; the SDK does not wrap these
        action, report = 'wait', str(error)
    except errors.MistralError as error:
        # error.body is the body as text: {"code": "1300", "message": …} or {"detail": …}.
        status, headers = error.status_code, error.headers
        try:
            body = json.loads(error.body)
        except ValueError:  # HTML or empty
            body = None
        body = body if isinstance(body, dict) else {}
        message = str(body.get('message') or body.get('detail') or error.body)[:200]
        report = f'HTTP {status}: {message} (code {body.get("code")}, request {headers.get("mistral-correlation-id")})'
        action = 'wait' if status in (408, 429) or status >= 500 else 'fix'
        if status in (402, 403) or any(headers.get(name) == '0' for name in spent):
            action = 'stop'
        if headers.get('retry-after', '').isdecimal():
            wait = max(1, int(headers['retry-after']))
    if action != 'wait' or attempt == max_attempts or wait > max_wait:
        sys.exit(f'{action}: {report}')
    time.sleep(wait)
