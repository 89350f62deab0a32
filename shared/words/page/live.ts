/** What does the Live screen say around the answers? */
export const live = {
  modeBar: 'Mode and time',
  lines: 'Lines',
  whoMayAct: 'Who may act',
  identities: 'Identities',
  log: 'Log',
  status: 'Keys and status',
  opening: 'Opening the ledger.',
};
