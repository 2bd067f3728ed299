import { runCommand } from './command.ts';
import { type Picture, pictures } from './pictures/pictures.ts';
import { type Run, take } from './pictures/take.ts';

const usage = `npm run pictures                       takes pictures of every page kind at four widths, light and dark, into .pictures/
npm run pictures -- folder /groq/...    of another built site, or of these addresses
--whole                                 of whole pages, down to 8000 px, instead of the first screen
--readme                                of the page that the README shows, into .github/pictures/

Takes a picture that fails once more. Exits with 1 when that fails, too, or when a page is wider than the screen.`;

const named = (address: string): Picture => ({ name: address.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home', address });

const all: Run = {
	folder: '.pictures',
	widths: [360, 768, 1280, 1920],
	whole: false,
	nameOf: ({ name }, width, scheme) => `${name}-${width}-${scheme}`,
};
const shownInReadme: Run = { folder: '.github/pictures', widths: [1280], whole: false, nameOf: (_, __, scheme) => `entry-${scheme}` };

await runCommand(
	{ usage, options: { whole: { type: 'boolean' }, readme: { type: 'boolean' } }, positionals: [0, Number.POSITIVE_INFINITY] },
	({ positionals: [root = 'dist', ...asked], values: { whole = false, readme = false } }) =>
		readme
			? take(root, [named('/groq/rate_limit_exceeded/')], shownInReadme)
			: take(root, asked.length > 0 ? asked.map(named) : pictures, { ...all, whole }),
);
