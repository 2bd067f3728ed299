// Plays to each handler what plays.json holds for it, and writes to done.json what it did.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"handlers/clock"
	"handlers/status"
)

type header map[string]string

func (given header) Get(name string) string {
	for key, value := range given {
		if strings.EqualFold(key, name) {
			return value
		}
	}
	return ""
}

type answer struct {
	Status  int
	Headers header
	Body    json.RawMessage
	Text    string
}

type response struct {
	StatusCode int
	Header     header
}

type closeError struct {
	Code int
	Text string
}

type play struct {
	answers  []answer
	attempts int
}

func (play *play) take() answer {
	at := play.attempts
	if at >= len(play.answers) {
		at = len(play.answers) - 1
	}
	play.attempts++
	if play.attempts > 20 {
		panic("endless")
	}
	return play.answers[at]
}

// data is the body as it came.
func (answer answer) data() []byte {
	if answer.Text == "" {
		return answer.Body
	}
	return []byte(answer.Text)
}

func (play *play) response() (*response, []byte, error) {
	taken := play.take()
	return &response{taken.Status, taken.Headers}, taken.data(), nil
}

func (play *play) message() ([]byte, error) { return play.take().data(), nil }

func (play *play) rpc() error {
	var body struct{ Code, Details string }
	_ = json.Unmarshal(play.take().Body, &body)
	if body.Code == "" {
		return nil
	}
	return &status.Status{Name: body.Code, Details: body.Details}
}

func (play *play) closed() *closeError {
	var body struct {
		Code   int
		Reason string
		Error  struct{ Message string }
	}
	_ = json.Unmarshal(play.take().Body, &body)
	return &closeError{body.Code, body.Reason + body.Error.Message}
}

type did struct {
	Attempts int       `json:"attempts"`
	Waits    []float64 `json:"waits"`
	Error    *string   `json:"error"`
	Done     *bool     `json:"done"`
}

func played(handler func(*play) error, answers []answer, now int64) (result did) {
	one := &play{answers: answers}
	clock.Start(now)
	defer func() {
		crash := recover()
		result.Attempts, result.Waits = one.attempts, clock.Slept()
		if crash != nil {
			words := fmt.Sprint("CRASH ", crash)
			result.Error = &words
		}
	}()
	if err := handler(one); err != nil {
		words := err.Error()
		result.Error = &words
	}
	return result
}

func main() {
	var all struct {
		Now   int64
		Plays [][][]answer
	}
	given, err := os.ReadFile("plays.json")
	if err == nil {
		err = json.Unmarshal(given, &all)
	}
	if err != nil {
		panic(err)
	}
	done := make([][]did, len(handlers))
	for index, handler := range handlers {
		for _, answers := range all.Plays[index] {
			done[index] = append(done[index], played(handler, answers, all.Now))
		}
	}
	written, err := json.Marshal(done)
	if err == nil {
		err = os.WriteFile("done.json", written, 0o600)
	}
	if err != nil {
		panic(err)
	}
}
