# Prints a stream as it comes; an error inside it, or an end without its end mark, is a failure.
require 'json'
require 'net/http'

URL = URI('__BASE_URL__' + '__STREAM_PATH__')
PAYLOAD = '__BODY__'
SILENCE = __SILENCE__ # seconds without a byte that mean a dead connection

# part: pick

# part: parse

def failure(res, text)
  text = String.new(text.to_s, encoding: 'UTF-8').scrub
  body = parse(text)
  # part: stream-status
  # part: read-error
  "HTTP #{status}: #{message} (code #{code}, request #{id})"
end

def read_lines(res)
  rest = String.new
  res.read_body do |piece|
    rest << piece
    while (line = rest.slice!(/\A.*\n/n))
      yield line.chomp.force_encoding('UTF-8')
    end
  end
  yield rest.force_encoding('UTF-8')
end

def stream_api
  # part: headers
  # part: stream-send
  req = Net::HTTPGenericRequest.new('__METHOD__', !sent.nil?, true, URL.request_uri, headers)
  options = { use_ssl: URL.scheme == 'https', read_timeout: SILENCE, max_retries: 0 }
  Net::HTTP.start(URL.host, URL.port, **options) do |http|
    http.request(req, sent) do |res|
      raise failure(res, res.body) unless res.is_a?(Net::HTTPSuccess)

      name = ''
      read_lines(res) do |line|
        name = '' if line.empty? # an event ends, or a heartbeat
        name = line[6..].strip if line.start_with?('event:')
        data = line.start_with?('{') ? line : line[/\Adata: ?(.+)/, 1] # a bare line or an event
        next unless data
        return if data == '[DONE]'

        event = parse(data)
        found = event.is_a?(Hash) ? event : {}
        # part: stream-failed
        raise failure(res, data) if name == 'error' || failed
        raise "the stream broke off in: #{data[0, 200]}" if event.nil?

        # part: stream-text
      end
      raise 'the stream ended without its end mark'
    end
  end
end

$stdout.sync = true
arrived = ''
begin
  stream_api do |text|
    print text
    arrived = (arrived + text).chars.last(200).join # streams can be endless
  end
rescue StandardError => e
  # No blind restart: a new stream begins at the beginning, and what came so far is only a part.
  abort "\n#{e.message}; had arrived: #{arrived.empty? ? 'nothing' : arrived}"
end
