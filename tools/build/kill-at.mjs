// For tests: ends the process, as SIGKILL does, right before its KILL_AT-th change of the file system.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.KILL_AT);
for (const name of ['renameSync', 'copyFileSync', 'rmSync', 'mkdirSync', 'mkdtempSync', 'writeFileSync']) {
	const real = fs[name];
	fs[name] = (...args) => {
		if (left-- === 0) process.kill(process.pid, 'SIGKILL');
		return real(...args);
	};
}
syncBuiltinESMExports();
