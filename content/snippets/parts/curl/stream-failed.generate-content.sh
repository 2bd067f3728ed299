or $found.promptFeedback.blockReason?
