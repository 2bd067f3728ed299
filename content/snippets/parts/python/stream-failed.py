if name == 'error' or inner or alone or kind in ('error', 'response.failed'):
