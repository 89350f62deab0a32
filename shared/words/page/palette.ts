/** What does the palette say?
 *  Promise: a row says what Enter would do, with its object. */
export const palette = {
  title: 'Find line, identity, person or command',
  hint: 'vnd-acme, Chen, night, 3 rev',
  found: 'What was found',
  nothing: 'Nothing contains these words. Enter runs nothing.',
  more: (count: number): string => `${count} more contain these words. Type more of what you look for.`,
  notNow: (why: string): string => `Not now. ${why}`,
  identityOn: (identity: string, line: string): string => `${identity} on ${line}`,
  asPerson: (name: string): string => `Show what ${name} may do`,
  verbOnLine: (verb: string, line: string): string => `${verb} on ${line}`,
  verbOn: (verb: string, identity: string, line: string): string => `${verb} ${identity} on ${line}`,
  groups: {
    verbs: 'Decide',
    lines: 'Lines',
    identities: 'Identities',
    people: 'People',
    commands: 'Commands',
  },
};
