emit(pick(res, event, "candidates.0.content.parts.0.text"))
return pick(res, event, "candidates.0.finishReason") != "", nil
