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

const maxAttempts = 5
const maxWait = 600.0 // seconds, all waits together

// What to retry besides 429 and 5xx, and what no wait helps against.
var retryOn = []string{"__RETRY_ON__"}
var giveUp = []string{"__GIVE_UP__"}

// pick returns the first value found; a place is header:<name> or a dotted path in the body.
func pick(res *http.Response, body any, places ...string) string {
	for _, place := range places {
		if name := strings.TrimPrefix(place, "header:"); name != place && res.Header.Get(name) != "" {
			return res.Header.Get(name)
		}
		value := body
		for _, key := range strings.Split(place, ".") {
			object, _ := value.(map[string]any)
			list, _ := value.([]any)
			value = object[key]
			if i, err := strconv.Atoi(key); err == nil && i < len(list) {
				value = list[i]
			}
		}
		switch found := value.(type) {
		case string:
			if found != "" {
				return found
			}
		case float64:
			return strconv.FormatFloat(found, 'f', -1, 64)
		}
	}
	return ""
}

func callAPI() ([]byte, error) {
	client := http.Client{Timeout: time.Minute}
	random := rand.New(rand.NewSource(time.Now().UnixNano())) // Go < 1.20 seeds nothing
	waited := 0.0
	for attempt := 1; ; attempt++ {
		req, err := http.NewRequest("__METHOD__", "__BASE_URL__"+"__PATH__", strings.NewReader(`__BODY__`))
		if err != nil {
			return nil, err
		}
		req.Header.Set("Authorization", "Bearer "+os.Getenv("__KEY_ENV__"))
		req.Header.Set("Content-Type", "application/json")
		res, err := client.Do(req)
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || res.StatusCode < 300 {
			return text, err
		}
		var body any
		_ = json.Unmarshal(text, &body) // HTML or nothing leaves body nil
		code, id := pick(res, body, "__CODE_PLACES__"), pick(res, body, "__REQUEST_ID_PLACES__")
		message := pick(res, body, "__MESSAGE_PLACES__")
		if message == "" {
			message = fmt.Sprintf("%.200s", text)
		}
		reason := fmt.Errorf("HTTP %s: %s (code %q, request %q, try %d)", res.Status, message, code, id, attempt)
		said := strings.ToLower(reason.Error())
		stop := res.StatusCode != 429 && res.StatusCode < 500
		for _, word := range retryOn {
			stop = stop && !strings.Contains(said, strings.ToLower(word))
		}
		for _, word := range giveUp {
			stop = stop || strings.Contains(said, strings.ToLower(word))
		}
		if stop || attempt == maxAttempts {
			return nil, reason
		}
		// Full jitter: clients that failed together must not come back together.
		wait := random.Float64() * math.Min(60, math.Pow(2, float64(attempt-1)))
		retryAfter, _ := strconv.ParseFloat(pick(res, body, "__WAIT_PATH__"), 64)
		if retryAfter > 0 { // 0 when absent
			wait = retryAfter
		}
		if waited+wait > maxWait {
			return nil, fmt.Errorf("%w; a wait of %.0f s passes the %.0f s cap", reason, wait, maxWait)
		}
		waited += wait
		time.Sleep(time.Duration(wait * float64(time.Second)))
	}
}

func main() {
	text, err := callAPI()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(text))
}
