#!/usr/bin/env bash
# Retries 429 and 5xx with exponential backoff and full jitter. Needs curl and jq.
# Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
# part: request
max_attempts=__ATTEMPTS__
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
  sleep "$wait"
done
