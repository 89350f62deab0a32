import { type Exported, type Offered } from './surface.ts';

/** Does the stand-in fit where Electron is expected?
 *  Promise: compiled against Electron's own declarations, reduced to what is offered (reduce.ts): a member of another
 *  shape does not compile here, and a member without Electron's name is refused there. */

export type Theirs = {
  App: Electron.App;
  BaseWindow: Electron.BaseWindow;
  BrowserWindow: Electron.BrowserWindow;
  Clipboard: Electron.Clipboard;
  CommandLine: Electron.CommandLine;
  ContextBridge: Electron.ContextBridge;
  Dialog: Electron.Dialog;
  Display: Electron.Display;
  IpcMain: Electron.IpcMain;
  IpcMainEvent: Electron.IpcMainEvent;
  IpcMainInvokeEvent: Electron.IpcMainInvokeEvent;
  IpcRenderer: Electron.IpcRenderer;
  Menu: Electron.Menu;
  MenuItem: Electron.MenuItem;
  NativeImage: Electron.NativeImage;
  NativeTheme: Electron.NativeTheme;
  Net: Electron.Net;
  PowerMonitor: Electron.PowerMonitor;
  Protocol: Electron.Protocol;
  SafeStorage: Electron.SafeStorage;
  Screen: Electron.Screen;
  Session: Electron.Session;
  Shell: Electron.Shell;
  UtilityProcess: Electron.UtilityProcess;
  WebContents: Electron.WebContents;
  WebFrameMain: Electron.WebFrameMain;
};

export const fitTypes = (ours: Offered): Theirs => ours;
export const fitModule = (ours: Exported): typeof Electron.CrossProcessExports => ours;
