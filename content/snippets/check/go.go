// Calls the API and returns the data beside the errors that a success can hide.
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

func callAPI() (data any, errors []any, err error) {
	client := http.Client{Timeout: time.Minute}
	req, err := http.NewRequest("__METHOD__", "__BASE_URL__"+"__PATH__", strings.NewReader(`__BODY__`))
	if err != nil {
		return nil, nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("__KEY_ENV__"))
	req.Header.Set("Content-Type", "application/json")
	res, err := client.Do(req)
	if err != nil {
		return nil, nil, err
	}
	text, err := io.ReadAll(res.Body)
	res.Body.Close()
	if err != nil {
		return nil, nil, err
	}
	var body any
	invalid := json.Unmarshal(text, &body)
	if res.StatusCode >= 400 || (invalid != nil && strings.TrimSpace(string(text)) != "") {
		code, id := pick(res, body, "__CODE_PLACES__"), pick(res, body, "__REQUEST_ID_PLACES__")
		message := pick(res, body, "__MESSAGE_PLACES__")
		if message == "" {
			message = fmt.Sprintf("%.200s", text)
		}
		return nil, nil, fmt.Errorf("HTTP %s: %s (code %q, request %q)", res.Status, message, code, id)
	}
	object, _ := body.(map[string]any) // nil after a 204: no data, no errors
	for _, found := range []any{object["errors"], object["error"]} {
		if list, ok := found.([]any); ok {
			errors = append(errors, list...)
		} else if found != nil && found != false && found != "" {
			errors = append(errors, found)
		}
	}
	return body, errors, nil
}

func main() {
	data, errors, err := callAPI()
	if err != nil {
		log.Fatal(err)
	}
	for _, item := range errors {
		log.Println("error in a success:", item)
	}
	fmt.Println(data)
}
