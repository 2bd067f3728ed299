#!/usr/bin/env bash
# Calls the API once; on an error it says what went wrong and what to fix. Needs curl and jq.
# part: request

# part: pick

# part: call
if [[ $status == 2* ]]; then
  echo "$body"
  exit
fi
# part: read-error
case $status in
  401) fix="check the key in $key_env" ;;
  402) fix='add credits' ;;
  403) fix='check the rights and the credits of the key' ;;
  404) fix='check the path, the model and the ids' ;;
  429) fix='raise the limit or send less' ;;
  *) fix='correct the request before you send it again' ;;
esac
echo "HTTP $status: ${message:-empty body} (code ${code:-none}, request ${id:-none}); $fix" >&2
exit 1
