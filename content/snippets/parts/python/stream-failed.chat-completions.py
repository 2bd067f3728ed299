failed = found.get('error') or pick(res, event, 'x_groq.error')  # the latter is Groq's
