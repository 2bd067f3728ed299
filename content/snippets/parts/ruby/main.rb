begin
  puts call_api
rescue RuntimeError => e
  abort e.message
end
