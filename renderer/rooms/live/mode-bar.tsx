import { type ReactNode } from 'react';
import { type View } from '../../../shared/contract/view.ts';
import { Clocks } from '../../parts/clocks.tsx';
import { Elapsed } from '../../parts/elapsed.tsx';
import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';
import { AlertLamp } from './alert-lamp.tsx';
import { Banners } from './banners.tsx';
import { DataAge } from './data-age.tsx';
import { LogLamp } from './log-lamp.tsx';
import { WhoIsHere } from './who-is-here.tsx';

/** Is it live, what runs, what time is it, is it recorded, who is here?
 *  Promise: always on screen, with nothing over it; only its timers tick. */
export function ModeBar({ children }: { readonly children?: ReactNode }) {
  const { live } = useWords();
  const mode = useView((view) => view.mode);
  return (
    <Region name="mode-bar" label={live.modeBar}>
      <div className="mode-row">
        <h1 className="mode">{mode === null ? live.openingTitle : live.mode[mode]}</h1>
        <AlertLamp />
        <Incident />
        <Clocks />
        <DataAge />
        <LogLamp />
        <WhoIsHere />
      </div>
      <Banners />
      {children}
    </Region>
  );
}

/** Of several that are open the one on the worst line, else the oldest. */
function Incident() {
  const { live } = useWords();
  const incident = useView(worstIncident);
  if (incident === null || incident === undefined) return <span className="incident">{live.noIncident}</span>;
  return (
    <span className="incident">
      <span className="mono">{incident.code}</span>
      <span className="incident-title">{incident.title}</span>
      <Elapsed since={incident.openedAt} />
    </span>
  );
}

function worstIncident({ incidents, worst }: View) {
  return incidents.find(({ line }) => line === worst?.line) ?? incidents[0];
}
