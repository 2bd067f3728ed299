// Full jitter: clients that failed together must not come back together.
const backoff = Math.random() * Math.min(__LONGEST__, __FACTOR__ ** (attempt - 1));
