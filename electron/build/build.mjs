import { existsSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

/** How do the sources become what an engine can run?
 *  Promise: everything in `dist/` is made anew; a part that does not build fails the run. Relative addresses only.
 *  Never: shortens names, inlines a file into the page, or keeps a stale part. */

const TOP = join(import.meta.dirname, '..', '..');
const DIST = join(TOP, 'dist');
/** Where the page is, unless a test brings its own. */
const page = process.argv[2] ?? join(TOP, 'renderer');

const common = { configFile: false, logLevel: 'warn', publicDir: false };
const output = { emptyOutDir: false, minify: false, target: 'es2024' };
const external = [/^node:/, ...builtinModules, 'electron', 'better-sqlite3'];

rmSync(DIST, { recursive: true, force: true });
await nodeBundle('main.ts', 'es');
await nodeBundle('utility.ts', 'es');
await nodeBundle('preload.ts', 'cjs');
if (existsSync(join(page, 'index.html'))) await pageBundle();
else process.stderr.write(`no page yet: \`${page}\` has no index.html\n`);

function nodeBundle(entry, format) {
  const name = entry.replace('.ts', format === 'es' ? '.js' : '.cjs');
  const rollupOptions = { external, output: { format, entryFileNames: name } };
  return build({
    ...common,
    root: TOP,
    ssr: { noExternal: true },
    build: { ...output, outDir: DIST, ssr: join(TOP, 'electron', entry), rollupOptions },
  });
}

function pageBundle() {
  return build({
    ...common,
    root: page,
    base: './',
    oxc: { jsx: { runtime: 'automatic' } },
    build: { ...output, outDir: join(DIST, 'page'), assetsInlineLimit: 0, modulePreload: false },
  });
}
