or $found.error or $found.type == "error" or $found.type == "response.failed"
