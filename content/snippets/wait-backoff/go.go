// Retries 429 and 5xx with exponential backoff and full jitter.
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

// part: words

// part: pick

func callAPI() ([]byte, error) {
	client := http.Client{Timeout: time.Minute}
	random := rand.New(rand.NewSource(time.Now().UnixNano())) // Go < 1.20 seeds nothing
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
		time.Sleep(time.Duration(wait * float64(time.Second)))
	}
}

// part: main
