# Asks for a result every few seconds until it is ready; gives up after __DEADLINE__ s.
require 'json'
require 'net/http'

# part: request
INTERVAL = __INTERVAL__ # seconds
DEADLINE = __DEADLINE__

# part: pick

# part: parse

def poll_api
  # part: headers
  finish = Time.now + DEADLINE
  while Time.now < finish
    # part: call
    return body || text if status == 200

    if status != 202
      # part: read-error
      raise "HTTP #{status}: #{message} (code #{code}, request #{id})"
    end
    sleep INTERVAL
  end
  raise "no result after #{DEADLINE} s: still 202"
end

begin
  puts poll_api
rescue RuntimeError => e
  abort e.message
end
