emit(pick(res, event, "delta.text"))
return kind == "message_stop", nil
