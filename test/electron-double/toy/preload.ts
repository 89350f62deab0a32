import { type IpcRendererEvent, contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, type ToyApi } from './contract.ts';

/** What does the toy's page see of main?
 *  Promise: one object of plain functions; no event and no `ipcRenderer` gets through. */

const toy: ToyApi = {
  add: (text) => ipcRenderer.invoke(CHANNELS.add, text),
  list: () => ipcRenderer.invoke(CHANNELS.list),
  echo: (value) => ipcRenderer.invoke(CHANNELS.echo, value),
  print: () => ipcRenderer.invoke(CHANNELS.print),
  onChanged(tell) {
    const hear = (_event: IpcRendererEvent, text: string): void => {
      tell(text);
    };
    ipcRenderer.on(CHANNELS.changed, hear);
    return () => {
      ipcRenderer.off(CHANNELS.changed, hear);
    };
  },
  twice: (call) => call(1) + call(2),
  nested: { list: [1, 2, 3] },
};
contextBridge.exposeInMainWorld('toy', toy);
