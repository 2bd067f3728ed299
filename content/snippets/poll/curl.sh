#!/usr/bin/env bash
# Asks for a result every few seconds until it is ready; gives up after ten minutes. Needs curl and jq.
set -euo pipefail
base_url='__BASE_URL__' path='__PATH__' payload='__BODY__' key_env='__KEY_ENV__'
key=${!key_env:?"$key_env is not set"}
request=(-X '__METHOD__' "$base_url$path" -H "Authorization: Bearer $key" -H 'Content-Type: application/json')
if [[ -n $payload ]]; then request+=(--data-raw "$payload"); fi
head=$(mktemp)
trap 'rm -f "$head"' EXIT
interval=3 # seconds
deadline=600

# Prints the first value found; a place is header:<name> or a dotted path in the body.
pick() {
  jq -rRs --rawfile head "$head" '(fromjson? // null) as $body | [$ARGS.positional[] as $place
    | if $place | startswith("header:")
      then $head | capture("(^|\n)" + $place[7:] + ": *(?<value>[^\r\n]+)"; "i").value
      else $body | try getpath($place | split(".") | map(tonumber? // .)) catch null end
    | select((type == "string" and . != "") or type == "number")][0] // empty' --args "$@" <<<"$body"
}

while ((SECONDS < deadline)); do
  response=$(curl -sS --max-time 60 -D "$head" -w '\n%{http_code}' "${request[@]}")
  status=${response##*$'\n'} body=${response%$'\n'*}
  case $status in
    200)
      echo "$body"
      exit
      ;;
    202) sleep "$interval" ;;
    *)
      code=$(pick '__CODE_PLACES__') id=$(pick '__REQUEST_ID_PLACES__')
      message=$(pick '__MESSAGE_PLACES__')
      message=${message:-${body:0:200}}
      echo "HTTP $status: ${message:-empty body} (code ${code:-none}, request ${id:-none})" >&2
      exit 1
      ;;
  esac
done
echo "no result after $deadline s: still 202" >&2
exit 1
