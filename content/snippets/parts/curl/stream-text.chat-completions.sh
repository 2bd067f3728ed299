.text = ($found.choices[0]?.delta?.content // "")
