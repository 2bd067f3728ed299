emit(pick(res, event, "choices.0.delta.content"))
if kind == "response.output_text.delta" {
	emit(pick(res, event, "delta"))
}
if event["data"] != nil {
	emit(data + "\n")
}
return kind == "response.completed" || kind == "response.incomplete", nil
