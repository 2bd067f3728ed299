#!/usr/bin/env bash
# Retries 429 when the window in a response header resets, and 5xx with backoff. Needs curl and jq.
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
  if [[ $status == 2* ]]; then
    echo "$body"
    exit
  fi
  # part: read-error
  # part: give-up
  # part: backoff
  # part: wait-for-reset
  # part: sleep
done
