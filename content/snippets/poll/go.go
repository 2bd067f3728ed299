// Asks for a result every few seconds until it is ready; gives up after __DEADLINE__ s.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

const interval = __INTERVAL__ * time.Second
const deadline = __DEADLINE__ * time.Second

// part: pick

func pollAPI() ([]byte, error) {
	client := http.Client{Timeout: time.Minute}
	for end := time.Now().Add(deadline); time.Now().Before(end); time.Sleep(interval) {
		// part: call
		if err != nil || res.StatusCode == 200 {
			return text, err
		}
		if res.StatusCode == 202 {
			continue
		}
		var body any
		_ = json.Unmarshal(text, &body) // HTML or nothing leaves body nil
		// part: read-error
		return nil, fmt.Errorf("HTTP %s: %s (code %q, request %q)", res.Status, message, code, id)
	}
	return nil, fmt.Errorf("no result after %s: still 202", deadline)
}

func main() {
	text, err := pollAPI()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(text))
}
