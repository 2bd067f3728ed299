end; if .end then halt else .text end)' <&3 2>&1 >&4); then
