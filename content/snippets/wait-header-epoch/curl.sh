#!/usr/bin/env bash
# Retries 429 when the window in a response header resets, and 5xx with backoff. Needs curl and jq.
# Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
# part: request
max_attempts=__ATTEMPTS__
max_wait=__CAP__ # seconds, all waits together
waited=0
wait_header='__WAIT_HEADER__'
# part: words

# part: pick

# part: stop

for ((attempt = 1; ; attempt++)); do
  # part: call
  if [[ $status == 2* && -z $(pick '__HELD_PLACES__') ]]; then # a 200 can hold an error
    echo "$body"
    exit
  fi
  # part: read-error
  # part: give-up
  # part: backoff
  # part: wait-for-reset
  # part: sleep
done
