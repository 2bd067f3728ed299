status = res.status_code
