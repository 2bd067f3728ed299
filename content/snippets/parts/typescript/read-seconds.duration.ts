const retryAfter = parseFloat(pick(res, body, '__WAIT_PATH__')); // such as 34.07s; absent: NaN
