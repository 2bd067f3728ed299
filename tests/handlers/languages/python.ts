import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { python as language } from '../../../src/handlers/languages/python/python.ts';
import { execute } from '../../snippets/execute.ts';
import type { Done } from '../judge.ts';
import { now } from '../plays.ts';
import { asData, type HandlerRunner, type Published } from '../runner.ts';

const head = `import email.utils, json, random, re, types
from contextlib import suppress
from functools import reduce
from operator import getitem

class Headers(dict):
    def __init__(self, given): super().__init__({k.lower(): v for k, v in given.items()})
    def get(self, name, default=None): return super().get(name.lower(), default)

class Play:
    def __init__(self, answers):
        self.answers, self.now = answers, ${now}.0
        self.did = {'attempts': 0, 'waits': [], 'error': None, 'done': None}
    def sleep(self, seconds):
        self.did['waits'].append(seconds)
        self.now += seconds
    def take(self):
        answer = self.answers[min(self.did['attempts'], len(self.answers) - 1)]
        self.did['attempts'] += 1
        if self.did['attempts'] > 20: raise RuntimeError('endless')
        res = types.SimpleNamespace(status_code=answer['status'], headers=Headers(answer['headers']), text=answer['text'])
        return res, answer['body'], answer['text']
`;
const foot = `
done = []
for handler, plays in zip(handlers, json.load(open('plays.json'))):
    results = []
    for answers in plays:
        play = Play(answers)
        clock = types.SimpleNamespace(sleep=play.sleep, time=lambda: play.now)
        try: play.did['done'] = handler(play, clock)
        except RuntimeError as error: play.did['error'] = str(error)
        except Exception as error: play.did['error'] = 'CRASH ' + repr(error)
        results.append(play.did)
    done.append(results)
json.dump(done, open('done.json', 'w'))
`;

function program(published: readonly Published[]): string {
	const functions = published.map(({ text, loops }, index) => {
		const sends = / res, body, text = send\(\)/.test(text) ? 'play.take' : 'lambda: play.take()[:2]';
		const inHand = loops ? `    send, refresh_token = ${sends}, lambda: None\n` : '    res, body, text = play.take()\n';
		const lines = text.split('\n').map((line) => `    ${line}`);
		return `def handler_${index}(play, time):\n${inHand}${lines.join('\n')}\n    return locals().get('done')\n`;
	});
	return `${head}\n${functions.join('\n')}\nhandlers = [${published.map((_, index) => `handler_${index}`).join(', ')}]\n${foot}`;
}

export const pythonRunner: HandlerRunner = {
	language,
	needs: [{ command: ['python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 10))'], words: 'Python 3.10' }],
	run: async (published, folder) => {
		writeFileSync(join(folder, 'plays.json'), JSON.stringify(asData(published)));
		writeFileSync(join(folder, 'handlers.py'), program(published));
		const { exit, stderr } = await execute(['python3', '-B', join(folder, 'handlers.py')], folder);
		if (exit !== 0) throw new Error(`the handlers do not run: ${stderr.slice(0, 2000)}`);
		return JSON.parse(readFileSync(join(folder, 'done.json'), 'utf8')) as Done[][];
	},
};
