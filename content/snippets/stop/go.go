// Calls the API once; on an error it says what went wrong and what to fix.
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

var fixes = map[int]string{
	401: "check the key in " + "__KEY_ENV__",
	402: "add credits",
	403: "check the rights and the credits of the key",
	404: "check the path, the model and the ids",
	429: "raise the limit or send less",
}

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
	fix, known := fixes[res.StatusCode]
	if !known {
		fix = "correct the request before you send it again"
	}
	return nil, fmt.Errorf("HTTP %s: %s (code %q, request %q); %s", res.Status, message, code, id, fix)
}

func main() {
	text, err := callAPI()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(text))
}
