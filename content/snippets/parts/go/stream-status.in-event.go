status := pick(res, body, "__STATUS_PLACES__")
if status == "" { // else the one in the event counts
	status = res.Status
}
