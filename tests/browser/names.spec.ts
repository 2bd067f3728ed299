import { sample } from '../../tools/whole.ts';
import { expect, kinds, test } from './test.ts';

/** A control as a screen reader has it: its role, its name, and for a link where it leads. */
type Control = { role: string; name: string; to: string };

const roles = 'link|button|textbox|searchbox|combobox|checkbox|radio|slider|spinbutton|switch|tab|menuitem|option';

/** Reads the controls out of the accessibility tree. */
function controlsIn(tree: string): Control[] {
	const lines = tree.split('\n');
	return lines.flatMap((line, index) => {
		const [, indent = '', role, quoted] = new RegExp(`^(\\s*)- '?(${roles})\\b(?: "((?:[^"\\\\]|\\\\.)*)")?`).exec(line) ?? [];
		if (!role || role === 'option') return [];
		const to = lines[index + 1]?.startsWith(`${indent}  - /url:`) ? (lines[index + 1]?.split('/url: ')[1] ?? '') : '';
		return [{ role, name: quoted ?? '', to }];
	});
}

// One visit a page, and one reading a width: below 40 rem a table and the menu are another tree. Outside CI every eighth kind of page.
for (const address of sample(kinds, 8)) {
	test(`each control of ${address} has a name, and no name stands for two things`, async ({ page }) => {
		await page.goto(address);
		for (const width of [1280, 390]) {
			await page.setViewportSize({ width, height: 844 });
			const controls = controlsIn(await page.locator('body').ariaSnapshot());
			expect(controls.length, 'the tree was read').toBeGreaterThan(4);
			expect.soft(controls.filter(({ name }) => name.trim() === '')).toEqual([]);
			const targets = new Map<string, Set<string>>();
			for (const { role, name, to } of controls) {
				// The sentence around a link to another site says what is meant: "in the console of xAI".
				if (to.startsWith('http')) continue;
				const key = `${role} "${name}"`;
				const known = targets.get(key) ?? targets.set(key, new Set()).get(key);
				// A link may be there twice; any other control of the same name is another control.
				known?.add(role === 'link' ? to : `${(known?.size ?? 0) + 1}`);
			}
			const twice = [...targets].filter(([, all]) => all.size > 1).map(([key, all]) => `${key}: ${[...all].join(' and ')}`);
			expect.soft(twice, `${width} px`).toEqual([]);
		}
	});
}
