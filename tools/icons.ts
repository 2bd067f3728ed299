import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { runCommand } from './command.ts';

const usage = 'npm run icons    draws the icons and the picture for link previews from public/favicon.svg, after a change of the drawing';

await runCommand({ usage, options: {}, positionals: [0, 0] }, async () => {
	const drawing = readFileSync('public/favicon.svg', 'utf8');
	const browser = await chromium.launch(launchOptions);
	const page = await browser.newPage();

	async function draw(file: string, width: number, height: number, html: string): Promise<void> {
		await page.setViewportSize({ width, height });
		await page.setContent(
			`<style>body{margin:0;background:#fdfcf9;color:#1d2433;font-family:system-ui,sans-serif}svg{display:block}</style>${html}`,
		);
		writeFileSync(`public/${file}`, await page.screenshot());
	}

	for (const size of [180, 192, 512])
		await draw(
			size === 180 ? 'apple-touch-icon.png' : `icon-${size}.png`,
			size,
			size,
			drawing.replace('<svg', `<svg width="${size}" height="${size}"`),
		);
	await draw(
		'social.png',
		1200,
		630,
		`<div style="padding:90px">${drawing.replace('<svg', '<svg width="120" height="120"')}
		<div style="font-size:96px;font-weight:700;margin-top:48px">Errdex</div>
		<div style="font-size:44px;margin-top:16px;max-width:1000px;line-height:1.3">The open reference for API errors: what it means, whether to wait, fix or stop, and code that handles it.</div></div>`,
	);
	await browser.close();
	return 0;
});
