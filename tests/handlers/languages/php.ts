import { php as language } from '../../../src/handlers/languages/php/php.ts';
import { now } from '../plays.ts';
import type { HandlerRunner, Published } from '../runner.ts';
import { inOneProcess } from './process.ts';

/** The namespace has functions of its own in place of the clock's. A warning is an error here. */
const head = `<?php
declare(strict_types=1);
namespace Handlers;

use RuntimeException;

set_error_handler(function (int $level, string $message): never { throw new \\ErrorException($message); });

final class Play {
    public static array $answers;
    public static array $did;
    public static float $now;
    public static function begin(array $answers): void {
        [self::$answers, self::$now] = [$answers, ${now}.0];
        self::$did = ['attempts' => 0, 'waits' => [], 'error' => null, 'done' => null];
    }
    public static function wait(float $seconds): void {
        self::$did['waits'][] = $seconds;
        self::$now += $seconds;
    }
}

function sleep(int $seconds): void { Play::wait($seconds); }
function usleep(int $microseconds): void { Play::wait($microseconds / 1e6); }
function time(): int { return (int) Play::$now; }
function refreshToken(): void {}
function send(): array {
    $answer = Play::$answers[min(Play::$did['attempts'], count(Play::$answers) - 1)];
    if (++Play::$did['attempts'] > 20) throw new RuntimeException('endless');
    return [$answer['status'], array_change_key_case($answer['headers']), $answer['body'], $answer['text']];
}
`;
const foot = `
foreach (json_decode(file_get_contents('php://stdin'), true) as $index => $plays) {
    $results = [];
    foreach ($plays as $answers) {
        Play::begin($answers);
        try { Play::$did['done'] = (__NAMESPACE__ . "\\\\handler_$index")(); }
        catch (RuntimeException $error) { Play::$did['error'] = $error->getMessage(); }
        catch (\\Throwable $error) { Play::$did['error'] = "CRASH $error"; }
        $results[] = Play::$did;
    }
    echo json_encode($results), "\\n";
}
`;

function program(published: readonly Published[]): string {
	const functions = published.map(({ text, loops }, index) => {
		const inHand = loops ? '' : '[$status, $headers, $body, $text] = send();\n';
		return `function handler_${index}(): ?bool {\n${inHand}${text}\nreturn $done ?? null;\n}\n`;
	});
	return `${head}\n${functions.join('\n')}${foot}`;
}

export const phpRunner: HandlerRunner = {
	language,
	needs: [{ command: ['php', '-r', 'exit((int) (PHP_VERSION_ID < 80000));'], words: 'PHP 8' }],
	run: inOneProcess('handlers.php', program, (file) => ['php', '-n', file]),
};
