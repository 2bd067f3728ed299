const retryAfter = Number(pick(res, body, '__WAIT_PATH__')); // absent: 0
