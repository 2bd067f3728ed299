var body map[string]json.RawMessage
var send []byte
if json.Unmarshal([]byte(payload), &body) == nil { // a GET has none
	body["stream"] = json.RawMessage("true")
	send, _ = json.Marshal(body)
}
