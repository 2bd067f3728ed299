# Calls a model with the groq SDK and says at an error whether to wait, fix or stop.
import json
import os
import random
import re
import sys
import time

import groq

client = groq.Groq(api_key=os.environ['__KEY_ENV__'])  # retries 408, 409, 429 and 5xx twice
hopeless = re.compile('blocked_api_access|spend_limit|organization_restricted|credit|billing', re.I)
again = ('tool_use_failed', 'json_validate_failed')  # slips of the model, which the SDK does not retry
max_attempts = 3


def decide(status, code, message):
    if hopeless.search(f'{code} {message}'):
        return 'stop'
    if code in again or status in (None, 408, 409, 429) or status >= 498:  # None: no answer
        return 'wait'
    return 'stop' if status in (402, 403) else 'fix'


for attempt in range(1, max_attempts + 1):
    try:
        answer = client.chat.completions.create(**json.loads('__BODY__'))
        print(answer.choices[0].message.content)
        break
    except groq.APIError as error:
        # error.body is the whole body {"error": {…}}, or text if it was no JSON; there is no error.code.
        inner = error.body.get('error') if isinstance(error.body, dict) else None
        inner = inner if isinstance(inner, dict) else {}
        status, response = getattr(error, 'status_code', None), getattr(error, 'response', None)
        code, message = inner.get('code'), inner.get('message') or str(error)[:200]
        if attempt < max_attempts and (code in again or status == 498):  # 498: flex is full
            time.sleep(random.uniform(0, 2**attempt))
            continue
        request_id = response.headers.get('x-request-id') if response is not None else None
        sys.exit(f'{decide(status, code, message)}: HTTP {status}: {message} (code {code}, request {request_id})')
