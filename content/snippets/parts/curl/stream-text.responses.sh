.text = (if $found.type == "response.output_text.delta" then $found.delta else "" end)
| .end = ($found.type == "response.completed" or $found.type == "response.incomplete")
