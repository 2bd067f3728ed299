yield data + '\n'
