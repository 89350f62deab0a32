import { useEffect } from 'react';
import { type Settings } from '../../shared/contract/settings.ts';
import { ONE_COLUMN_PERCENT } from '../state/settings-steps.ts';
import { type SettingsDesk } from '../state/settings.ts';

/** How do the settings come into force in the page?
 *  Promise: the theme and the width class stand on the root element, where the style reads them; the zoom itself is
 *  the shell's. */
export function useSettingsInForce({ store, listen }: SettingsDesk): void {
  useEffect(() => {
    showSettings(store.getState());
    const stops = [store.subscribe(showSettings), listen()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [store, listen]);
}

function showSettings({ theme, zoomPercent }: Settings): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.dataset['zoom'] = zoomPercent >= ONE_COLUMN_PERCENT ? 'large' : 'usual';
}
