set -euo pipefail
base_url='__BASE_URL__' path='__PATH__' payload='__BODY__' key_env='__KEY_ENV__'
key=${!key_env:?"$key_env is not set"}
request=(-X '__METHOD__' "$base_url$path" __SEND_KEY__ __SEND_VERSION__ -H 'Content-Type: application/json')
if [[ -n $payload ]]; then request+=(--data-raw "$payload"); fi
head=$(mktemp)
trap 'rm -f "$head"' EXIT
