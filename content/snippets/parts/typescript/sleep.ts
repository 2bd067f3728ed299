if (waited + wait > maxWait) {
  throw new Error(`${reason}; a wait of ${Math.ceil(wait)} s passes the ${maxWait} s cap`);
}
waited += wait;
await new Promise((done) => setTimeout(done, wait * 1000));
