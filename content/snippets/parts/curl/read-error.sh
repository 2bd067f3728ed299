code=$(pick '__CODE_PLACES__') id=$(pick '__REQUEST_ID_PLACES__')
message=$(pick '__MESSAGE_PLACES__')
message=${message:-${body:0:200}}
