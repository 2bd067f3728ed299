alone = found.get('errors') and not found.get('data')  # beside data they are about single posts
failed = found.get('error') or alone
