import { type Overlay } from './screen-store.ts';
import { type Command, type Hands, command } from './commands-form.ts';
import { isSample } from './tour-steps.ts';
import { viewOf } from './commands-now.ts';
import { larger, nextTheme, smaller } from './settings-steps.ts';

/** What can be looked at, opened and closed from everywhere? (T0)
 *  Promise: nothing of it is recorded. */

export const WINDOW_COMMANDS: readonly Command[] = [
  command({ id: 'help', global: ['F1'], run: toggles('help') }),
  command({ id: 'who', global: ['F2'], run: showWho }),
  command({ id: 'find', global: ['F3', 'Ctrl+K'], isOffered: false, run: toggles('palette') }),
  command({ id: 'again', global: ['F5'], hindrance: needsView, run: workOutAgain }),
  command({ id: 'live', global: ['Alt+1'], run: showLive }),
  command({ id: 'registry', global: ['Alt+4'], hindrance: needsPlant, run: showRegistry }),
  command({
    id: 'theme',
    global: ['Ctrl+Shift+L'],
    run: ({ settings }) => settings.change({ theme: nextTheme(settings.now()) }),
  }),
  command({ id: 'zoom-in', global: ['Ctrl+='], run: (hands) => zoom(hands, larger(hands.settings.now())) }),
  command({ id: 'zoom-out', global: ['Ctrl+-'], run: (hands) => zoom(hands, smaller(hands.settings.now())) }),
  command({ id: 'zoom-reset', global: ['Ctrl+0'], run: (hands) => zoom(hands, 100) }),
  command({ id: 'settings', global: ['Ctrl+,'], run: toggles('settings') }),
  command({ id: 'tour', hindrance: onlySample, run: toggles('tour') }),
  command({ id: 'close', global: ['Escape'], isOffered: false, run: closeTop }),
];

function toggles(overlay: Overlay): (hands: Hands) => void {
  return ({ console }) => {
    const isOpen = console.screen.getState().overlay === overlay;
    console.actions.show({ overlay: isOpen ? null : overlay });
  };
}

/** F2: the answer; again: only what I may do. */
function showWho({ console, around, words }: Hands): void {
  const { screen, middle, isOnlyMine } = console.screen.getState();
  const isThere = screen === 'live' && middle === 'answer' && around.region() === 'answer';
  if (isThere) {
    const { onlyMine, everything } = words.commands.said;
    console.actions.show({ isOnlyMine: !isOnlyMine });
    console.actions.say({ sentence: isOnlyMine ? everything : onlyMine, level: 'none' });
    return;
  }
  console.actions.show({ screen: 'live', middle: 'answer', isOnlyMine: false });
  around.focus('answer');
}

async function workOutAgain({ console, words }: Hands): Promise<void> {
  console.actions.say(null);
  await console.actions.again();
  if (console.screen.getState().notice === null)
    console.actions.say({ sentence: words.commands.said.worked, level: 'none' });
}

function showLive({ console, around }: Hands): void {
  console.actions.show({ screen: 'live', middle: 'answer' });
  around.focus('lines');
}

function showRegistry({ console, around }: Hands): void {
  console.actions.show({ screen: 'registry' });
  around.focus('registry');
}

function zoom({ console, settings, words }: Hands, zoomPercent: number): void {
  settings.change({ zoomPercent });
  console.actions.say({ sentence: words.commands.said.zoomed(zoomPercent), level: 'none' });
}

/** Esc: overlay, then strip, which parks its draft, then what replaced the answer. */
function closeTop({ console, around }: Hands): void {
  const { overlay, strip, middle } = console.screen.getState();
  if (overlay !== null) console.actions.show({ overlay: null });
  else if (strip !== null) {
    console.actions.closeStrip();
    around.focus('answer');
  } else if (middle !== 'answer') {
    console.actions.show({ middle: 'answer' });
    around.focus('answer');
  }
}

function needsView(hands: Hands): string | null {
  return viewOf(hands) === null ? hands.words.commands.hindered.opening : null;
}

function needsPlant(hands: Hands): string | null {
  return needsView(hands);
}

function onlySample(hands: Hands): string | null {
  return isSample(viewOf(hands)) ? null : hands.words.commands.hindered.onlySample;
}
