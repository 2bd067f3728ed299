# Retries 429 when the window in a response header resets, and 5xx with backoff.
# Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
require 'json'
require 'net/http'

# part: request
MAX_ATTEMPTS = __ATTEMPTS__
MAX_WAIT = __CAP__ # seconds, all waits together
# part: words

# part: pick

# part: parse

def call_api
  # part: headers
  waited = 0
  (1..).each do |attempt|
    # part: call
    return body || text if res.is_a?(Net::HTTPSuccess) && !pick(res, body, '__HELD_PLACES__') # a 200 can hold an error

    # part: read-error
    # part: give-up
    # part: backoff
    # part: wait-for-reset
    # part: sleep
  end
end

# part: main
