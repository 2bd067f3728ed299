import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { patience } from './pace.ts';

const { optionalDependencies, allowScripts } = z
	.object({ optionalDependencies: z.record(z.string(), z.string()), allowScripts: z.record(z.string(), z.boolean()) })
	.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const { packages } = z
	.object({
		packages: z.record(
			z.string(),
			z.object({
				name: z.string().optional(),
				version: z.string().optional(),
				link: z.boolean().optional(),
				hasInstallScript: z.boolean().optional(),
			}),
		),
	})
	.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

test('every platform gets the same version of Node', () => {
	const builds = Object.entries(optionalDependencies).filter(([name]) => /^node-/.test(name));
	expect(builds).toHaveLength(5);
	expect(new Set(builds.map(([, version]) => version)).size).toBe(1);
});

test('no package runs a script when it is installed', () => {
	const withScript = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
		hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
	);
	// npm asks before it runs the scripts of packages that are not on this list, and older ones know no such list.
	expect(withScript.filter((name) => allowScripts[name] !== false)).toEqual([]);
	const setup = readdirSync('tools', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.mjs'))
		.map((name) => readFileSync(`tools/${name}`, 'utf8'));
	expect(setup.filter((text) => text.includes("'ci'")).every((text) => text.includes("'--ignore-scripts'"))).toBe(true);
	expect(setup.some((text) => text.includes("'ci'"))).toBe(true);
});

test(
	'npm lists every package of the lock file as CycloneDX, without a network',
	() => {
		const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'sbom', '--', '--offline'], {
			encoding: 'utf8',
			maxBuffer: 1e8,
			shell: process.platform === 'win32',
			env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9/' },
		});
		expect(status, stderr).toBe(0);
		const { bomFormat, components } = z
			.object({ bomFormat: z.string(), components: z.array(z.object({ purl: z.string(), version: z.string() })) })
			.parse(JSON.parse(stdout));
		expect(bomFormat).toBe('CycloneDX');
		const listed = new Set(components.map(({ purl }) => decodeURIComponent(purl.replace(/\?.*/, ''))));
		// The project and its workspaces are what the list is about.
		const locked = Object.entries(packages).flatMap(([path, { name, version, link }]) =>
			link || !path.includes('node_modules/') ? [] : [`pkg:npm/${name ?? path.replace(/^.*node_modules\//, '')}@${version}`],
		);
		expect(locked.filter((purl) => !listed.has(purl))).toEqual([]);
	},
	patience(60),
);
