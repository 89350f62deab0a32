import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

/** How do the sources become what an engine can run?
 *  Promise: everything in `dist/` is made anew; a part that does not build fails the run. Relative addresses only. A
 *  page of the tests leaves a mark, so that nobody takes it for the product's. The terms of what is bundled lie beside.
 *  Never: shortens names, inlines a file into the page, or keeps a stale part. */

const TOP = join(import.meta.dirname, '..', '..');
const DIST = join(TOP, 'dist');
/** Where the page is, unless a test brings its own. */
const page = process.argv[2] ?? join(TOP, 'renderer');

const common = { configFile: false, logLevel: 'warn', publicDir: false };
const output = { emptyOutDir: false, minify: false, target: 'es2024' };
const external = [/^node:/, ...builtinModules, 'electron', 'better-sqlite3'];
/** Packages that bring files and no code; the bundler does not name their terms. */
const FONTS = ['ibm-plex-sans', 'ibm-plex-mono'];

rmSync(DIST, { recursive: true, force: true });
if (process.argv[2] !== undefined) markOtherPage();
await nodeBundle('main.ts', 'es');
await nodeBundle('utility.ts', 'es');
await nodeBundle('preload.ts', 'cjs');
if (existsSync(join(page, 'index.html'))) {
  await pageBundle();
  addTermsOfFonts();
} else process.stderr.write(`no page yet: \`${page}\` has no index.html\n`);

/** `npm start` builds anew when it is there, and no package takes it along. */
function markOtherPage() {
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, 'other-page'), page);
}

function nodeBundle(entry, format) {
  const name = entry.replace('.ts', format === 'es' ? '.js' : '.cjs');
  const rollupOptions = { external, output: { format, entryFileNames: name } };
  return build({
    ...common,
    root: TOP,
    ssr: { noExternal: true },
    build: {
      ...output,
      outDir: DIST,
      ssr: join(TOP, 'electron', entry),
      rollupOptions,
      license: licenceOf(entry),
    },
  });
}

function pageBundle() {
  return build({
    ...common,
    root: page,
    base: './',
    // Without it an import of types alone stays as an import, and brings schemas into the page.
    oxc: { jsx: { runtime: 'automatic' }, typescript: { onlyRemoveTypeImports: false } },
    build: {
      ...output,
      outDir: join(DIST, 'page'),
      assetsInlineLimit: 0,
      modulePreload: false,
      license: licenceOf('page'),
    },
  });
}

/** Whoever gets a bundle gets the terms of what is in it. */
function licenceOf(part) {
  return { fileName: `licences-${part.replace('.ts', '')}.md` };
}

function addTermsOfFonts() {
  const terms = FONTS.map((name) => {
    const text = readFileSync(join(TOP, 'node_modules', '@fontsource', name, 'LICENSE'), 'utf8');
    return `\n## @fontsource/${name} (OFL-1.1)\n\n${text}`;
  });
  appendFileSync(join(DIST, 'page', 'licences-page.md'), terms.join('\n---\n'));
}
