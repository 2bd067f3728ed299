URL = URI('__BASE_URL__' + '__PATH__')
PAYLOAD = '__BODY__'
