import { type Alert } from '../../../shared/contract/board.ts';
import { type View } from '../../../shared/contract/view.ts';
import { KeyButton } from '../../parts/key-button.tsx';
import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';
import { AlertRow } from './alert-row.tsx';
import { IncidentRow } from './incident-row.tsx';
import { DebtRow, EffectRow, GlassRow } from './owed-rows.tsx';
import { QuestionRow } from './question-row.tsx';
import { useCommand } from './use-command.ts';

/** What is open, owed or missing, and what is done about it?
 *  Promise: every break-glass first, then every alert, highest level and oldest first, each with what belongs to it;
 *  then the incidents. Gone when the view says so.
 *  Never: a decision; at most a question is acknowledged or escalated. */
export function Matters() {
  const { live } = useWords();
  const alerts = useView((view) => view.alerts) ?? [];
  const incidents = useView((view) => view.incidents) ?? [];
  const glasses = useView((view) => view.glasses) ?? [];
  const run = useCommand();
  // What has a place of its own: a break-glass above, the log in the mode bar.
  const isElsewhere = ({ id }: Alert): boolean =>
    id.startsWith('ledger:') || glasses.some(({ breakGlassId }) => breakGlassId === id);
  const rows = alerts.filter((alert) => !isElsewhere(alert));
  const isEmpty = rows.length + glasses.length + incidents.length === 0;
  return (
    <Region name="matters" label={live.matters}>
      <div className="matters-head">
        <h2>{live.matters}</h2>
        <KeyButton onPress={() => run('open-incident')}>{live.openIncident}</KeyButton>
      </div>
      {isEmpty ? <p className="meta">{live.nothingOpen}</p> : null}
      <ul className="matter-rows">
        {glasses.map((glass) => (
          <GlassRow key={glass.breakGlassId} glass={glass} />
        ))}
        {rows.map((alert) => (
          <Matter key={alert.id} alert={alert} />
        ))}
        {incidents.map((incident) => (
          <IncidentRow key={incident.incidentId} incident={incident} />
        ))}
      </ul>
    </Region>
  );
}

/** An alert has the id of what it is about. */
function Matter({ alert }: { readonly alert: Alert }) {
  const question = useView((view) => questionOf(view, alert));
  const effect = useView((view) => effectOf(view, alert));
  const debt = useView((view) => debtOf(view, alert));
  if (question !== null && question !== undefined) return <QuestionRow question={question} alert={alert} />;
  if (effect !== null && effect !== undefined) return <EffectRow effect={effect} level={alert.level} />;
  if (debt !== null && debt !== undefined) return <DebtRow debt={debt} level={alert.level} />;
  return <AlertRow alert={alert} />;
}

function questionOf({ questions }: View, { questionId }: Alert) {
  return questions.find((question) => question.questionId === questionId);
}

function effectOf({ effects }: View, { id }: Alert) {
  return effects.find(({ decisionId, of }) => id === `${decisionId}:${of}`);
}

function debtOf({ debts }: View, { id }: Alert) {
  return debts.find((debt) => id === `debt:${debt.id}`);
}
