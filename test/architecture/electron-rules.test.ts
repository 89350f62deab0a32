import { expect, it } from 'vitest';
import { readModules } from './project-files.ts';

/** Which words of Electron does the program never use? */

const program = readModules().filter(({ path }) => /^(electron|renderer)\//.test(path));

const never = [
  { what: /openExternal/, because: 'nothing leads out of the console' },
  {
    what: /\b(encryptString|decryptString|isEncryptionAvailable)\b/,
    because: 'only the calls that wait are kept up',
  },
  { what: /register(File|Buffer|String|Http|Stream)Protocol|interceptProtocol/, because: 'it is deprecated' },
  { what: /bypassCSP|webSecurity|allowRunningInsecureContent/, because: 'the policy has no way around' },
  {
    what: /nodeIntegration: true|sandbox: false|contextIsolation: false/,
    because: 'a page is never trusted',
  },
  { what: /autoUpdater|electron-updater/, because: 'a control room decides when it changes its program' },
  {
    what: /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|node:https?|node:net'/,
    because: 'there is no network',
  },
  {
    what: /openDevTools|toggleDevTools|role: '(reload|forceReload)/,
    because: 'neither is for a control room',
  },
  { what: /\.origin\s*===?\s*['"`]app:/, because: 'the origin of our scheme is the text `null`' },
  { what: /BrowserView|<webview/, because: 'it is deprecated' },
];

it.each(never)('never $what, because: $because', ({ what }) => {
  expect(program.filter(({ text }) => what.test(text)).map(({ path }) => path)).toEqual([]);
});

const onlyIn = [
  { what: /\bipcRenderer\b(?!,)/, file: 'electron/preload.ts', because: 'the page must not reach it' },
  { what: /exposeInMainWorld/, file: 'electron/preload.ts', because: 'one object is seen' },
  { what: /\.handle\(channel/, file: 'electron/ipc/serve.ts', because: 'one wrapper asks who calls' },
  { what: /new BrowserWindow/, file: 'electron/main.ts', because: 'each window gets the same options' },
  {
    what: /better-sqlite3/,
    file: 'electron/store/',
    because: 'native code stays in the process of the ledger',
  },
];

it.each(onlyIn)('$what only in $file, because: $because', ({ what, file }) => {
  const found = program.filter(
    ({ path, text }) => what.test(withoutComments(text)) && !path.endsWith('.mjs'),
  );
  expect(found.map(({ path }) => path).filter((path) => !path.startsWith(file))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

/** The order in which main says what must be said before `ready`. */
it('says sandbox, scheme, data folder and lock in this order, before it waits for anything', () => {
  const main = program.find(({ path }) => path === 'electron/main.ts')?.text ?? '';
  const places = [
    'whyNotStart(argv',
    'app.enableSandbox()',
    'registerSchemesAsPrivileged',
    "setPath('userData'",
    'requestSingleInstanceLock',
    'app.whenReady()',
    'lockDown(views)',
    'openStore(folder',
    "windows.open('live')",
  ].map((word) => main.indexOf(word));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.every((place) => place > 0)).toBe(true);
});
