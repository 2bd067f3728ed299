#!/usr/bin/env bash
# Retries 429 and 5xx after the seconds in a response header, else with backoff. Needs curl and jq.
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
  retry_after=$(pick "header:$wait_header") # seconds or a date
  if [[ $retry_after == *:* ]]; then
    retry_after=$(($(date -d "$retry_after" +%s) - $(date +%s)))
  fi
  retry_after_ms=$(pick 'header:retry-after-ms')
  if [[ $retry_after_ms =~ ^[0-9]{1,12}$ ]]; then
    retry_after=$(jq -n "$retry_after_ms / 1000")
  fi
  if [[ $retry_after =~ ^[0-9]{1,15}(\.[0-9]+)?$ && $retry_after == *[1-9]* ]]; then # not absent
    wait=$(jq -n "$retry_after | ceil")
  fi
  # part: sleep
done
