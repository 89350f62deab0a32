import { app } from './members/app.ts';
import { BrowserWindow } from './members/browser-window.ts';
import { clipboard, nativeTheme, shell } from './members/desktop.ts';
import { dialog } from './members/dialog.ts';
import { ipcMain } from './members/ipc-main.ts';
import { Menu, MenuItem } from './members/menu.ts';
import { NativeImage } from './members/native-image.ts';
import { net } from './members/net.ts';
import { powerMonitor } from './members/power-monitor.ts';
import { protocol } from './members/protocol.ts';
import { safeStorage } from './members/safe-storage.ts';
import { screen } from './members/screen.ts';
import { session } from './members/session.ts';
import { utilityProcess } from './members/utility-process.ts';
import { webContents } from './members/web-contents.ts';

/** What does a main file get when it imports `electron`?
 *  Promise: Electron's own names and no others; what is missing does not compile (types/reduce.ts says how). */

const nativeImage: Pick<typeof NativeImage, 'createEmpty' | 'createFromBuffer'> = NativeImage;

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
};
