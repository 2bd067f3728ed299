response=$(curl -sS --max-time 60 -D "$head" -w '\n%{http_code}' "${request[@]}")
status=${response##*$'\n'} body=${response%$'\n'*}
