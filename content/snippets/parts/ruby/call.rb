# max_retries: Net::HTTP would send a GET a second time by itself.
res = Net::HTTP.start(URL.host, URL.port, use_ssl: true, read_timeout: 60, max_retries: 0) do |http|
  http.send_request('__METHOD__', URL.request_uri, PAYLOAD.empty? ? nil : PAYLOAD, headers)
end
status = res.code.to_i
text = String.new(res.body.to_s, encoding: 'UTF-8').scrub
body = parse(text)
