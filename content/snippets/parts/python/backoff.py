# Full jitter: clients that failed together must not come back together.
wait = random.uniform(0, min(__LONGEST__, __FACTOR__ ** (attempt - 1)))
