or $found.error or ($found.errors and ($found.data | not)) # beside data they are about single posts
