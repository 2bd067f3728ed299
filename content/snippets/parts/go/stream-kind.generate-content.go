blocked, chunk := pick(res, event, "promptFeedback.blockReason"), pick(res, event, "x_groq.error")
