import { App, app } from './app.ts';
import { takePopup } from './popups.ts';

/** What happens once the main file has run?
 *  Promise: the browser opens, and ready is told. */

export function launch(): void {
  App.launch(app, takePopup);
}
