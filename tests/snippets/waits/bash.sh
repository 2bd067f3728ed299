# Bash reads this first (BASH_ENV): a sleep is written down and costs nothing; the clocks move on instead.
[[ -n ${SNIPPET_WAITS:-} ]] || return 0
slept=0
sleep() {
	echo "$1" >>"$SNIPPET_WAITS"
	slept=$((slept + ${1%.*}))
	SECONDS=$((SECONDS + ${1%.*}))
}
date() {
	if [[ $1 == +%s ]]; then echo $(($(command date +%s) + slept)); else command date "$@"; fi
}
