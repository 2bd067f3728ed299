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

// part: pick

func callAPI() (data any, errors []any, err error) {
	client := http.Client{Timeout: time.Minute}
	req, err := http.NewRequest("__METHOD__", "__BASE_URL__"+"__PATH__", strings.NewReader(`__BODY__`))
	if err != nil {
		return nil, nil, err
	}
	// part: headers
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
		// part: read-error
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
