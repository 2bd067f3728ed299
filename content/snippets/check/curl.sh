#!/usr/bin/env bash
# Calls the API and returns the data beside the errors that a success can hide. Needs curl and jq.
# part: request

# part: pick

# part: call
if [[ $status != [23]* ]] || ! jq empty <<<"$body" 2>/dev/null; then
  # part: read-error
  echo "HTTP $status: ${message:-empty body} (code ${code:-none}, request ${id:-none})" >&2
  exit 1
fi
echo "$body"
# A 204 has no body: no data, no errors. An error of false or "" is none.
jq -r 'objects | [.errors, .error] | flatten(1)[] | select(. != null and . != false and . != "")
  | "error in a success: \(tojson)"' <<<"$body" >&2
