.text = $data + "\n"
