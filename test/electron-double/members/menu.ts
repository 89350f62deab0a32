import { BrowserWindow } from './browser-window.ts';
import { Emitter } from './emitter.ts';

/** What is a menu?
 *  Promise: a tree that a test can read and click.
 *  Never: a native menu or an accelerator; roles do nothing here. */

export type ItemOptions = {
  readonly id?: string;
  readonly label?: string;
  readonly type?: MenuItem['type'];
  readonly role?: string;
  readonly accelerator?: string | null;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  /** A menu, or the template of one. */
  readonly submenu?: unknown;
  readonly click?: Function;
};

export class MenuItem {
  id: string;
  label: string;
  type: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio' | 'header' | 'palette';
  accelerator: string | null;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly submenu?: Menu;
  readonly click: () => void;

  constructor(options: ItemOptions) {
    const { submenu } = options;
    this.id = options.id ?? '';
    this.label = options.label ?? options.role ?? '';
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = options.accelerator ?? null;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    if (submenu instanceof Menu) this.submenu = submenu;
    if (Array.isArray(submenu)) this.submenu = Menu.buildFromTemplate(submenu);
    this.click = () => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (options.click !== undefined)
        Reflect.apply(options.click, undefined, [this, BrowserWindow.getFocusedWindow() ?? undefined, {}]);
    };
  }
}

export class Menu extends Emitter<'menu-will-close' | 'menu-will-show'> {
  static #application: Menu | null = null;
  items: MenuItem[] = [];

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    menu.items = template.map((each) => (each instanceof MenuItem ? each : new MenuItem(each)));
    return menu;
  }
  append(item: MenuItem): void {
    this.items.push(item);
  }
  insert(at: number, item: MenuItem): void {
    this.items.splice(at, 0, item);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found != null) return found;
    }
    return null;
  }
  popup(): void {
    this.emit('menu-will-show');
  }
  closePopup(): void {
    this.emit('menu-will-close');
  }
}
