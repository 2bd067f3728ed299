// Package clock is the time that handlers wait in: a sleep is written down and costs nothing.
package clock

import "time"

type Duration = time.Duration

const (
	Minute      = time.Minute
	Second      = time.Second
	Millisecond = time.Millisecond
)

var (
	ParseDuration = time.ParseDuration
	Unix          = time.Unix
	UnixMilli     = time.UnixMilli

	now   time.Time
	slept []float64
)

// Start sets the clock and forgets earlier waits.
func Start(seconds int64) { now, slept = time.Unix(seconds, 0), []float64{} }

func Sleep(wait Duration) { now, slept = now.Add(wait), append(slept, wait.Seconds()) }

func Until(then time.Time) Duration { return then.Sub(now) }

// Slept has the seconds of each wait since the start.
func Slept() []float64 { return slept }
