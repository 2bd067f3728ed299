raise "#{reason}; a wait of #{wait.ceil} s passes the #{MAX_WAIT} s cap" if waited + wait > MAX_WAIT
waited += wait
sleep wait
