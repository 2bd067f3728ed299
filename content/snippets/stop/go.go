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

// part: pick

func callAPI() ([]byte, error) {
	client := http.Client{Timeout: time.Minute}
	// part: call
	if err != nil || res.StatusCode < 300 {
		return text, err
	}
	var body any
	_ = json.Unmarshal(text, &body) // HTML or nothing leaves body nil
	// part: read-error
	fix, known := fixes[res.StatusCode]
	if !known {
		fix = "correct the request before you send it again"
	}
	return nil, fmt.Errorf("HTTP %s: %s (code %q, request %q); %s", res.Status, message, code, id, fix)
}

// part: main
