end; .text, (if .end then halt else empty end))' <&3 2>&1 >&4); then
