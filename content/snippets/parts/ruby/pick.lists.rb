# Returns the first value found; a place is header:<name> or a dotted path in the body (in a list: of the first item that has it).
def pick(res, body, *places)
  places.each do |place|
    value = place.split('.').reduce(body) do |at, key|
      case at
      when Hash then at[key]
      when Array then key.match?(/\A\d+\z/) ? at[key.to_i] : at.grep(Hash).filter_map { |item| item[key] }.first
      end
    end
    value = res[place[7..]] if place.start_with?('header:')
    return value.to_s if value.is_a?(Numeric) || (value.is_a?(String) && !value.empty?)
  end
  nil
end
