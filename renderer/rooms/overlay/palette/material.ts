import { type IdentityRow, type LineRow } from '../../../../shared/contract/board.ts';
import { type PlantInForce } from '../../../../shared/contract/view.ts';
import {
  type Action,
  type EquipmentId,
  type IdentityId,
  type PersonId,
} from '../../../../shared/plant/types.ts';
import { type PageWords } from '../../../../shared/words/page-words.ts';
import { type CommandId } from '../../../state/commands-form.ts';

/** Among what does the palette look?
 *  Promise: what the view has and what the table of commands has; each row says what Enter would do.
 *  Never: a row without a word for what it is about. */

/** What a row does. */
export type Deed =
  | { readonly kind: 'line'; readonly line: EquipmentId }
  | { readonly kind: 'identity'; readonly line: EquipmentId; readonly identity: IdentityId }
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'command'; readonly id: CommandId }
  /** Null identity: the one that the desk puts first on that line. */
  | {
      readonly kind: 'verb';
      readonly action: Action;
      readonly line: EquipmentId;
      readonly identity: IdentityId | null;
    };

export type Group = 'verbs' | 'lines' | 'identities' | 'people' | 'commands';
export type PaletteRow = {
  /** The same as long as it means the same. */
  readonly id: string;
  readonly group: Group;
  /** Shown, and heard. */
  readonly text: string;
  readonly note: string | null;
  readonly key: string | null;
  readonly deed: Deed;
  /** What the query must be contained in. */
  readonly search: string;
};

export type CommandOffer = {
  readonly id: CommandId;
  readonly text: string;
  readonly key: string | null;
  /** Why not now; null: possible. */
  readonly hindrance: string | null;
};
export type Verb = { readonly action: Action; readonly word: string; readonly key: string };

export type Material = {
  readonly words: PageWords['palette'];
  readonly lines: readonly LineRow[];
  readonly identities: readonly IdentityRow[];
  readonly people: PlantInForce['people'];
  readonly commands: readonly CommandOffer[];
  readonly verbs: readonly Verb[];
  /** The line on screen. */
  readonly here: EquipmentId | null;
};

/** Without case and without accents: whoever looks for `Tomas` finds Tomás. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
