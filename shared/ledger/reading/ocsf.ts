import { type Fact, type FactOf, parseBody } from '../bodies/table.ts';
import { type Result, err, ok } from '../../std/result.ts';
import { type JsonObject, type Primitives } from '../types.ts';
import { type ReadRecord } from './line.ts';
import * as c from './ocsf-content.ts';
import { type Told, eventOf } from './ocsf-event.ts';
import { type Memory, createMemory } from './ocsf-memory.ts';
import * as t from './ocsf-table.ts';

/** Which OCSF 1.8.0 events is a ledger?
 *  Promise: records go in by their order, from record 0; each gives the events of its row in the table, most of them none.
 *  What was decided is told as decided, and again as done or failed when somebody reports it.
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
      if (!t.isInTable(read.record.type)) return ok([]);
      const fact = parseBody(read.record);
      if (!fact.ok) return err(`has a body that does not fit its type \`${read.record.type}\``);
      const told = tell(memory, fact.value);
      if (!told.ok) return told;
      return ok(told.value.map((each, index) => eventOf(each, { read, index, primitives, productVersion })));
    },
  };
}

type Telling = Result<readonly Told[], string>;

function tell(memory: Memory, fact: Fact): Telling {
  switch (fact.type) {
    case 'decision.recorded':
      return tellDecision(memory, fact);
    case 'decision.withdrawn':
      return tellWithdrawn(memory, fact);
    case 'effect.confirmed':
    case 'effect.failed':
      return tellEffect(memory, fact);
    case 'pause.ended':
      return tellEnd(memory, fact, t.RESUME_ENTITY);
    case 'constraint.ended':
      return tellEnd(memory, fact, t.UPDATE_ENTITY);
    case 'breakglass.ended':
      return tellGlassEnded(memory, fact);
    default:
      return ok(tellAtOnce(memory, fact));
  }
}

/** What is so from the moment it is recorded. */
function tellAtOnce(memory: Memory, fact: Fact): readonly Told[] {
  switch (fact.type) {
    case 'decision.refused':
      return [{ content: c.refusedContent(fact.body), status: t.FAILURE }];
    case 'breakglass.opened':
      memory.openGlass(fact.body);
      return [{ content: c.glassContent(fact.body, t.ASSIGN_PRIVILEGES), status: t.SUCCESS }];
    case 'plant.adopted':
      // All parts lie in one transaction, and the last one puts the plant in force.
      if (fact.body.part + 1 < fact.body.parts) return [];
      return [{ content: c.plantContent(fact.body), status: t.SUCCESS }];
    case 'identity.added':
      return fact.body.identity.map((identity) => ({
        content: c.identityContent(identity, fact.body.addedBy),
        status: t.SUCCESS,
      }));
    default:
      return tellIncident(fact);
  }
}

function tellIncident({ type, body }: Fact): readonly Told[] {
  switch (type) {
    case 'incident.opened': {
      const { incidentId, title, equipmentId, openedBy } = body;
      const told = { activity: t.CREATE_INCIDENT, incidentId, title, equipmentId, person: openedBy };
      return [{ content: c.incidentContent(told), status: t.NEW }];
    }
    case 'incident.noted': {
      const { incidentId, text, notedBy } = body;
      const told = { activity: t.UPDATE_INCIDENT, incidentId, comment: text, person: notedBy };
      return [{ content: c.incidentContent(told), status: t.IN_PROGRESS }];
    }
    case 'incident.closed': {
      const { incidentId, summary, closedBy } = body;
      const told = { activity: t.CLOSE_INCIDENT, incidentId, comment: summary, person: closedBy };
      return [{ content: c.incidentContent(told), status: t.CLOSED }];
    }
    default:
      return [];
  }
}

function tellDecision(memory: Memory, { body }: FactOf<'decision.recorded'>): Telling {
  const { decisionId, identityId } = body;
  const content = c.decisionContent(body);
  memory.remember({ decisionId, of: 'decision' }, { identityId, content });
  return ok([{ content, status: t.DECIDED }]);
}

function tellWithdrawn(memory: Memory, { body }: FactOf<'decision.withdrawn'>): Telling {
  const place = { decisionId: body.decisionId, of: 'decision' } as const;
  const decided = memory.recall(place);
  if (decided === undefined) return err(unknown('decision', body.decisionId));
  memory.forget(place);
  return ok([{ content: c.withdrawnContent(body, decided.content), status: t.DECIDED }]);
}

function tellEnd(
  memory: Memory,
  { body }: FactOf<'pause.ended' | 'constraint.ended'>,
  activity: t.Activity,
): Telling {
  const { decisionId, identityId } = body;
  const decided = memory.recall({ decisionId, of: 'decision' });
  const content = c.endedContent(body, activity, decided?.content);
  memory.remember({ decisionId, of: 'end' }, { identityId, content });
  return ok([{ content, status: t.ENDED }]);
}

function tellEffect(memory: Memory, fact: FactOf<'effect.confirmed'> | FactOf<'effect.failed'>): Telling {
  const { body } = fact;
  const about = memory.recall(body);
  // The end of an override is not in the table, and so neither is its effect.
  if (about === undefined) return body.of === 'end' ? ok([]) : err(unknown('decision', body.decisionId));
  const { content } = about;
  if (fact.type === 'effect.failed') {
    const { failedBy, why } = fact.body;
    return ok([{ content, status: t.FAILURE, detail: why, own: { effect: body.of, failedBy } }]);
  }
  memory.settle(body);
  const { confirmedBy, effectiveAt, seenHow } = fact.body;
  const own = { effect: body.of, confirmedBy, effectiveAt };
  return ok([{ content, status: t.SUCCESS, detail: seenHow, own }]);
}

function tellGlassEnded(memory: Memory, { body }: FactOf<'breakglass.ended'>): Telling {
  const opened = memory.closeGlass(body.breakGlassId);
  if (opened === undefined) return err(unknown('break-glass', body.breakGlassId));
  const content = c.glassContent(opened, t.REVOKE_PRIVILEGES);
  return ok([{ content, status: t.SUCCESS, detail: body.reason }]);
}

function unknown(what: string, id: string): string {
  return `speaks of ${what} \`${id}\`, which is not open`;
}
