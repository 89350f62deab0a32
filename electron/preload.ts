import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, CHANNELS, type PushName } from '../shared/contract/names.ts';

/** What does the page see of the program?
 *  Promise: one frozen object: a function for each channel of the table, and three that listen and can be stopped.
 *  Never: ipcRenderer, an event, a channel that the table has not. */

type Listener = (told: unknown) => void;

const asking = CHANNELS.map((channel) => [
  channel,
  (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
]);

const listening = (push: PushName) => (listener: Listener) => {
  const hear = (_event: unknown, told: unknown): void => {
    listener(told);
  };
  ipcRenderer.on(push, hear);
  return () => {
    ipcRenderer.removeListener(push, hear);
  };
};

contextBridge.exposeInMainWorld(
  BRIDGE_NAME,
  Object.freeze({
    ...Object.fromEntries(asking),
    onView: listening('view:changed'),
    onSettings: listening('settings:changed'),
    onCommand: listening('menu:chosen'),
  }),
);
