else .text = ([$found.choices[0]?.delta?.content, (select($found.data) | $data + "\n"),
    (select($found.type == "response.output_text.delta") | $found.delta) | strings] | add // "")
  | .arrived = (.arrived + .text)[-200:]
  | .end = ($found.type == "response.completed" or $found.type == "response.incomplete")
