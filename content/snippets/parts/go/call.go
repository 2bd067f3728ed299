req, err := http.NewRequest("__METHOD__", "__BASE_URL__"+"__PATH__", strings.NewReader(`__BODY__`))
if err != nil {
	return nil, err
}
// part: headers
res, err := client.Do(req)
if err != nil {
	return nil, err
}
text, err := io.ReadAll(res.Body)
res.Body.Close()
