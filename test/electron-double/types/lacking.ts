import * as electron from 'electron';
import { app, BrowserWindow, ipcRenderer, powerMonitor, type WebContents } from 'electron';

/** Is the use of an API that the stand-in lacks a mistake that the compiler finds?
 *  Promise: each line below is one; should one compile, this file does not. Never run. */

export function lacks(contents: WebContents): readonly unknown[] {
  return [
    // @ts-expect-error -- no tray
    electron.Tray,
    // @ts-expect-error -- no updates
    electron.autoUpdater,
    // @ts-expect-error -- no dock
    app.dock,
    // @ts-expect-error -- no event of a certificate
    app.on('certificate-error', () => undefined),
    // @ts-expect-error -- no parent windows
    new BrowserWindow().getParentWindow(),
    // @ts-expect-error -- no thermal state
    powerMonitor.getCurrentThermalState(),
    // @ts-expect-error -- no requests of the page to watch
    contents.session.webRequest,
    // @ts-expect-error -- nothing else is exposed by a window
    electron.BrowserWindow.fromBrowserView,
    // offered, hence no mistake
    ipcRenderer.invoke('a:b'),
    contents.mainFrame.url,
  ];
}
