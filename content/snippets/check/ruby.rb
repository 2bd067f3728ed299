# Calls the API and returns the data beside the errors that a success can hide.
require 'json'
require 'net/http'

# part: request

# part: pick

# part: parse

def call_api
  # part: headers
  # part: call
  if status >= 400 || (body.nil? && !text.strip.empty?)
    # part: read-error
    raise "HTTP #{status}: #{message} (code #{code}, request #{id})"
  end
  found = body.is_a?(Hash) ? body.values_at('errors', 'error').flatten(1) : []
  # A 204 has no body: no data, no errors. An error of false or "" is none.
  [body, found.reject { |error| [nil, false, ''].include?(error) }]
end

begin
  data, errors = call_api
  errors.each { |error| warn "error in a success: #{JSON.generate(error)}" }
  puts data
rescue RuntimeError => e
  abort e.message
end
