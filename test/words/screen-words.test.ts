import { expect, it } from 'vitest';
import { RECORD_TYPES } from '../../shared/ledger/bodies/table.ts';
import { COMMANDS } from '../../shared/contract/names.ts';
import { screenCommandWords } from '../../shared/words/commands.ts';
import { type RecordParts, recordSentence } from '../../shared/words/record-words.ts';
import { screen } from '../../shared/words/screen.ts';
import { ACTIONS } from '../../shared/plant/types.ts';

/** Has the screen a word for everything it may have to show? */

const parts: RecordParts = { who: 'Maya Chen', verb: 'PAUSE', identity: 'rdp', line: 'Line 3', what: 'x' };
const nothing: RecordParts = { who: null, verb: null, identity: null, line: null, what: null };

it.each(Object.keys(RECORD_TYPES))('tells a record of %s, with all of its parts or none', (type) => {
  for (const given of [parts, nothing]) {
    const sentence = recordSentence(type, given);
    expect(sentence.trim()).toBe(sentence);
    expect(sentence).not.toMatch(/^$|undefined|null| {2}/);
  }
});

it('tells a type of a newer console by its name', () => {
  expect(recordSentence('grant.made', { ...nothing, what: 'x' })).toBe('GRANT MADE x');
});

it('never tells a decision as effective, because decided is not confirmed', () => {
  expect(recordSentence('decision.recorded', parts)).toBe('Maya Chen DECIDED PAUSE rdp on Line 3');
});

it.each(COMMANDS)('has a name for the command %s', (command) => {
  expect(screenCommandWords(command)).toMatch(/^[A-Z]/);
});

it.each(ACTIONS)('names what %s leads to in capitals, apart from the verb', (action) => {
  expect(screen.after(action)).toMatch(/^[A-Z]+$/);
  expect(screen.after(action)).not.toBe(screen.verb(action));
});
