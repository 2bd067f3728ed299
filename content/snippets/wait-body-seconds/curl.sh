#!/usr/bin/env bash
# Retries 429 and 5xx after the seconds in the error body, else with backoff. Needs curl and jq.
# Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
# part: request
max_attempts=__ATTEMPTS__
max_wait=__CAP__ # seconds, all waits together
waited=0
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
  # part: read-seconds
  if [[ $retry_after =~ ^[0-9]{1,15}(\.[0-9]+)?$ && $retry_after == *[1-9]* ]]; then
    wait=$(jq -n "$retry_after | ceil")
  fi
  # part: sleep
done
