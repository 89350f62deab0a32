import { type Check, checkReference, checkReferences, checkUnique } from './names.ts';
import { type Source } from './problem.ts';
import { type IdentitiesFile, type PeopleFile } from './schema-plant.ts';

/** Do people, rota and identities name only what there is?
 *  Promise: ids stand once; roles, equipment and crews exist.
 *  Never: refuses an identity for what is merely missing; that is a finding of the check. */

export function checkPeopleFile(check: Check, source: Source, { roles, people, rota }: PeopleFile): void {
  checkUnique(check, source, { key: 'roles', items: roles });
  checkUnique(check, source, { key: 'people', items: people });
  for (const [index, person] of people.entries()) {
    for (const [place, { role, at }] of person.roles.entries()) {
      const path = ['people', index, 'roles', place];
      checkReference(check, source, { kind: 'role', name: role, path: [...path, 'role'] });
      checkReference(check, source, { kind: 'equipment', name: at, path: [...path, 'at'] });
    }
  }
  for (const [index, { crew }] of rota.entries())
    checkReferences(check, source, { kind: 'person', names: crew, path: ['rota', index, 'crew'] });
}

export function checkIdentitiesFile(check: Check, source: Source, { identities }: IdentitiesFile): void {
  checkUnique(check, source, { key: 'identities', items: identities });
  for (const [index, { owner, reach }] of identities.entries()) {
    checkReferences(check, source, { kind: 'equipment', names: reach, path: ['identities', index, 'reach'] });
    if (owner !== undefined)
      checkReference(check, source, { kind: 'role', name: owner, path: ['identities', index, 'owner'] });
  }
}
