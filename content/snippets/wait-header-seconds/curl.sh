#!/usr/bin/env bash
# Retries 429 and 5xx after the seconds in a response header, else with backoff. Needs curl and jq.
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
  retry_after=$(pick "header:$wait_header")
  if [[ $retry_after =~ ^[0-9]{1,15}(\.[0-9]+)?$ && $retry_after == *[1-9]* ]]; then # not absent, not a date
    wait=$(jq -n "$retry_after | ceil")
  fi
  # part: sleep
done
