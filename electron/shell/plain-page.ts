import { type View } from '../../shared/contract/view.ts';

/** What is shown when the page itself cannot be?
 *  Promise: the answer of the worst line as it was last worked out, with its instant, in plain HTML that needs no
 *  script.
 *  Never: a text that was not escaped; a claim that anything can be decided here. */

export const PLAIN_PATH = '/plain.html';

export function plainPage(view: View | null, writtenAt: string): string {
  const sheet = view?.worstSheet ?? null;
  const answers = (sheet?.choices ?? [])
    .filter(({ kind }) => kind !== 'not-applicable')
    .map(({ sentence }) => `<li>${escaped(sentence)}</li>`)
    .join('\n');
  const states = (view?.lines ?? [])
    .map(({ name, stateWords }) => `<li>${escaped(name)}: ${escaped(stateWords)}</li>`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Watchbill</title></head>
<body>
<h1>The screen failed. This is the last answer.</h1>
<p>Worked out ${escaped(writtenAt)}. Timers and the log go on. Nothing can be decided here: start the program again.</p>
<h2>Who may act</h2>
<ul>${answers}</ul>
<h2>Lines</h2>
<ul>${states}</ul>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}
