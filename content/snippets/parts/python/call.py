res = requests.request(
    '__METHOD__', '__BASE_URL__' + '__PATH__', headers=headers, data='__BODY__'.encode(), timeout=60
)
try:
    body = res.json()
except ValueError:  # HTML or empty
    body = None
