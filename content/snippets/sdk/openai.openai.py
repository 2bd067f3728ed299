# Calls a model with the openai SDK and says at an error whether to wait, fix or stop.
import json
import os
import re
import sys

import openai

client = openai.OpenAI(api_key=os.environ['__KEY_ENV__'])
hopeless = re.compile('insufficient_quota|credit_balance|spend_limit|usage_limit|billing|deactivated', re.I)


def decide(status, code, message):
    if hopeless.search(f'{code}'):  # a 429 can mean this, too
        return 'stop'
    if message.startswith('Request too large'):  # a 429 that no wait ends
        return 'fix'
    if status in (None, 408, 409, 429) or status >= 498:  # None: no answer
        return 'wait'
    return 'stop' if status in (402, 403) else 'fix'


try:
    answer = client.responses.create(**json.loads('__BODY__'))
    print(answer.error or answer.incomplete_details or answer.output_text)  # a 200 can hold an error, too
except openai.APIError as error:
    # No retry here: the SDK has repeated 408, 409, 429 and 5xx twice before it raises.
    # error.body is what stands in "error" of the body; its code is also in error.code.
    status, code = getattr(error, 'status_code', None), error.code
    message = error.body.get('message') if isinstance(error.body, dict) else None
    message = str(message or error)[:200]
    request_id = getattr(error, 'request_id', None)
    sys.exit(f'{decide(status, code, message)}: HTTP {status}: {message} (code {code}, request {request_id})')
