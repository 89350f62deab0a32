import { type Fact, type FactOf, parseBody } from '../bodies/table.ts';
import { type Result, err, ok } from '../../std/result.ts';
import { type JsonObject, type Primitives } from '../types.ts';
import { type ReadRecord } from './line.ts';
import * as c from './ocsf-content.ts';
import { type Told, eventOf } from './ocsf-event.ts';
import { type EffectPlace, type Memory, createMemory } from './ocsf-memory.ts';
import * as t from './ocsf-table.ts';

/** Which OCSF 1.8.0 events is a ledger?
 *  Promise: records go in by their order, from record 0; each gives the events of its row in the table, most of them
 *  none. What was decided is told as decided, and again as done or failed when somebody reports it.
 *  Never: an event whose decision is not in the ledger, or a record left out because it could not be read. */

export type OcsfMapper = {
  /** The events of the next record; the error continues a sentence that names the record. */
  map(read: ReadRecord): Result<readonly JsonObject[], string>;
};

/** `productVersion` is the version of the program that exports. */
export function createOcsfMapper(primitives: Pick<Primitives, 'sha256'>, productVersion: string): OcsfMapper {
  const memory = createMemory();
  return {
    map(read) {
      if (!Object.hasOwn(TELLERS, read.record.type)) return ok([]);
      const fact = parseBody(read.record);
      if (!fact.ok) return err(`has a body that does not fit its type \`${read.record.type}\``);
      const told = tell(memory, fact.value);
      if (!told.ok) return told;
      return ok(told.value.map((each, index) => eventOf(each, { read, index, primitives, productVersion })));
    },
  };
}

type Telling = Result<readonly Told[], string>;
type Tellers = {
  readonly [T in Fact['type']]?: (memory: Memory, fact: Extract<Fact, { type: T }>) => Telling;
};

/** The left column of the table: everything else stays in the ledger. */
const TELLERS: Tellers = {
  'decision.recorded': tellDecision,
  'decision.withdrawn': tellWithdrawn,
  'decision.refused': (_memory, { body }) => once(c.refusedContent(body), t.FAILURE),
  'effect.confirmed': tellConfirmed,
  'effect.failed': tellFailed,
  'pause.ended': (memory, { body }) => tellEnd(memory, body, t.RESUME_ENTITY),
  'constraint.ended': (memory, { body }) => tellEnd(memory, body, t.UPDATE_ENTITY),
  'breakglass.opened': tellGlassOpened,
  'breakglass.ended': tellGlassEnded,
  'incident.opened': (_memory, { body }) => once(c.incidentOpenedContent(body), t.NEW),
  'incident.noted': (_memory, { body }) => once(c.incidentNotedContent(body), t.IN_PROGRESS),
  'incident.closed': (_memory, { body }) => once(c.incidentClosedContent(body), t.CLOSED),
  'plant.adopted': tellPlant,
  'identity.added': tellIdentities,
};

function tell(memory: Memory, fact: Fact): Telling {
  // The table pairs each type with its own teller; the compiler cannot follow that through the lookup.
  const teller = TELLERS[fact.type] as ((memory: Memory, fact: Fact) => Telling) | undefined;
  return teller === undefined ? ok([]) : teller(memory, fact);
}

function once(content: c.Content, status: t.Status, more: Pick<Told, 'detail' | 'own'> = {}): Telling {
  return ok([{ content, status, ...more }]);
}

function tellDecision(memory: Memory, { body }: FactOf<'decision.recorded'>): Telling {
  const { decisionId, identityId } = body;
  const content = c.decisionContent(body);
  memory.remember({ decisionId, of: 'decision' }, { identityId, content });
  return once(content, t.DECIDED);
}

function tellWithdrawn(memory: Memory, { body }: FactOf<'decision.withdrawn'>): Telling {
  const place = { decisionId: body.decisionId, of: 'decision' } as const;
  const decided = memory.recall(place);
  if (decided === undefined) return notOpen('decision', body.decisionId);
  memory.forget(place);
  return once(c.withdrawnContent(body, decided.content), t.DECIDED);
}

type Ended = FactOf<'pause.ended'>['body'];

function tellEnd(memory: Memory, body: Ended, activity: t.Activity): Telling {
  const { decisionId, identityId } = body;
  const decided = memory.recall({ decisionId, of: 'decision' });
  const content = c.endedContent(body, activity, decided?.content);
  memory.remember({ decisionId, of: 'end' }, { identityId, content });
  return once(content, t.ENDED);
}

function tellConfirmed(memory: Memory, { body }: FactOf<'effect.confirmed'>): Telling {
  const about = memory.recall(body);
  if (about === undefined) return effectOfNothing(body);
  memory.settle(body);
  const { of: effect, confirmedBy, effectiveAt, seenHow } = body;
  return once(about.content, t.SUCCESS, { detail: seenHow, own: { effect, confirmedBy, effectiveAt } });
}

function tellFailed(memory: Memory, { body }: FactOf<'effect.failed'>): Telling {
  const about = memory.recall(body);
  if (about === undefined) return effectOfNothing(body);
  const { of: effect, failedBy, why } = body;
  return once(about.content, t.FAILURE, { detail: why, own: { effect, failedBy } });
}

/** The end of an override is not in the table, and so neither is its effect. */
function effectOfNothing({ of, decisionId }: EffectPlace): Telling {
  return of === 'end' ? ok([]) : notOpen('decision', decisionId);
}

function tellGlassOpened(memory: Memory, { body }: FactOf<'breakglass.opened'>): Telling {
  memory.openGlass(body);
  return once(c.glassContent(body, t.ASSIGN_PRIVILEGES), t.SUCCESS);
}

function tellGlassEnded(memory: Memory, { body }: FactOf<'breakglass.ended'>): Telling {
  const opened = memory.closeGlass(body.breakGlassId);
  if (opened === undefined) return notOpen('break-glass', body.breakGlassId);
  return once(c.glassContent(opened, t.REVOKE_PRIVILEGES), t.SUCCESS, { detail: body.reason });
}

/** All parts lie in one transaction, and the last one puts the plant in force. */
function tellPlant(_memory: Memory, { body }: FactOf<'plant.adopted'>): Telling {
  return body.part + 1 < body.parts ? ok([]) : once(c.plantContent(body), t.SUCCESS);
}

function tellIdentities(_memory: Memory, { body }: FactOf<'identity.added'>): Telling {
  const contents = body.identity.map((identity) => c.identityContent(identity, body.addedBy));
  return ok(contents.map((content) => ({ content, status: t.SUCCESS })));
}

function notOpen(what: string, id: string): Telling {
  return err(`speaks of ${what} \`${id}\`, which is not open`);
}
