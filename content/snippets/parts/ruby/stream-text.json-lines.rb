yield "#{data}\n"
