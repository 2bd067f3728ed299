if kind == "response.output_text.delta" {
	emit(pick(res, event, "delta"))
}
return kind == "response.completed" || kind == "response.incomplete", nil
