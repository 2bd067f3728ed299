#!/usr/bin/env bash
# Retries 429 and 5xx with exponential backoff and full jitter. Needs curl and jq.
# part: request
max_attempts=__ATTEMPTS__
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
  sleep "$wait"
done
