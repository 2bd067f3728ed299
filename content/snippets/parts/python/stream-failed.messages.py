if name == 'error' or inner or alone or kind == 'error':
