status = res.code
