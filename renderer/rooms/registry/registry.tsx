import { type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { type Registry as Facts } from '../../../shared/contract/registry.ts';
import { KeyButton } from '../../parts/key-button.tsx';
import { Region } from '../../parts/region.tsx';
import { useLanding } from '../../parts/use-landing.ts';
import { useWords } from '../../parts/words-context.ts';
import { useRegistry } from '../../state/registry-use.ts';
import { useActions, useView } from '../../state/use-console.ts';
import '../../style/registry.css';
import { IdentitiesSection } from './identities-section.tsx';
import { LinesSection } from './lines-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { RotaSection } from './rota-section.tsx';
import { RunbooksSection } from './runbooks-section.tsx';
import { VersionSection } from './version-section.tsx';

/** What is in the plant in force, and what is missing in it (S6)?
 *  Promise: mode bar and status stay beside it; the version, and how the next one is adopted, need no plant.
 *  Never: an edit. */
export function Registry() {
  const { registry } = useWords();
  const { show } = useActions();
  const landing = useLanding<HTMLDivElement>();
  const reply = useRegistry();
  const hasPlant = useView(({ plant }) => plant !== null) ?? false;
  const facts = hasPlant && reply?.kind === 'registry' ? reply.registry : null;
  const problem = hasPlant && reply?.kind === 'refused' ? reply.problem.sentence : null;
  return (
    <Region name="registry" label={registry.region} isMain>
      <div className="registry-head" ref={landing}>
        <h2>{registry.region}</h2>
        <KeyButton
          shortcut="Alt+1"
          onPress={() => {
            show({ screen: 'live', middle: 'answer' });
          }}
        >
          {registry.back}
        </KeyButton>
      </div>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <Sections facts={facts} />
    </Region>
  );
}

function Sections({ facts }: { readonly facts: Facts | null }) {
  const { registry } = useWords();
  const parts: readonly Part[] = [
    { id: 'version', name: registry.version, body: <VersionSection facts={facts} /> },
    ...(facts === null ? [] : partsOf(facts, registry)),
  ];
  return (
    <Tabs className="registry-parts" orientation="vertical">
      <TabList className="registry-list" aria-label={registry.sections}>
        {parts.map(({ id, name, count }) => (
          <Tab key={id} id={id} className="registry-tab">
            <span>{name}</span>
            {count === undefined ? null : <span className="mono">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, body }) => (
        <TabPanel key={id} id={id} className="registry-panel">
          {body}
        </TabPanel>
      ))}
    </Tabs>
  );
}

type Part = {
  readonly id: string;
  readonly name: string;
  readonly count?: number;
  readonly body: ReactNode;
};
type Names = Readonly<Record<'lines' | 'identities' | 'people' | 'rota' | 'runbooks', string>>;

function partsOf(facts: Facts, names: Names): readonly Part[] {
  const { equipment, identities, people, rota, runbooks } = facts;
  return [
    {
      id: 'lines',
      name: names.lines,
      count: equipment.length,
      body: <LinesSection equipment={equipment} runbooks={runbooks} />,
    },
    {
      id: 'identities',
      name: names.identities,
      count: identities.length,
      body: <IdentitiesSection identities={identities} />,
    },
    { id: 'people', name: names.people, count: people.length, body: <PeopleSection people={people} /> },
    { id: 'rota', name: names.rota, body: <RotaSection rota={rota} /> },
    {
      id: 'runbooks',
      name: names.runbooks,
      count: runbooks.length,
      body: <RunbooksSection runbooks={runbooks} />,
    },
  ];
}
