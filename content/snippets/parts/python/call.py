res = requests.request(
    '__METHOD__', '__BASE_URL__' + '__PATH__', headers=headers, data='__BODY__'.encode(), timeout=60, stream=True
)
res.raw.enforce_content_length = True  # urllib3 1 takes a body that is cut short for a whole one
try:
    body = res.json()
except ValueError:  # HTML or empty
    body = None
