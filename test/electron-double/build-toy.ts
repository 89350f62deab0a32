import { copyFileSync, mkdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

/** How does the toy become what an engine can run?
 *  Promise: built anew before every run, because a stale bundle passes; main a module, the preload one CommonJS file.
 *  Never: renamed or shortened; that is not what is tried out here. */

const FROM = join(import.meta.dirname, 'toy');
export const TOY = join(import.meta.dirname, '../../.cache/toy');

const external = [/^node:/, ...builtinModules, 'electron'];
const common = { configFile: false, logLevel: 'warn', publicDir: false } as const;

export default async function buildToy(): Promise<void> {
  await build({ ...common, root: FROM, build: nodeBundle('main.ts', 'es') });
  await build({ ...common, root: FROM, build: nodeBundle('preload.ts', 'cjs') });
  await build({
    ...common,
    root: FROM,
    build: {
      ...output('page'),
      lib: { entry: join(FROM, 'page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  });
  mkdirSync(join(TOY, 'page'), { recursive: true });
  copyFileSync(join(FROM, 'page/index.html'), join(TOY, 'page/index.html'));
  copyFileSync(join(FROM, 'package.json'), join(TOY, 'package.json'));
}

function nodeBundle(entry: string, format: 'es' | 'cjs') {
  const name = entry.replace('.ts', format === 'es' ? '.js' : '.cjs');
  const rollupOptions = { external, output: { format, entryFileNames: name } } as const;
  return { ...output(''), ssr: join(FROM, entry), rollupOptions };
}

function output(folder: string) {
  return { outDir: join(TOY, folder), emptyOutDir: false, minify: false, target: 'es2024' } as const;
}
