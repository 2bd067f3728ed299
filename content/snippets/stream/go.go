// Prints a stream as it comes; an error inside it, or an end without its end mark, is a failure.
package main

import (
	"bufio"
	"bytes"
	"context"
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

const payload = `__BODY__`
const silence = __SILENCE__ * time.Second // without a byte: a dead connection

// part: pick

func failure(res *http.Response, text string) error {
	var body any
	_ = json.Unmarshal([]byte(text), &body) // HTML or nothing leaves body nil
	// part: stream-status
	message := pick(res, body, "__MESSAGE_PLACES__")
	if message == "" {
		message = fmt.Sprintf("%.200s", text)
	}
	code, id := pick(res, body, "__CODE_PLACES__"), pick(res, body, "__REQUEST_ID_PLACES__")
	return fmt.Errorf("HTTP %s: %s (code %q, request %q)", status, message, code, id)
}

// read hands over the content of one event and says whether the stream is complete.
func read(res *http.Response, name, data string, emit func(string)) (done bool, err error) {
	if data == "[DONE]" {
		return true, nil
	}
	var event map[string]any
	broken := json.Unmarshal([]byte(data), &event)
	// part: stream-failed
	if name == "error" || failed {
		return true, failure(res, data)
	}
	if broken != nil {
		return true, fmt.Errorf("the stream broke off in: %.200s", data)
	}
	// part: stream-text
}

func streamAPI(emit func(string)) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	watch := time.AfterFunc(silence, cancel)
	// part: stream-send
	req, err := http.NewRequestWithContext(ctx, "__METHOD__", "__BASE_URL__"+"__STREAM_PATH__", bytes.NewReader(send))
	if err != nil {
		return err
	}
	// part: headers
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 300 {
		text, _ := io.ReadAll(res.Body)
		return failure(res, string(text))
	}
	name, lines := "", bufio.NewReader(res.Body)
	for {
		line, end := lines.ReadString('\n') // a Scanner stops at long lines
		watch.Reset(silence)
		line = strings.TrimSpace(line)
		data := strings.TrimSpace(strings.TrimPrefix(line, "data:"))
		switch {
		case line == "": // an event ends, or a heartbeat
			name = ""
		case strings.HasPrefix(line, "event:"):
			name = strings.TrimSpace(line[6:])
		case data != "" && (data != line || strings.HasPrefix(line, "{")):
			if done, err := read(res, name, data, emit); done || err != nil {
				return err
			}
		}
		if ctx.Err() != nil {
			return fmt.Errorf("nothing came for %s", silence)
		}
		if end == io.EOF {
			return fmt.Errorf("the stream ended without its end mark")
		}
		if end != nil {
			return end
		}
	}
}

func main() {
	arrived := ""
	err := streamAPI(func(text string) {
		fmt.Print(text)
		arrived += text
		if len(arrived) > 200 { // streams can be endless
			arrived = arrived[len(arrived)-200:]
		}
	})
	if err != nil {
		// No blind restart: a new stream begins at the beginning, and what came so far is only a part.
		fmt.Println()
		log.Fatalf("%v; had arrived: %q", err, arrived)
	}
}
