#!/usr/bin/env bash
# Calls the API once; on an error it says what went wrong and what to fix. Needs curl and jq.
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
if [[ $status == 2* ]]; then
  echo "$body"
  exit
fi
code=$(pick '__CODE_PLACES__') id=$(pick '__REQUEST_ID_PLACES__')
message=$(pick '__MESSAGE_PLACES__')
message=${message:-${body:0:200}}
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
