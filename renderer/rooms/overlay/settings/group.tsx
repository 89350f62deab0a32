import { type ReactNode } from 'react';

/** Which settings belong together?
 *  Promise: a group with a name. */
type Props = { readonly title: string; readonly children: ReactNode };

export function SettingsGroup({ title, children }: Props) {
  return (
    <fieldset className="settings-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
