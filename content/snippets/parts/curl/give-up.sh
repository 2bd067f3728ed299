reason="HTTP $status: ${message:-empty body} (code ${code:-none}, request ${id:-none}, try $attempt)"
if [[ $status == 429 || $status == 5* ]]; then temporary=yes; else temporary=no; fi
for word in ${retry_on[@]+"${retry_on[@]}"}; do
  if [[ "$reason" == *"$word"* ]]; then temporary=yes; fi
done
if [[ $temporary == no ]] || ((attempt == max_attempts)); then stop "$reason"; fi
for word in ${give_up[@]+"${give_up[@]}"}; do
  if [[ "$reason" == *"$word"* ]]; then stop "$reason"; fi
done
