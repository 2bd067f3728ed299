request+=(--data-raw "$payload")
