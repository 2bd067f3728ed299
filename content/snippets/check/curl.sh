#!/usr/bin/env bash
# Calls the API and returns the data beside the errors that a success can hide. Needs curl and jq.
set -euo pipefail
base_url='__BASE_URL__' path='__PATH__' payload='__BODY__' key_env='__KEY_ENV__'
key=${!key_env:?"$key_env is not set"}
request=(-X '__METHOD__' "$base_url$path" -H "Authorization: Bearer $key" -H 'Content-Type: application/json')
if [[ -n $payload ]]; then request+=(--data-raw "$payload"); fi
head=$(mktemp)
trap 'rm -f "$head"' EXIT

# Prints the first value found; a place is header:<name> or a dotted path in the body.
pick() {
  jq -rRs --rawfile head "$head" '(fromjson? // null) as $body | [$ARGS.positional[] as $place
    | if $place | startswith("header:")
      then $head | capture("(^|\n)" + $place[7:] + ": *(?<value>[^\r\n]+)"; "i").value
      else $body | try getpath($place | split(".") | map(tonumber? // .)) catch null end
    | select((type == "string" and . != "") or type == "number")][0] // empty' --args "$@" <<<"$body"
}

response=$(curl -sS --max-time 60 -D "$head" -w '\n%{http_code}' "${request[@]}")
status=${response##*$'\n'} body=${response%$'\n'*}
if [[ $status != [23]* ]] || ! jq empty <<<"$body" 2>/dev/null; then
  code=$(pick '__CODE_PLACES__') id=$(pick '__REQUEST_ID_PLACES__')
  message=$(pick '__MESSAGE_PLACES__')
  message=${message:-${body:0:200}}
  echo "HTTP $status: ${message:-empty body} (code ${code:-none}, request ${id:-none})" >&2
  exit 1
fi
echo "$body"
# A 204 has no body: no data, no errors. An error of false or "" is none.
jq -r 'objects | [.errors, .error] | flatten(1)[] | select(. != null and . != false and . != "")
  | "error in a success: \(tojson)"' <<<"$body" >&2
