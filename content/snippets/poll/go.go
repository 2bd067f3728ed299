// Asks for a result every few seconds until it is ready; gives up after ten minutes.
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

const interval = 3 * time.Second
const deadline = 10 * time.Minute

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

func pollAPI() ([]byte, error) {
	client := http.Client{Timeout: time.Minute}
	for end := time.Now().Add(deadline); time.Now().Before(end); time.Sleep(interval) {
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
		if err != nil || res.StatusCode == 200 {
			return text, err
		}
		if res.StatusCode == 202 {
			continue
		}
		var body any
		_ = json.Unmarshal(text, &body) // HTML or nothing leaves body nil
		code, id := pick(res, body, "__CODE_PLACES__"), pick(res, body, "__REQUEST_ID_PLACES__")
		message := pick(res, body, "__MESSAGE_PLACES__")
		if message == "" {
			message = fmt.Sprintf("%.200s", text)
		}
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
