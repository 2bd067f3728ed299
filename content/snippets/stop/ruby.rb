# Calls the API once; on an error it says what went wrong and what to fix.
require 'json'
require 'net/http'

# part: request
FIXES = {
  401 => 'check the key in __KEY_ENV__',
  402 => 'add credits',
  403 => 'check the rights and the credits of the key',
  404 => 'check the path, the model and the ids',
  429 => 'raise the limit or send less'
}.freeze

# part: pick

# part: parse

def call_api
  # part: headers
  # part: call
  return body || text if res.is_a?(Net::HTTPSuccess)

  # part: read-error
  fix = FIXES.fetch(status, 'correct the request before you send it again')
  raise "HTTP #{status}: #{message} (code #{code}, request #{id}); #{fix}"
end

# part: main
