import { type CSSProperties } from 'react';
import { type View } from '../../../shared/contract/view.ts';
import { useWords } from '../../parts/words-context.ts';
import { useView } from '../../state/use-console.ts';
import { useSettings } from '../../state/use-hands.ts';
import { WallAnswer } from './wall-answer.tsx';
import { WallFoot } from './wall-foot.tsx';
import { WallLines } from './wall-lines.tsx';
import '../../style/wall.css';

/** What does everybody in the room see?
 *  Promise: three bands, always the same; the answer of the worst pair, whatever is selected at the console.
 *  Never: a control. */
export function Wall() {
  const scale = useSettings(({ wallScalePercent }) => wallScalePercent);
  const said = useView(whyEmpty);
  const { wall } = useWords();
  if (said !== 'shown')
    return (
      <main className="wall" style={scaled(scale)}>
        <h1 className="visually-hidden">{wall.title}</h1>
        <p className="wall-empty">{said === 'no-plant' ? wall.noPlant : wall.opening}</p>
        <WallFoot />
      </main>
    );
  return (
    <main className="wall" style={scaled(scale)}>
      <h1 className="visually-hidden">{wall.title}</h1>
      <WallLines />
      <WallAnswer />
      <WallFoot />
    </main>
  );
}

function whyEmpty({ plant, ledger }: View): 'shown' | 'no-plant' | 'opening' {
  if (plant !== null) return 'shown';
  return ledger.kind === 'opening' ? 'opening' : 'no-plant';
}

/** Set by a person, so it cannot stand in the style sheet. */
function scaled(percent: number): CSSProperties {
  const scale: Record<`--${string}`, string> = { '--wall-scale': String(percent / 100) };
  return scale;
}
