// Retries 429 and 5xx after the seconds in the error body, else with backoff.
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
		if err != nil || res.StatusCode < 300 {
			return text, err
		}
		var body any
		_ = json.Unmarshal(text, &body) // HTML or nothing leaves body nil
		// part: read-error
		// part: give-up
		// part: backoff
		// part: read-seconds
		if retryAfter > 0 { // 0 when absent
			wait = retryAfter
		}
		// part: sleep
	}
}

// part: main
