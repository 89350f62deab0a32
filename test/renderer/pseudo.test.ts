import { describe, expect, it } from 'vitest';
import { pageWordsIn } from '../../shared/words/page-words.ts';
import { pseudoText } from '../../shared/words/pseudo.ts';

/** Does the strange locale leave nothing out, and what was put in alone? */

type Leaf = { readonly path: string; readonly value: unknown };

function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${path}.${key}`));
}

const english = leavesOf(pageWordsIn('en'));
const strange = leavesOf(pageWordsIn('qps'));

describe('the strange locale', () => {
  it('has every text of English, because a missing one would be seen as English', () => {
    expect(strange.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
  });

  it('wraps every text', () => {
    const bare = strange.filter(({ value }) => typeof value === 'string' && !/^⟦[\s\S]*⟧$/.test(value));
    expect(bare).toEqual([]);
  });

  it('is at least two fifths longer, because other languages are', () => {
    for (const [index, { value }] of english.entries()) {
      const other = strange[index]?.value;
      if (typeof value === 'string' && typeof other === 'string')
        expect(other.length).toBeGreaterThanOrEqual(Math.floor(value.length * 1.4));
    }
  });

  it('keeps what was put in, and wraps what stands around it', () => {
    const { palette } = pageWordsIn('qps');
    const said = palette.verbOn('REVOKE', 'vnd-acme-rdp', 'Line 3');
    expect(said).toMatch(/^⟦REVOKE vnd-acme-rdp óñ Line 3 .*⟧$/);
  });

  it.each([
    ['a number', pageWordsIn('qps').palette.more(12), '12'],
    ['a name with accents', pageWordsIn('qps').palette.asPerson('Inês Alves'), 'Inês Alves'],
    ['words that are strange already', pseudoText('x ⟦ý⟧', ['⟦ý⟧']), '⟦ý⟧'],
  ])('keeps %s', (_what, text, part) => {
    expect(text).toContain(part);
  });
});
