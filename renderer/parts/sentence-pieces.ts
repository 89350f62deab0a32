/** Where in a sentence are the words that are read first?
 *  Promise: the pieces joined are the sentence, letter for letter.
 *  Never: another word, or one left out. */

export type Piece = { readonly piece: string; readonly isLoud: boolean };

/** Cuts `text` at the first of each of `words` that comes after the one before; a word that is not there is skipped. */
export function pieces(text: string, words: readonly string[]): readonly Piece[] {
  const cut: Piece[] = [];
  let rest = text;
  for (const word of words) {
    const at = word === '' ? -1 : rest.indexOf(word);
    if (at < 0) continue;
    if (at > 0) cut.push({ piece: rest.slice(0, at), isLoud: false });
    cut.push({ piece: word, isLoud: true });
    rest = rest.slice(at + word.length);
  }
  return rest === '' ? cut : [...cut, { piece: rest, isLoud: false }];
}
