kind, chunk := pick(res, event, "type"), pick(res, event, "x_groq.error")
