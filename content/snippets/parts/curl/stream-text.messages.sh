else .text = ($found.delta.text? // "")
  | .arrived = (.arrived + .text)[-200:]
  | .end = ($found.type == "message_stop")
