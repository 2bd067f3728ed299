failed = found['error'] || (found['errors'] && !found['data']) # beside data they are about single posts
