# Full jitter: clients that failed together must not come back together.
wait=$((RANDOM % ((attempt < 7 ? __FACTOR__ ** (attempt - 1) : __LONGEST__) + 1)))
