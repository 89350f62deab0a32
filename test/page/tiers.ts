import { type Choice, type Tier } from '../../shared/contract/sheet.ts';
import { type Desk } from './desk.ts';

/** Which decision of this plant asks for how much, and who may take it?
 *  Promise: found in what the view offers, in the order of the plant, for people who are signed in.
 *  Never: a pair that is written down here and false after the next change of the sample. */

export type Place = {
  readonly line: string;
  readonly identity: string;
  readonly actor: string;
  readonly choice: Choice;
};

/** The first that `fits`; the desk shows it afterwards. */
export async function findChoice(desk: Desk, fits: (choice: Choice) => boolean): Promise<Place> {
  for (const pair of pairsOf(desk)) {
    await desk.ask('view:select', pair);
    const choice = desk.view.sheet?.choices.find(fits);
    if (choice !== undefined) return { ...pair, choice };
  }
  throw new Error('nobody who is signed in may decide anything of this kind');
}

function pairsOf({ view: { signedIn, lines } }: Desk): readonly Omit<Place, 'choice'>[] {
  return signedIn.flatMap(({ person: actor }) =>
    lines.flatMap(({ id: line, identities }) =>
      identities.map(({ id: identity }) => ({ line, identity, actor })),
    ),
  );
}

export const ofTier =
  (tier: Tier) =>
  ({ demands }: Choice): boolean =>
    demands?.tier === tier;

export const throughGlass = ({ breakGlass }: Choice): boolean =>
  breakGlass !== null && breakGlass.mayOpen && breakGlass.openId === null;
