import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BrowserWindow, Menu, app, dialog, ipcMain, powerMonitor, protocol, session } from 'electron';
import { CHANNELS } from './contract.ts';
import { answerPage, isOurs } from './page-server.ts';

/** What does the smallest app do that follows every rule?
 *  Promise: one window, one list that survives, the guards up, one flush before the end.
 *  Never: part of the product; the specs of the stand-in drive it, on either engine. */

app.enableSandbox();
app.setPath('userData', resolve(process.env['TOY_DATA'] ?? 'toy-data'));
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
let window: BrowserWindow | null = null;
let flushed = false;

if (app.requestSingleInstanceLock({ from: 'toy' })) void start();
else app.exit(0);

async function start(): Promise<void> {
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('before-quit', flushOnce);
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
  await app.whenReady();
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.defaultSession.setPermissionCheckHandler(() => false);
  protocol.handle('app', answerPage);
  serve();
  offerMenu();
  powerMonitor.on('suspend', () => window?.webContents.send(CHANNELS.power, 'suspend'));
  window = openWindow();
  await window.loadURL('app://toy/index.html');
}

function guard(contents: Electron.WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') setTimeout(() => contents.reload(), 100);
  });
}

/** Whatever is still to be written is written once, then the quitting goes on. */
function flushOnce(event: Electron.Event): void {
  if (flushed) return;
  event.preventDefault();
  writeFileSync(join(app.getPath('userData'), 'flushed'), 'yes');
  setImmediate(() => {
    flushed = true;
    app.quit();
  });
}

function serve(): void {
  handle(CHANNELS.add, (text) => {
    if (typeof text !== 'string' || text.trim() === '') throw new TypeError('text must not be empty');
    return addEntry(text);
  });
  handle(CHANNELS.list, readEntries);
  handle(CHANNELS.echo, (value) => value);
  handle(CHANNELS.print, async () => {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: 'toy.pdf' });
    if (canceled || window === null) return null;
    const options = { pageSize: 'A4', printBackground: true, preferCSSPageSize: true } as const;
    writeFileSync(filePath, await window.webContents.printToPDF(options));
    return filePath;
  });
}

function handle(channel: string, answer: (value: unknown) => unknown): void {
  ipcMain.handle(channel, ({ sender, senderFrame }, value: unknown) => {
    const trusted = senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
    if (!trusted || sender !== window?.webContents) throw new Error('untrusted sender');
    return answer(value);
  });
}

function addEntry(text: string): string {
  appendFileSync(entriesFile(), `${text}\n`, { flush: true });
  window?.webContents.send(CHANNELS.changed, text);
  return text;
}

function readEntries(): readonly string[] {
  const file = entriesFile();
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function entriesFile(): string {
  return join(app.getPath('userData'), 'entries.txt');
}

function offerMenu(): void {
  const item = { id: 'add-one', label: 'Add one', click: () => addEntry('from the menu') };
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'fileMenu' }, { label: 'Toy', submenu: [item] }]));
}

function openWindow(): BrowserWindow {
  const opened = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    title: 'Toy',
    name: 'toy',
    windowStatePersistence: true,
    backgroundColor: '#101418',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  opened.once('ready-to-show', () => {
    opened.show();
  });
  opened.on('closed', () => {
    window = null;
  });
  return opened;
}
