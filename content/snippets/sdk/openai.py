# Calls a model with the openai SDK and says at an error whether to wait, fix or stop.
import json
import os
import re
import sys

import openai

client = openai.OpenAI(base_url='__BASE_URL__', api_key=os.environ['__KEY_ENV__'])
hopeless = re.compile('credits|spending limit|spend_limit|blocked_api_access|free-usage|insufficient_quota', re.I)


def decide(status, code, message):
    if hopeless.search(f'{code} {message}'):  # a 429 can mean this, too
        return 'stop'
    if status in (None, 408, 409, 429) or status >= 498:  # None: no answer
        return 'wait'
    return 'stop' if status in (402, 403) else 'fix'


try:
    answer = client.chat.completions.create(**json.loads('__BODY__'))
    print(answer.choices[0].message.content)
except openai.APIError as error:
    # No retry here: the SDK has repeated 408, 409, 429 and 5xx twice before it raises.
    # error.body is what stands in "error" of the body: an object, whose code is in error.code,
    # or the sentence itself; a code beside that is only in the response.
    status, response, code = getattr(error, 'status_code', None), getattr(error, 'response', None), error.code
    message = error.body.get('message') if isinstance(error.body, dict) else error.body
    try:
        code = code or response.json().get('code')
    except (AttributeError, ValueError):  # no answer, or no JSON object
        pass
    message = str(message or error)[:200]
    request_id = getattr(error, 'request_id', None)
    sys.exit(f'{decide(status, code, message)}: HTTP {status}: {message} (code {code}, request {request_id})')
