reset=$(pick "header:$wait_header") # Unix seconds
# The header stands on every answer; only a 429 says that the window is used up.
if [[ $status == 429 && $reset =~ ^[0-9]{1,12}$ ]]; then
  wait=$((reset - $(date +%s)))
  wait=$((wait < 1 ? 1 : wait))
fi
