if waited+wait > maxWait {
	return nil, fmt.Errorf("%w; a wait of %.0f s passes the %.0f s cap", reason, wait, maxWait)
}
waited += wait
time.Sleep(time.Duration(wait * float64(time.Second)))
