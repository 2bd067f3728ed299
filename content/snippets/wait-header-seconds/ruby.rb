# Retries 429 and 5xx after the seconds in a response header, else with backoff.
# Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
require 'json'
require 'net/http'
require 'time'

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
    header = res['__WAIT_HEADER__'].to_s # seconds or a date
    date = header.include?(':') ? Time.httpdate(header) - Time.now : 0
    retry_after = [res['retry-after-ms'].to_f / 1000, header.include?(':') ? date : header.to_f].find(&:positive?) || 0
    wait = retry_after if retry_after.positive?
    # part: sleep
  end
end

# part: main
