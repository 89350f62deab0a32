import { type Level } from '../../parts/level.ts';
import { KeyButton } from '../../parts/key-button.tsx';
import { LevelMark } from '../../parts/level-mark.tsx';
import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';
import { type CommandId } from '../../state/commands-form.ts';
import { useScreen } from '../../state/use-console.ts';
import { useCommand } from './use-command.ts';

/** Which keys are there, and what was said last?
 *  Promise: each key is a button, too; what is said is heard by a screen reader. */
export function StatusBar() {
  const { live } = useWords();
  const notice = useScreen((state) => state.notice);
  return (
    <Region name="status" label={live.status}>
      <div className="hints">
        {HINTS.map(([key, id]) => (
          <Hint key={key} shortcut={key} id={id} />
        ))}
      </div>
      <p className="notice" role="status">
        {notice === null ? null : <Said sentence={notice.sentence} level={notice.level} />}
      </p>
    </Region>
  );
}

const HINTS = [
  ['F1', 'help'],
  ['F2', 'who'],
  ['F3', 'find'],
  ['F4', 'decide'],
  ['F7', 'escalate'],
  ['F8', 'acknowledge'],
  ['F9', 'break-glass'],
] as const satisfies readonly (readonly [string, CommandId])[];

type HintProps = { readonly shortcut: string; readonly id: (typeof HINTS)[number][1] };

function Hint({ shortcut, id }: HintProps) {
  const { live } = useWords();
  const run = useCommand();
  return (
    <KeyButton
      className="hint"
      shortcut={shortcut}
      onPress={() => {
        run(id);
      }}
    >
      {live.hints[id]}
    </KeyButton>
  );
}

function Said({ sentence, level }: { readonly sentence: string; readonly level: Level }) {
  return (
    <>
      {level === 'none' ? null : <LevelMark level={level} />}
      {sentence}
    </>
  );
}
