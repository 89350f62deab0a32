import { type Action } from '../plant/types.ts';
import { type Widened } from './widened.ts';

/** What is missing before the incident, and how is a runbook read aloud?
 *  Promise: one sentence each, plain and without blame; the outline says all that the drawing shows.
 *  Never: a finding of the check; those have their own sentences. */

const MARKS = {
  'added-here': 'it was added at this console and is in no plant folder yet',
  'no-owner': 'nobody owns it',
  'no-purpose': 'its purpose is not written down',
  'no-expiry': 'it is not said when it expires',
  expired: 'it has expired',
  'expires-soon': 'it expires within 30 days',
  'no-carry-out': 'it is not said how a PAUSE or REVOKE is carried out',
  shared: 'its credential is shared by several people or programs',
  'no-fallback': 'it is not said how work goes on without it',
} as const;

export const registryWords = {
  mark: (code: keyof typeof MARKS): string => MARKS[code],
  never: (why: string): string => `never: ${why}`,
  roleAt: (role: string, at: string): string => `${role} at ${at}`,
  ladder: (rungs: readonly string[]): string => rungs.join(', then '),
  rung: (roles: string, after: string | null): string => (after === null ? roles : `${roles} after ${after}`),
  deadline: (after: string, event: string): string => `after ${after}: ${event}`,
  byDeadline: 'sent by a time limit only',
  verbs: (actions: readonly Action[]): string => actions.map((each) => each.toUpperCase()).join(', '),
  everyIdentity: 'every identity',
  identities: (parts: readonly string[]): string => parts.join(' and '),
  selector: {
    ids: (ids: readonly string[]): string => ids.join(', '),
    types: (types: readonly string[]): string => `of type ${types.join(' or ')}`,
    tags: (tags: readonly string[]): string => `tagged ${tags.join(' or ')}`,
    vendors: (vendors: readonly string[]): string => `of vendor ${vendors.join(' or ')}`,
    criticality: (least: number): string => `of criticality ${least} or higher`,
    safety: (yes: boolean): string => (yes ? 'critical for safety' : 'not critical for safety'),
  },
  permit: (p: {
    readonly id: string;
    readonly verbs: string;
    readonly who: string;
    readonly what: string;
  }): string => `${p.id}: ${p.who} may ${p.verbs} ${p.what}.`,
  forbid: (p: { readonly id: string; readonly verbs: string; readonly what: string }): string =>
    `${p.id}: NO ONE may ${p.verbs} ${p.what}. FORBIDDEN.`,
  lastResort: (role: string): string => `Last resort: ${role}.`,
  because: (text: string): string => `Because: ${text}`,
  state: (s: { readonly name: string; readonly isActive: boolean; readonly isInitial: boolean }): string =>
    `${s.name}${s.isActive ? ' (CURRENT)' : ''}${s.isInitial ? ' (entered first)' : ''}`,
  move: (m: { readonly words: string; readonly to: string; readonly by: string }): string =>
    `${m.words} leads to ${m.to}; ${m.by}`,
  declaredBy: (who: string): string => `declared by ${who}`,
} as const;
export type RegistryPhrases = Widened<typeof registryWords>;
