yield pick(res, event, 'delta.text').to_s
return if found['type'] == 'message_stop'
