import { checkMachine } from './check-machine.ts';
import { checkRules, checkSelector, checkWhere } from './check-rules.ts';
import { checkLadder, checkObligations } from './check-ladder.ts';
import { eventsOf, statesOf } from './machine-states.ts';
import { type Check, checkReference, checkReferences, complain, suggestion } from './names.ts';
import { type Source, shown } from './problem.ts';
import { type RunbookFile } from './schema-runbook.ts';

/** Does a runbook name only what there is, and does it contradict itself nowhere?
 *  Promise: what plant-format.md calls a load error is one; the rest is left to the check before the
 *  incident.
 *  Never: looks into another runbook. */

export function checkRunbookFile(check: Check, source: Source, runbook: RunbookFile): void {
  if (runbook.owner !== undefined)
    checkReference(check, source, { kind: 'role', name: runbook.owner, path: ['owner'] });
  checkMachine(check, source, runbook.machine);
  const states = statesOf(runbook.machine);
  checkDeclare(check, source, runbook);
  checkRules(check, source, { rules: runbook.rules, states });
  if (runbook.breakGlass !== undefined)
    checkReferences(check, source, {
      kind: 'role',
      names: runbook.breakGlass.roles,
      path: ['breakGlass', 'roles'],
    });
  for (const [index, row] of runbook.expect.entries()) {
    const path = ['expect', index];
    checkWhere(check, source, { where: row, path, states });
    checkSelector(check, source, { selector: row.identities, path: [...path, 'identities'] });
  }
}

function checkDeclare(check: Check, source: Source, { declare, machine }: RunbookFile): void {
  const known = eventsOf(machine);
  const declaredOn = new Map<string, number>();
  for (const [index, row] of declare.entries()) {
    const path = ['declare', index];
    for (const [place, event] of row.events.entries()) {
      const at = [...path, 'events', place];
      const earlier = declaredOn.get(event) ?? index;
      declaredOn.set(event, earlier);
      if (!known.has(event))
        complain(check, source, {
          path: at,
          does: `names unknown event \`${shown(event)}\``,
          remedy: suggestion(check, {
            word: event,
            known: () => known,
            otherwise: 'let a state take it in `on`',
          }),
        });
      else if (earlier !== index)
        complain(check, source, {
          path: at,
          does: `declares event \`${shown(event)}\` twice`,
          remedy: `keep it in \`declare[${earlier}]\` or here`,
        });
    }
    checkLadder(check, source, { row, path });
    checkObligations(check, source, {
      obligations: row.obligations,
      path: [...path, 'obligations'],
      isRule: false,
    });
  }
}
