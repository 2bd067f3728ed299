// pick returns the first value found; a place is header:<name> or a dotted path in the body (in a list: of the first item that has it).
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
			for i := 0; i < len(list) && value == nil; i++ {
				object, _ = list[i].(map[string]any)
				value = object[key]
			}
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
