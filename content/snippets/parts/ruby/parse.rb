def parse(text)
  JSON.parse(text)
rescue JSON::ParserError # HTML, empty or cut off
  nil
end
