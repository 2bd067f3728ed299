import { trustedPolicy } from '../../src/outputs/hosts/trusted-policy.ts';
import { expect, test } from './test.ts';

declare const trustedTypes: { createPolicy(name: string, rules: object): unknown };

// What the policy stops is said in the console, which is what these journeys are about.
test.use({ expectedNoise: /^policy: |violates the following Content Security Policy|TrustedTypePolicy|TrustedHTML/ });

test('no script makes a Trusted Types policy, not even one of the name that is allowed', async ({ page }) => {
	await page.goto('/groq/429/');
	await page.waitForLoadState('load');
	for (const name of ['evil', 'default', trustedPolicy])
		await expect(
			page.evaluate((policy) => void trustedTypes.createPolicy(policy, { createHTML: String }), name),
			name,
		).rejects.toThrow(/createPolicy/);
	await expect(page.evaluate(() => (document.body.innerHTML = '<b>x</b>'))).rejects.toThrow(/TrustedHTML/);
});

test('the page may use no device and no sensor', async ({ page }) => {
	await page.goto('/');
	const allowed = await page.evaluate(() => {
		const { featurePolicy } = document as unknown as { featurePolicy?: { allowedFeatures(): string[] } };
		return featurePolicy?.allowedFeatures() ?? [];
	});
	for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'payment', 'serial', 'hid']) expect(allowed).not.toContain(feature);
	expect(await page.evaluate(() => window.opener)).toBeNull();
});
