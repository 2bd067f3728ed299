package time

import "syscall"

// This file and three changed lines are built into the time package instead of its Sleep and Now.

// How far the clock has been moved on.
var slept Duration

// Sleep writes the wait down and costs nothing; the clock moves on instead.
func Sleep(d Duration) {
	path, faked := syscall.Getenv("SNIPPET_WAITS")
	if !faked {
		realSleep(d)
		return
	}
	if file, err := syscall.Open(path, syscall.O_WRONLY|syscall.O_APPEND, 0); err == nil {
		syscall.Write(file, append(digits(int64(d)), "e-9\n"...))
		syscall.Close(file)
	}
	slept += d
}

func digits(n int64) []byte {
	if n < 10 {
		return []byte{byte('0' + n)}
	}
	return append(digits(n/10), byte('0'+n%10))
}

// Now is the real time and all that was slept.
func Now() Time { return realNow().Add(slept) }
