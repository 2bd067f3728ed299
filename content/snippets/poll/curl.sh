#!/usr/bin/env bash
# Asks for a result every few seconds until it is ready; gives up after __DEADLINE__ s. Needs curl and jq.
# part: request
interval=__INTERVAL__ # seconds
deadline=__DEADLINE__

# part: pick

while ((SECONDS < deadline)); do
  # part: call
  case $status in
    200)
      echo "$body"
      exit
      ;;
    202) sleep "$interval" ;;
    *)
      # part: read-error
      echo "HTTP $status: ${message:-empty body} (code ${code:-none}, request ${id:-none})" >&2
      exit 1
      ;;
  esac
done
echo "no result after $deadline s: still 202" >&2
exit 1
