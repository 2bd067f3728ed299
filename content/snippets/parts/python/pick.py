def pick(res, body, *places):
    """Returns the first value found; a place is header:<name> or a dotted path in the body."""
    for place in places:
        value, path = body, place.split('.')
        if place.startswith('header:'):
            value, path = res.headers, [place[7:]]
        try:
            for key in path:
                value = value[int(key) if isinstance(value, list) else key]
        except (LookupError, TypeError, ValueError):
            continue
        if value != '' and type(value) in (str, int, float):
            return str(value)
    return ''
