failed = found['error'] || pick(res, event, 'x_groq.error') # the latter is Groq's
