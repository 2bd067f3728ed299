// Retries 429 when the window in a response header resets, and 5xx with backoff.
// Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"math"
	"math/rand"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

const maxAttempts = __ATTEMPTS__
const maxWait = __CAP__.0 // seconds, all waits together

// part: words

// part: pick

func callAPI() ([]byte, error) {
	client := http.Client{Timeout: time.Minute}
	random := rand.New(rand.NewSource(time.Now().UnixNano())) // Go < 1.20 seeds nothing
	waited := 0.0
	for attempt := 1; ; attempt++ {
		// part: call
		if err != nil {
			return nil, err
		}
		var body any
		_ = json.Unmarshal(text, &body) // HTML or nothing leaves body nil
		// A 200 can hold an error.
		if res.StatusCode < 300 && pick(res, body, "__HELD_PLACES__") == "" {
			return text, nil
		}
		// part: read-error
		// part: give-up
		// part: backoff
		// part: wait-for-reset
		// part: sleep
	}
}

// part: main
