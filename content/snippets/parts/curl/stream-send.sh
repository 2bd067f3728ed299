if [[ -n $payload ]]; then request+=(--data-raw "$(jq -c '.stream = true' <<<"$payload")"); fi
