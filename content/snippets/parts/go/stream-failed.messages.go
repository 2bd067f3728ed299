kind := pick(res, event, "type")
failed := kind == "error"
