import { useState } from 'react';
import { useWords } from '../../../parts/words-context.ts';
import { type Hands, type Scope } from '../../../state/commands-form.ts';
import { COMMANDS, commandOf } from '../../../state/commands.ts';
import { keyTexts } from '../../../state/keys/key-text.ts';
import { useHands, useSettings } from '../../../state/use-hands.ts';
import { OverlayFrame } from '../frame.tsx';
import { type KeyRow, KeyTable } from './key-table.tsx';

/** Which key does what? (F1)
 *  Promise: read from the table of commands, the keys of where the focus was on top. */
export function Help() {
  const { help } = useWords();
  const hands = useHands();
  const [here] = useState(() => scopeOf(hands.around.region()));
  const close = (): void => {
    hands.console.actions.show({ overlay: null });
  };
  return (
    <OverlayFrame title={help.title} onClose={close}>
      <HelpText />
      {scopesFrom(here).map((scope) => (
        <KeyTable key={scope} title={titleOf(hands, scope, here)} rows={rowsOf(hands, scope)} />
      ))}
    </OverlayFrame>
  );
}

function HelpText() {
  const { help } = useWords();
  const hands = useHands();
  const letterKeys = useSettings((settings) => settings.letterKeys);
  const tour = commandOf('tour');
  return (
    <div className="help-text" data-begin="" tabIndex={-1}>
      <p>{help.lead}</p>
      <p>{letterKeys ? help.letterOnlyOpens : help.lettersOff}</p>
      <p>{help.recordsOnly}</p>
      {tour?.hindrance(hands) === null && (
        <button
          type="button"
          onClick={() => {
            void tour.run(hands, null);
          }}
        >
          {help.tour}
        </button>
      )}
    </div>
  );
}

function titleOf({ words }: Hands, scope: Scope, here: Scope | null): string {
  const name = words.keys.scopes[scope];
  return scope === here ? words.help.here(name) : name;
}

function rowsOf({ words }: Hands, scope: Scope): readonly KeyRow[] {
  return COMMANDS.filter(({ keys }) => keys.some((key) => key.scope === scope)).map((command) => ({
    id: command.id,
    name: words.commands.names[command.id],
    keys: keyTexts(command, scope, words.keys),
  }));
}

const SCOPES: readonly Scope[] = ['answer', 'lists', 'strip', 'global'];

function scopesFrom(here: Scope | null): readonly Scope[] {
  return here === null ? SCOPES : [here, ...SCOPES.filter((scope) => scope !== here)];
}

function scopeOf(region: string | null): Scope | null {
  if (region === 'lines' || region === 'identities') return 'lists';
  return region === 'answer' || region === 'strip' ? region : null;
}
