const failed = event?.error || event?.x_groq?.error; // the latter is Groq's
