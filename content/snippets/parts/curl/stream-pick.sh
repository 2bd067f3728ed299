# Prints the first value found; a place is header:<name> or a dotted path in the body.
pick() {
  jq -rRs --arg head "$head" '(fromjson? // null) as $body | [$ARGS.positional[] as $place
    | if $place | startswith("header:")
      then $head | capture("(^|\n)" + $place[7:] + ": *(?<value>[^\r\n]+)"; "i").value
      else $body | try getpath($place | split(".") | map(tonumber? // .)) catch null end
    | select((type == "string" and . != "") or type == "number")][0] // empty' --args "$@" <<<"$body"
}
