/** What may a package hold?
 *  Promise: closed; whatever else is packed is named. What it must hold is here too.
 *  Never: a pattern that lets a folder of packages in. */

const ALLOWED = [
  /^(package\.json|LICENSE)$/,
  /^dist(\/(main\.js|utility\.js|preload\.cjs))?$/,
  /^dist\/licences-(main|utility|preload)\.md$/,
  /^dist\/page\/licences-page\.md$/,
  /^dist\/page(\/(index\.html|assets(\/[\w.-]+\.(js|css|woff2?|svg|png|wav))?))?$/,
  /^runbooks(\/sample-plant(\/[\w.-]+\.(ya?ml|csv|md))?)?$/,
  /^runbooks\/sample-plant\/(cases|runbooks|exercises)(\/[\w.-]+\.yaml)?$/,
  /^node_modules(\/better-sqlite3)?$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib(\/methods)?(\/[\w-]+\.js)?)$/,
  /^node_modules\/better-sqlite3\/prebuilds(\/linux-(x64|arm64)\.node)?$/,
];

const NEEDED = [
  'package.json',
  'LICENSE',
  'dist/main.js',
  'dist/utility.js',
  'dist/preload.cjs',
  'dist/page/index.html',
  'dist/licences-main.md',
  'dist/licences-utility.md',
  'dist/page/licences-page.md',
  'runbooks/sample-plant/plant.yaml',
  'node_modules/better-sqlite3/lib/index.js',
  `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
];

/** Paths from the top of the archive, with `/`. */
export function strangersIn(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !ALLOWED.some((pattern) => pattern.test(path)));
}

export function missingIn(paths: readonly string[]): readonly string[] {
  return NEEDED.filter((path) => !paths.includes(path));
}
