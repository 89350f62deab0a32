/** Is this the name of a time zone, and which are there?
 *  Promise: names of the IANA time zone database as this machine knows them; an offset such as `+01:00` is
 *  none.
 *  Never: throws on a name. */

/** Whether wall times can be computed in `name`. */
export function isZoneName(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (problem) {
    if (problem instanceof RangeError) return false;
    throw problem;
  }
}

/** Every zone name this machine lists, for a suggestion. */
export function zoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}
