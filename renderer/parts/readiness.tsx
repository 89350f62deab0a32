import { type ReadinessMark } from '../../shared/contract/registry.ts';
import { Mark, type Shape } from './mark.tsx';

/** What is missing of an identity before an incident: a shape and a word each (ux.md rule 2)?
 *  Promise: without an alarm colour; it is a finding, not an alert.
 *  Never: a mark of its own. */

type Code = ReadinessMark['code'];
const SHAPES: Readonly<Record<Code, Shape>> = {
  'added-here': 'diamond',
  'no-owner': 'unknown',
  'no-purpose': 'unknown',
  'no-expiry': 'unknown',
  expired: 'stale',
  'expires-soon': 'stale',
  'no-carry-out': 'unknown',
  shared: 'hatch',
  'no-fallback': 'unknown',
};

export type ReadinessWords = Readonly<Record<Code, string>>;
type Props = { readonly code: Code; readonly words: string };

export function Readiness({ code, words }: Props) {
  return (
    <span className="readiness" data-readiness={code}>
      <Mark shape={SHAPES[code]} />
      {words}
    </span>
  );
}
