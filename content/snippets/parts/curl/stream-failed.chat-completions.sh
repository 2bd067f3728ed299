or $found.error or $found.x_groq.error # the latter from Groq
