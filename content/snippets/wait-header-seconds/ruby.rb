# Retries 429 and 5xx after the seconds in a response header, else with backoff.
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
    return body || text if res.is_a?(Net::HTTPSuccess)

    # part: read-error
    # part: give-up
    # part: backoff
    retry_after = res['__WAIT_HEADER__'].to_f # 0 when absent or a date
    wait = retry_after if retry_after.positive?
    # part: sleep
  end
end

# part: main
