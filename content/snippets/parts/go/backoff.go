// Full jitter: clients that failed together must not come back together.
wait := random.Float64() * math.Min(__LONGEST__, math.Pow(__FACTOR__, float64(attempt-1)))
