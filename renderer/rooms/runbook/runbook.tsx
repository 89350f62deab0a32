import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { type RunbookSheet } from '../../../shared/contract/runbook-sheet.ts';
import { KeyButton } from '../../parts/key-button.tsx';
import { Region } from '../../parts/region.tsx';
import { useLanding } from '../../parts/use-landing.ts';
import { useWords } from '../../parts/words-context.ts';
import { useRunbook } from '../../state/runbook-use.ts';
import { useActions } from '../../state/use-console.ts';
import '../../style/runbook.css';
import { Chart } from './chart.tsx';
import { Outline } from './outline.tsx';
import { Rules } from './rules.tsx';
import { SheetHead } from './sheet-head.tsx';
import { ZoomBar } from './zoom-bar.tsx';
import { type Zoom } from './zoom.ts';

/** What may happen on the selected line, and who may say so (S3)?
 *  Promise: the runbook of the version in force with the line's state marked, as chart, outline and rules.
 *  Never: the chart as the only form. */
export function Runbook() {
  const { runbook } = useWords();
  const { show } = useActions();
  const landing = useLanding<HTMLDivElement>();
  const { reply } = useRunbook();
  return (
    <Region name="runbook" label={runbook.region} isMain>
      <div className="room-head" ref={landing}>
        <KeyButton
          shortcut="Escape"
          onPress={() => {
            show({ middle: 'answer' });
          }}
        >
          {runbook.back}
        </KeyButton>
        {reply?.kind === 'runbook' ? <SheetHead sheet={reply.runbook} /> : <h2>{runbook.region}</h2>}
      </div>
      {reply === null ? <p role="status">{runbook.waiting}</p> : null}
      {reply?.kind === 'refused' ? <p role="alert">{reply.problem.sentence}</p> : null}
      {reply?.kind === 'runbook' ? <Forms sheet={reply.runbook} /> : null}
    </Region>
  );
}

function Forms({ sheet }: { readonly sheet: RunbookSheet }) {
  const { runbook } = useWords();
  const [form, setForm] = useState<string>('chart');
  const [zoom, setZoom] = useState<Zoom>(null);
  const forms = [
    { id: 'chart', name: runbook.chart, body: <Chart sheet={sheet} zoom={zoom} /> },
    { id: 'outline', name: runbook.outline, body: <Outline sheet={sheet} /> },
    { id: 'rules', name: runbook.rules, body: <Rules rules={sheet.rules} /> },
  ];
  return (
    <Tabs
      className="runbook-forms"
      selectedKey={form}
      onSelectionChange={(key) => {
        setForm(String(key));
      }}
    >
      <div className="form-bar">
        <TabList className="form-list" aria-label={runbook.views}>
          {forms.map(({ id, name }) => (
            <Tab key={id} id={id} className="form-tab">
              {name}
            </Tab>
          ))}
        </TabList>
        {form === 'chart' ? <ZoomBar zoom={zoom} onZoom={setZoom} /> : null}
      </div>
      {forms.map(({ id, body }) => (
        <TabPanel key={id} id={id} className={id === 'chart' ? 'form-panel' : 'form-panel form-text'}>
          {body}
        </TabPanel>
      ))}
    </Tabs>
  );
}
