import { useEffect, useRef } from 'react';
import { AdoptionSaid } from '../../parts/adoption-said.tsx';
import { Key } from '../../parts/key.tsx';
import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useAdoption } from '../../state/registry-adopt.ts';
import { useActions } from '../../state/use-console.ts';
import '../../style/registry.css';

/** What can be done while no plant is in force?
 *  Promise: the sample plant in one key, Enter, because it has the focus; a folder with errors shows each of them and
 *  nothing of it is taken.
 *  Never: a way on without a plant that the desk has checked. */
export function FirstRun() {
  const { firstRun } = useWords();
  const { adoption, adopt } = useAdoption();
  const { show } = useActions();
  const first = useRef<HTMLUListElement>(null);
  useEffect(() => {
    first.current?.querySelector('button')?.focus();
  }, []);
  const choices: readonly Offer[] = [
    { id: 'sample', shortcut: 'Enter', name: firstRun.sample, says: firstRun.sampleSays },
    { id: 'folder', shortcut: null, name: firstRun.folder, says: firstRun.folderSays },
    { id: 'registry', shortcut: 'Alt+4', name: firstRun.registry, says: firstRun.registrySays },
  ];
  const choose = (id: Offer['id']): void => {
    if (id === 'registry') show({ screen: 'registry' });
    else adopt(id);
  };
  return (
    <Region name="answer" label={firstRun.region} isMain className="first-run">
      <h2>{firstRun.heading}</h2>
      <p>{firstRun.lead}</p>
      <ul className="first-choices" ref={first}>
        {choices.map((offer) => (
          <FirstChoice key={offer.id} offer={offer} onChoose={choose} />
        ))}
      </ul>
      {adoption.kind === 'idle' ? null : (
        <AdoptionSaid reply={adoption.kind === 'asking' ? null : adoption.reply} words={firstRun} />
      )}
    </Region>
  );
}

type Offer = {
  readonly id: 'sample' | 'folder' | 'registry';
  readonly shortcut: string | null;
  readonly name: string;
  readonly says: string;
};
type ChoiceProps = { readonly offer: Offer; readonly onChoose: (id: Offer['id']) => void };

function FirstChoice({ offer: { id, shortcut, name, says }, onChoose }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className="first-choice"
        data-first={id}
        aria-keyshortcuts={shortcut ?? undefined}
        aria-describedby={`${id}-says`}
        onClick={() => {
          onChoose(id);
        }}
      >
        {shortcut === null ? null : <Key name={shortcut} />} {name}
      </button>
      <p id={`${id}-says`}>{says}</p>
    </li>
  );
}
