/** What is a long name in German, Polish or Greek?
 *  Promise: exactly 60 characters that people of that language could read; another one for each number. Names for
 *  layout, never for reading aloud: they mean nothing. */

export const LANGUAGES = ['german', 'polish', 'greek'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LONG = 60;

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  german: [
    'Schichtführungsverantwortliche',
    'Tiefkühllagerverdichterstation',
    'Verpackungslinienüberwachung',
    'Fernwartungszugangsberechtigter',
    'Größenprüfeinrichtung',
    'Übergabeprotokoll',
  ],
  polish: [
    'współodpowiedzialność',
    'międzywydziałowy',
    'najbezpieczniejsza',
    'źródłowy przełącznik',
    'Szczęśniak-Grzegżółkowska',
    'żółty łącznik',
  ],
  greek: [
    'Αποκεντρωμένης',
    'υπευθυνότητα',
    'ψυχοστασίου',
    'εξουσιοδοτημένος',
    'Παπακωνσταντίνου-Χατζηιωάννου',
    'συσκευασίας',
  ],
};

/** `number` is any whole number from 0. */
export function longName(language: Language, number: number): string {
  const words = WORDS[language];
  const start = `${String.fromCodePoint(65 + (number % 26))}${number} `;
  const text = Array.from({ length: LONG }, (_nothing, index) => words[(number + index) % words.length]);
  return `${start}${text.join(' ')}`
    .slice(0, LONG - 1)
    .trimEnd()
    .padEnd(LONG, 'x');
}
