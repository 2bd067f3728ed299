# Full jitter: clients that failed together must not come back together.
wait = rand * [__LONGEST__, __FACTOR__**(attempt - 1)].min
