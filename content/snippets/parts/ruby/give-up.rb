reason = "HTTP #{status}: #{message} (code #{code}, request #{id}, try #{attempt})"
says = ->(word) { reason.downcase.include?(word.downcase) }
temporary = status == 429 || status >= 500 || RETRY_ON.any?(&says)
raise reason if !temporary || GIVE_UP.any?(&says) || attempt == MAX_ATTEMPTS
