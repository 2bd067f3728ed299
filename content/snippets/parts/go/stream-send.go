var body map[string]json.RawMessage
var send []byte
if json.Unmarshal([]byte(payload), &body) == nil { // a GET has none
	body["stream"] = json.RawMessage("true")
	send, _ = json.Marshal(body)
}
req, err := http.NewRequestWithContext(ctx, "__METHOD__", "__BASE_URL__"+"__STREAM_PATH__", bytes.NewReader(send))
