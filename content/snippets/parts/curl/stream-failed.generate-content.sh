or $found.error or $found.promptFeedback.blockReason?
