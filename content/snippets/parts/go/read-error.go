code, id := pick(res, body, "__CODE_PLACES__"), pick(res, body, "__REQUEST_ID_PLACES__")
message := pick(res, body, "__MESSAGE_PLACES__")
if message == "" {
	message = fmt.Sprintf("%.200s", text)
}
