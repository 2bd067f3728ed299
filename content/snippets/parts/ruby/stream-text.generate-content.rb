yield pick(res, event, 'candidates.0.content.parts.0.text').to_s
return if pick(res, event, 'candidates.0.finishReason')
