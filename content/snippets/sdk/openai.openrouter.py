# Calls a model with the openai SDK and says at an error whether to wait, fix or stop.
import json
import os
import sys

import openai

client = openai.OpenAI(base_url='__BASE_URL__', api_key=os.environ['__KEY_ENV__'])


def decide(status, message):
    if status == 402 and 'in-flight' in message:  # the others need money or a smaller request
        return 'wait'
    if status in (402, 403) or 'per-day' in message or 'Key limit' in message:
        return 'stop'
    return 'wait' if status in (None, 408, 409, 429) or status >= 498 else 'fix'  # None: no answer


def report(status, error, fallback, request_id=None):
    error = error if isinstance(error, dict) else {}
    message, meta = str(error.get('message') or fallback)[:200], error.get('metadata') or {}
    code = meta.get('limit_source') or meta.get('reason') or meta.get('error_type')
    return f'{decide(status, message)}: HTTP {status}: {message} (code {code}, request {request_id})'


try:
    answer = client.chat.completions.create(**json.loads('__BODY__'))
    failed = getattr(answer, 'error', None)  # an error inside a 200 is not raised; choices is None then
    if failed:
        sys.exit(report(failed.get('code'), failed, failed))
    print(answer.choices[0].message.content)
except openai.APIError as error:
    # No retry here: the SDK has repeated 408, 409, 429 and 5xx twice before it raises.
    # error.body is what stands in "error" of the body; error.code is the status again, the codes are in metadata.
    response = getattr(error, 'response', None)
    request_id = response.headers.get('x-generation-id') if response is not None else None
    sys.exit(report(getattr(error, 'status_code', None), error.body, error, request_id))
