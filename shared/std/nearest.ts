import leven from 'leven';

/** Which known word did the writer probably mean?
 *  Promise: the closest word by edit distance, or undefined when none is close enough to be worth saying: one letter
 *  at least is the writer's own. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.min(Math.max(2, Math.ceil(word.length / 3)), word.length - 1);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = leven(word.toLowerCase(), candidate.toLowerCase(), { maxDistance: bestDistance });
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
