.text = ($found.delta.text? // "")
| .end = ($found.type == "message_stop")
