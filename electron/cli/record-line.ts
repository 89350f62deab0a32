/** How is one record told in one line?
 *  Promise: its place, its instant, its type and what identifies it; a line that is no record is shown as it is.
 *  Never: long bodies, or a guess at what a body means. */

const TELLING = [
  'action',
  'identityId',
  'equipmentId',
  'event',
  'personId',
  'decidedBy',
  'code',
  'rationale',
  'note',
  'size',
  'incidentId',
  'questionId',
  'decisionId',
] as const;
const LONGEST = 60;

export function recordLine(text: string, seq: number): string {
  const record = parsed(text);
  if (record === undefined) return `${String(seq).padStart(6)}  not a record: ${text.slice(0, LONGEST)}`;
  const body = isObject(record['body']) ? record['body'] : {};
  const told = TELLING.filter((key) => body[key] !== undefined && body[key] !== null)
    .map((key) => `${key}=${shown(body[key])}`)
    .join(' ');
  return `${String(seq).padStart(6)}  ${shown(record['ts'])}  ${shown(record['type']).padEnd(22)}  ${told}`.trimEnd();
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = isObject(value) ? Object.values(value).map(String).join('/') : String(value);
  // A terminal obeys control characters; a record from outside must not speak to it.
  const plain = text.replace(/\p{Cc}/gu, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
