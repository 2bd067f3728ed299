inner=$(pick '__STATUS_PLACES__') # the one in the event counts
status=${inner:-$status}
