if ((waited + wait > max_wait)); then stop "$reason; a wait of $wait s passes the $max_wait s cap"; fi
waited=$((waited + wait))
sleep "$wait"
