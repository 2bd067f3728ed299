yield data + '\n';
