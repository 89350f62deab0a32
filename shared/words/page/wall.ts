/** What does the wall say around the answer?
 *  Promise: as few words as there are; it is read from five metres. */
export const wall = {
  title: 'Wall',
  lines: 'Lines',
  answer: 'The worst line',
  times: 'Times and decisions',
  next: 'Next',
  nothingDue: 'Nothing changes by itself',
  noDecision: 'No decision yet',
  decisions: 'Last decisions',
  moreLines: (count: number): string => (count === 1 ? '1 more line' : `${count} more lines`),
  opening: 'Opening the ledger',
  noPlant: 'No plant data',
  dataAge: (length: string): string => `data ${length}`,
  notRecording: 'NOT RECORDING',
  broken: 'LOG BROKEN',
};
