import { type RuleText } from '../../../shared/contract/runbook-sheet.ts';
import { Mark } from '../../parts/mark.tsx';
import { useWords } from '../../parts/words-context.ts';

/** Which rules does the runbook have, and which of them speak now?
 *  Promise: those that speak now first, each list in the order of the document.
 *  Never: which of them decides; that is said in the answer. */
export function Rules({ rules }: { readonly rules: readonly RuleText[] }) {
  const { runbook } = useWords();
  const speaking = rules.filter(({ isActive }) => isActive);
  const silent = rules.filter(({ isActive }) => !isActive);
  return (
    <>
      <RuleList title={runbook.speaking(String(speaking.length))} rules={speaking} />
      <RuleList title={runbook.silent(String(silent.length))} rules={silent} />
    </>
  );
}

type ListProps = { readonly title: string; readonly rules: readonly RuleText[] };

function RuleList({ title, rules }: ListProps) {
  if (rules.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol className="rules">
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} />
        ))}
      </ol>
    </section>
  );
}

function Rule({ rule: { effect, states, isActive, sentence } }: { readonly rule: RuleText }) {
  const { runbook } = useWords();
  const isEverywhere = states.some((state) => state === '*');
  return (
    <li className={isActive ? 'counts' : ''}>
      <p className="rule-head">
        <Mark shape={effect === 'permit' ? 'circle' : 'barred'} />
        <strong>{effect === 'permit' ? runbook.permits : runbook.forbids}</strong>
        <span>{isEverywhere ? runbook.everywhere : runbook.inStates(states.join(', '))}</span>
      </p>
      <p>{sentence}</p>
    </li>
  );
}
