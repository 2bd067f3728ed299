func main() {
	text, err := callAPI()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(text))
}
