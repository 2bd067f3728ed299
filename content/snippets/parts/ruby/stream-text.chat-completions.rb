yield pick(res, event, 'choices.0.delta.content').to_s
