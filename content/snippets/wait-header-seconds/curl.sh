#!/usr/bin/env bash
# Retries 429 and 5xx after the seconds in a response header, else with backoff. Needs curl and jq.
set -euo pipefail
base_url='__BASE_URL__' path='__PATH__' payload='__BODY__' key_env='__KEY_ENV__'
key=${!key_env:?"$key_env is not set"}
request=(-X '__METHOD__' "$base_url$path" -H "Authorization: Bearer $key" -H 'Content-Type: application/json')
if [[ -n $payload ]]; then request+=(--data-raw "$payload"); fi
head=$(mktemp)
trap 'rm -f "$head"' EXIT
max_attempts=5
max_wait=600 # seconds, all waits together
waited=0
wait_header='__WAIT_HEADER__'
retry_on=('__RETRY_ON__') # besides 429 and 5xx
give_up=('__GIVE_UP__') # waiting does not help against these
shopt -s nocasematch # for the words above

# Prints the first value found; a place is header:<name> or a dotted path in the body.
pick() {
  jq -rRs --rawfile head "$head" '(fromjson? // null) as $body | [$ARGS.positional[] as $place
    | if $place | startswith("header:")
      then $head | capture("(^|\n)" + $place[7:] + ": *(?<value>[^\r\n]+)"; "i").value
      else $body | try getpath($place | split(".") | map(tonumber? // .)) catch null end
    | select((type == "string" and . != "") or type == "number")][0] // empty' --args "$@" <<<"$body"
}

stop() {
  echo "$1" >&2
  exit 1
}

for ((attempt = 1; ; attempt++)); do
  response=$(curl -sS --max-time 60 -D "$head" -w '\n%{http_code}' "${request[@]}")
  status=${response##*$'\n'} body=${response%$'\n'*}
  if [[ $status == 2* ]]; then
    echo "$body"
    exit
  fi
  code=$(pick '__CODE_PLACES__') id=$(pick '__REQUEST_ID_PLACES__')
  message=$(pick '__MESSAGE_PLACES__')
  message=${message:-${body:0:200}}
  reason="HTTP $status: ${message:-empty body} (code ${code:-none}, request ${id:-none}, try $attempt)"
  if [[ $status == 429 || $status == 5* ]]; then temporary=yes; else temporary=no; fi
  for word in ${retry_on[@]+"${retry_on[@]}"}; do
    if [[ "$reason" == *"$word"* ]]; then temporary=yes; fi
  done
  if [[ $temporary == no ]] || ((attempt == max_attempts)); then stop "$reason"; fi
  for word in ${give_up[@]+"${give_up[@]}"}; do
    if [[ "$reason" == *"$word"* ]]; then stop "$reason"; fi
  done
  # Full jitter: clients that failed together must not come back together.
  wait=$((RANDOM % ((attempt < 7 ? 2 ** (attempt - 1) : 60) + 1)))
  retry_after=$(pick "header:$wait_header")
  if [[ $retry_after =~ ^[0-9]{1,15}(\.[0-9]+)?$ && $retry_after == *[1-9]* ]]; then # not absent, not a date
    wait=$(jq -n "$retry_after | ceil")
  fi
  if ((waited + wait > max_wait)); then stop "$reason; a wait of $wait s passes the $max_wait s cap"; fi
  waited=$((waited + wait))
  sleep "$wait"
done
