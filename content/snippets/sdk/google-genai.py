# Calls a model with google-genai, which does not retry by itself, and waits, fixes or stops at an error.
import os
import random
import re
import sys
import time

import httpx
from google import genai
from google.genai import errors

client = genai.Client(api_key=os.environ['__KEY_ENV__'])
hopeless = re.compile('PerDay|limit: 0|spending cap|prepayment')  # also as 429: no wait of minutes ends these
max_attempts, max_wait = 4, 120  # tries; seconds of one wait

for attempt in range(1, max_attempts + 1):
    wait = random.uniform(0, 2**attempt)
    try:
        answer = client.models.generate_content(model='gemini-3.8-flash', contents='Hello')
        print(answer.text or f'no text: {answer.prompt_feedback or answer.candidates}')
        break
    except httpx.TransportError as error:  # no answer; the SDK does not wrap these
        action, report = 'wait', str(error)
    except errors.APIError as error:
        # error.code is the HTTP status, error.status the name; error.details is the whole body.
        body = error.details if isinstance(error.details, dict) else {}
        details = (body.get('error') or {}).get('details') or []
        reason = next((item['reason'] for item in details if item.get('reason')), error.status)
        delay = next((item['retryDelay'] for item in details if item.get('retryDelay')), '')
        report = f'HTTP {error.code}: {error.message} (code {reason})'
        action = 'wait' if error.code in (408, 429) or error.code >= 500 else 'fix'
        if hopeless.search(str(body)) or error.code in (402, 403):
            action = 'stop'
        if delay:
            wait = float(delay.rstrip('s'))  # such as 34.07s
    if action != 'wait' or attempt == max_attempts or wait > max_wait:
        sys.exit(f'{action}: {report}')
    time.sleep(wait)
