failed = found['error'] || ['error', 'response.failed'].include?(found['type'])
