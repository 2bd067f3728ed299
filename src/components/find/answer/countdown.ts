import type { Wait } from '../../../decode/types.ts';
import { inSeconds } from '../in-seconds.ts';
import { element } from '../search-results.ts';
import { waitSourceWords } from '../decoded-words.ts';

/** The wait that a text states: its length, the time of day when it ends, and how much is left, second by second. */
export function countdown(wait: Wait): HTMLElement {
	const due = (wait.since ?? Date.now()) + wait.seconds * 1000;
	const left = element('span');
	left.role = 'timer';
	const shown = element('span', `${inSeconds(wait.seconds)}, until `, timeOf(due), ' ', left);
	const source = element(
		'small',
		`${sentence(waitSourceWords(wait.from))}, counted from ${wait.since ? 'the time of the response' : 'the paste'}`,
	);
	const tick = (): void => {
		const seconds = Math.ceil((due - Date.now()) / 1000);
		left.textContent = seconds > 0 ? `(${onClock(seconds)} left)` : '(over, retry now)';
		if (seconds <= 0) clearInterval(timer);
	};
	// Each answer replaces the one before, whose clock has nothing left to show.
	const timer = setInterval(() => (shown.isConnected ? tick() : clearInterval(timer)), 1000);
	tick();
	return element('div', shown, source);
}

function timeOf(due: number): HTMLElement {
	const date = new Date(due);
	return Object.assign(element('time', timeWords(date, new Date())), { dateTime: date.toISOString() });
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/**
 * A local time of day, with the day when that is not today: 10:15:03, or 27 Nov 2026, 10:15:03. The first formatter of Intl
 * would hold a slow phone up for longer than the rest of the answer.
 */
export function timeWords(date: Date, now: Date): string {
	const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
	const day = `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`;
	return date.toDateString() === now.toDateString() ? time : `${day}, ${time}`;
}

/** 9:38, or 2:05:00 from an hour on. */
export function onClock(seconds: number): string {
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`;
}

const twoDigits = (part: number) => String(part).padStart(2, '0');

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
