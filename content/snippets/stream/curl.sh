#!/usr/bin/env bash
# Prints a stream as it comes; an error inside it, or an end without its end mark, is a failure. Needs curl and jq.
set -euo pipefail
base_url='__BASE_URL__' path='__STREAM_PATH__' payload='__BODY__' key_env='__KEY_ENV__'
key=${!key_env:?"$key_env is not set"}
request=(-X '__METHOD__' "$base_url$path" __SEND_KEY__ __SEND_VERSION__ -H 'Content-Type: application/json')
# part: stream-send
silence=__SILENCE__ # seconds without a byte that mean a dead connection

# part: pick

fail() {
  code=$(pick '__CODE_PLACES__') id=$(pick '__REQUEST_ID_PLACES__')
  message=$(pick '__MESSAGE_PLACES__')
  message=${message:-${body:0:200}}
  # part: stream-status
  echo "HTTP $status: ${message:-$1} (code ${code:-none}, request ${id:-none}); had arrived: ${2:-nothing}" >&2
  exit 1
}

# The head of the answer comes first, up to an empty line; what follows is the stream.
folder=$(mktemp -d)
head=$folder/head
mkfifo "$folder/answer"
curl -sSNi --suppress-connect-headers -H 'Expect:' --speed-limit 1 --speed-time "$silence" "${request[@]}" >"$folder/answer" &
trap 'kill %1 2>/dev/null; rm -r "$folder"' EXIT
exec 3<"$folder/answer"
while IFS= read -r line <&3 && [[ $line != $'\r' ]]; do printf '%s\n' "$line"; done >"$head"
read -r _ status _ <"$head" || true
status=${status:-000} # no answer at all
if [[ $status != 2* ]]; then
  body=$(cat <&3)
  fail 'empty body'
fi

# Prints the content. At a failure it leaves with the line that tells it and the last of what had arrived.
exec 4>&1
if ! report=$(jq -Rnj --unbuffered 'foreach (inputs, null) as $input ({name: "", arrived: ""};
  ($input // "" | rtrimstr("\r")) as $line
  | (if $line | startswith("{") then $line else $line | capture("^data: ?(?<value>.*)").value // "" end) as $data
  | ($data | fromjson? // null) as $event
  | ($event | objects // {}) as $found
  | .text = ""
  | if $input == null then [.arrived, "", "the stream ended without its end mark"] | halt_error
    elif $data == "[DONE]" then halt
    elif $line == "" then .name = "" # an event ends, or a heartbeat
    elif $line | startswith("event:") then .name = ($line[6:] | ltrimstr(" "))
    elif $data == "" then .
    elif .name == "error"
      # part: stream-failed
    then [.arrived, $data] | halt_error
    elif $event == null then [.arrived, "", "the stream broke off in: " + $data[:200]] | halt_error
    else
      # part: stream-text
      | .arrived = (.arrived + .text)[-200:]
    end; .text, (if .end then halt else empty end))' <&3 2>&1 >&4); then
  # No blind restart: a new stream begins at the beginning, and what came so far is only a part.
  echo >&2
  body=$(jq -r '.[1]' <<<"$report")
  fail "$(jq -r '.[2]' <<<"$report")" "$(jq -r '.[0]' <<<"$report")"
fi
