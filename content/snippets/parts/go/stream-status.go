status := res.Status
