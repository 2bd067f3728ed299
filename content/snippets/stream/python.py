# Prints a stream as it comes; an error inside it, or an end without its end mark, is a failure.
import json
import os
import sys

import requests

payload = '__BODY__'
silence = __SILENCE__  # seconds without a byte that mean a dead connection


# part: pick


def parse(text):
    try:
        return json.loads(text)
    except ValueError:  # HTML, empty or cut off
        return None


def failure(res, text):
    body = parse(text)
    # part: stream-status
    code = pick(res, body, '__CODE_PLACES__') or None
    message = pick(res, body, '__MESSAGE_PLACES__') or text[:200] or 'empty body'
    request_id = pick(res, body, '__REQUEST_ID_PLACES__') or None
    return RuntimeError(f'HTTP {status}: {message} (code {code}, request {request_id})')


def stream_api():
    # part: headers
    # part: stream-send
    with requests.request(
        '__METHOD__', '__BASE_URL__' + '__STREAM_PATH__', headers=headers, data=data, timeout=silence, stream=True
    ) as res:
        if not res.ok:
            raise failure(res, res.text)
        name = ''
        for line in res.iter_lines():
            line = line.decode()
            field, _, data = ('data', '', line) if line.startswith('{') else line.partition(':')
            data = data.strip()
            if not line or field == 'event':  # an event ends, a heartbeat, or the name of the next event
                name = data
            if field != 'data' or not data:
                continue
            if data == '[DONE]':
                return
            event = parse(data)
            found = event if isinstance(event, dict) else {}
            # part: stream-failed
            if name == 'error' or failed:
                raise failure(res, data)
            if event is None:
                raise RuntimeError(f'the stream broke off in: {data[:200]}')
            # part: stream-text
        raise RuntimeError('the stream ended without its end mark')


if __name__ == '__main__':
    arrived = ''
    try:
        for text in stream_api():
            print(text, end='', flush=True)
            arrived = (arrived + text)[-200:]  # streams can be endless
    except (RuntimeError, requests.RequestException) as error:
        # No blind restart: a new stream begins at the beginning, and what came so far is only a part.
        sys.exit(f'\n{error}; had arrived: {arrived or "nothing"}')
