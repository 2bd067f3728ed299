# Prints the first value found; a place is header:<name> or a dotted path in the body (in a list: of the first item that has it).
pick() {
  jq -rRs --rawfile head "$head" '(fromjson? // null) as $body | [$ARGS.positional[] as $place
    | if $place | startswith("header:")
      then $head | capture("(^|\n)" + $place[7:] + ": *(?<value>[^\r\n]+)"; "i").value
      else reduce ($place | split(".")[] | tonumber? // .) as $key ($body;
        if type == "array" and ($key | type) == "string" then [.[] | .[$key]? // empty][0] else .[$key]? // null end) end
    | select((type == "string" and . != "") or type == "number")][0] // empty' --args "$@" <<<"$body"
}
