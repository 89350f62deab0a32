import { type AnswerKind } from '../../shared/authority/types.ts';
import { assertNever } from '../../shared/std/bug.ts';
import { type Shape } from './mark.tsx';

/** Which shape belongs to a level, and which to an answer?
 *  Promise: one each, as in ux.md §5 and §8. */

export type Level = 'P1' | 'P2' | 'P3' | 'none';

export function shapeOfLevel(level: Level): Shape {
  switch (level) {
    case 'P1':
      return 'octagon';
    case 'P2':
      return 'triangle';
    case 'P3':
      return 'diamond';
    case 'none':
      return 'circle';
    default:
      return assertNever(level);
  }
}

export function shapeOfAnswer(kind: AnswerKind): Shape {
  switch (kind) {
    case 'permit':
      return 'circle';
    case 'last-resort':
      return 'triangle';
    case 'nobody':
      return 'octagon';
    case 'forbid':
      return 'barred';
    case 'indeterminate':
      return 'unknown';
    case 'not-applicable':
      return 'dash';
    default:
      return assertNever(kind);
  }
}
