emit(pick(res, event, "choices.0.delta.content"))
return false, nil
