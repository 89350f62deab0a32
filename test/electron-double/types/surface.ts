import { type App } from '../members/app.ts';
import { type BrowserWindow } from '../members/browser-window.ts';
import { type CommandLine } from '../members/command-line.ts';
import { type clipboard, type NativeTheme, type shell } from '../members/desktop.ts';
import { type dialog } from '../members/dialog.ts';
import { type InvokeEvent, type IpcMain, type SendEvent } from '../members/ipc-main.ts';
import { type Menu, type MenuItem } from '../members/menu.ts';
import { type NativeImage } from '../members/native-image.ts';
import { type net } from '../members/net.ts';
import { type PowerMonitor } from '../members/power-monitor.ts';
import { type protocol } from '../members/protocol.ts';
import { type safeStorage } from '../members/safe-storage.ts';
import { type Display, type Screen } from '../members/screen.ts';
import { type Session } from '../members/session.ts';
import { type UtilityProcess } from '../members/utility-process.ts';
import { type WebContents } from '../members/web-contents.ts';
import { type WebFrameMain } from '../members/web-frame-main.ts';
import { type makeIpc } from '../page/ipc-renderer.ts';
import { type openPreloadEnd } from '../page/meet.ts';
import * as standIn from '../stand-in.ts';

/** Which of Electron's types does the stand-in offer, and with what?
 *  Promise: the one list; reduce.ts and contract.ts both read it. Types only. */

/** What Electron's BrowserWindow adds to its BaseWindow; every event of the latter may be named. */
type OwnOfBrowserWindow =
  | ('webContents' | 'loadURL' | 'reload' | 'capturePage')
  | ('on' | 'once' | 'off' | 'addListener' | 'removeListener');

/** Electron's name → ours. */
export type Offered = {
  App: App;
  BaseWindow: Omit<BrowserWindow, OwnOfBrowserWindow> & NodeJS.EventEmitter;
  BrowserWindow: BrowserWindow;
  Clipboard: typeof clipboard;
  CommandLine: CommandLine;
  ContextBridge: ReturnType<typeof openPreloadEnd>;
  Dialog: typeof dialog;
  Display: Display;
  IpcMain: IpcMain;
  IpcMainEvent: SendEvent<WebContents>;
  IpcMainInvokeEvent: InvokeEvent<WebContents>;
  IpcRenderer: ReturnType<typeof makeIpc>['ipcRenderer'];
  Menu: Menu;
  MenuItem: MenuItem;
  NativeImage: NativeImage;
  NativeTheme: NativeTheme;
  Net: typeof net;
  PowerMonitor: PowerMonitor;
  Protocol: typeof protocol;
  SafeStorage: typeof safeStorage;
  Screen: Screen;
  Session: Session;
  Shell: typeof shell;
  UtilityProcess: UtilityProcess;
  WebContents: WebContents;
  WebFrameMain: WebFrameMain;
};

/** What `import … from 'electron'` gives in main and in a preload. */
export type Exported = typeof standIn & {
  readonly contextBridge: Offered['ContextBridge'];
  readonly ipcRenderer: Offered['IpcRenderer'];
};
