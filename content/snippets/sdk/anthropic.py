# Calls a model with the anthropic SDK and says at an error whether to wait, fix or stop.
import json
import os
import re
import sys

import anthropic

client = anthropic.Anthropic(api_key=os.environ['__KEY_ENV__'])
hopeless = re.compile('spend_limit|credit balance|usage limits|extra usage|has been disabled', re.I)


def decide(status, code, message):
    if hopeless.search(f'{code} {message}'):  # a 400 and a 429 can mean this, too
        return 'stop'
    if status in (None, 408, 409, 429) or status >= 500:  # None: no answer
        return 'wait'
    return 'stop' if status in (402, 403) else 'fix'


try:
    answer = client.messages.create(**json.loads('__BODY__'))
    print(''.join(block.text for block in answer.content if block.type == 'text'))
    if answer.stop_reason != 'end_turn':
        print('stopped early:', answer.stop_reason, file=sys.stderr)
except anthropic.APIError as error:
    # No retry here: the SDK has repeated 408, 409, 429 and 5xx twice before it raises.
    # error.body is the whole body {"type": "error", "error": {…}}, or text if it was no JSON.
    inner = error.body.get('error') if isinstance(error.body, dict) else None
    inner = inner if isinstance(inner, dict) else {}
    status, code = getattr(error, 'status_code', None), (inner.get('details') or {}).get('error_code')
    message = inner.get('message') or str(error)[:200]
    where = f'code {code}, type {inner.get("type")}, request {getattr(error, "request_id", None)}'
    sys.exit(f'{decide(status, code, message)}: HTTP {status}: {message} ({where})')
