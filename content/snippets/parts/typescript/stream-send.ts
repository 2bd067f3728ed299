body: payload ? JSON.stringify({ ...JSON.parse(payload), stream: true }) : null,
