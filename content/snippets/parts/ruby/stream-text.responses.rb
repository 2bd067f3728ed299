yield found['delta'] if found['type'] == 'response.output_text.delta'
return if ['response.completed', 'response.incomplete'].include?(found['type'])
