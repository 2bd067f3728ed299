# Full jitter: clients that failed together must not come back together.
ceiling=$((__FACTOR__ ** (attempt - 1)))
wait=$((RANDOM % ((ceiling < __LONGEST__ ? ceiling : __LONGEST__) + 1)))
