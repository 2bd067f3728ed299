retry_on=('__RETRY_ON__') # besides 429 and 5xx
give_up=('__GIVE_UP__') # waiting does not help against these
shopt -s nocasematch # for the words above
