import { describe, expect, it } from 'vitest';
import { type Intent } from '../../electron/desk/intent.ts';
import { answerSentence } from '../../shared/words/authority-sentence.ts';
import { ACTIONS } from '../../shared/plant/types.ts';
import { equipmentIdOf, identityIdOf, personIdOf } from '../../shared/project/ids.ts';
import { ask } from '../../electron/desk/ask.ts';
import { sceneOf } from '../../electron/view/scene.ts';
import { MINUTE, START, declare, recorded, startPlay } from '../support/desk-driver.ts';
import { choiceIn, selected, viewOn } from './playing.ts';

/** What stands beside the sentence of an answer, and is the sentence still the one of every other place? */

const SIS = 'svc-sis';
const asked: Intent = {
  kind: 'raiseQuestion',
  by: personIdOf('maya'),
  action: 'pause',
  identity: identityIdOf(SIS),
  at: equipmentIdOf('line-3'),
  incidentId: null,
  text: 'it sends by itself',
};

describe('beside a forbid', () => {
  it('stands what may be done instead, from the other answers of the sheet', async () => {
    const play = await startPlay();
    await recorded(play, declare('emergency.declared'));
    const view = viewOn(play, selected('line-3', SIS));
    expect(choiceIn(view, 'pause')).toMatchObject({ kind: 'forbid', instead: 'Allowed instead: REVOKE.' });
  });

  it('stands ESCALATE, too, while a question is open', async () => {
    const play = await startPlay();
    await recorded(play, declare('emergency.declared'));
    await recorded(play, asked);
    const view = viewOn(play, selected('line-3', SIS));
    expect(choiceIn(view, 'pause').instead).toBe('Allowed instead: REVOKE, ESCALATE.');
  });

  it('and beside no other answer, because there it would only be noise', async () => {
    const play = await startPlay();
    const view = viewOn(play, selected('line-3', SIS));
    expect(view.sheet?.choices.map(({ instead }) => instead)).toEqual(ACTIONS.map(() => null));
  });

  it('never inside the sentence, which is the same on the screen, in the terminal and on paper', async () => {
    const play = await startPlay();
    await recorded(play, declare('emergency.declared'));
    const scene = sceneOf(play.desk.world(), { now: play.clock.wall(), actor: null });
    if (scene === undefined) throw new Error('no scene');
    const about = { identity: identityIdOf(SIS), at: equipmentIdOf('line-3'), actor: personIdOf('') };
    const view = viewOn(play, selected('line-3', SIS));
    for (const action of ACTIONS)
      expect(choiceIn(view, action).sentence).toBe(answerSentence(ask(scene, action, about), scene.names));
  });
});

describe('whom to telephone next', () => {
  const AT_NIGHT = 10 * 60 * MINUTE;
  const cases = [
    {
      identity: 'svc-erp',
      ms: 0,
      call: { name: 'tomas', phone: 'ext 5', why: 'next-rung', action: 'pause', at: null },
      because: 'the ladder has a rung behind Maya, and no question makes it come near',
    },
    {
      identity: 'vnd-acme',
      ms: 0,
      call: { name: 'maya', why: 'holder' },
      because: 'in a vendor session nobody stands behind her',
    },
    {
      identity: 'svc-erp',
      ms: AT_NIGHT,
      call: { name: 'ines', role: 'plant manager', why: 'last-resort' },
      because: 'nobody is on shift',
    },
    { identity: 'vnd-acme', ms: AT_NIGHT, call: null, because: 'nobody is left at all' },
  ] as const;
  it.each(cases)(
    'about $identity after $ms ms is $call.name, because $because',
    async ({ identity, ms, call }) => {
      const play = await startPlay();
      await recorded(play, declare('vendor.connected'));
      play.clock.pass(ms);
      const { sheet } = viewOn(play, selected('line-3', identity));
      if (call === null) expect(sheet?.nextCall).toBeNull();
      else expect(sheet?.nextCall).toMatchObject(call);
    },
  );

  it('comes with the instant of the takeover once a question is open', async () => {
    const play = await startPlay();
    await recorded(play, { ...asked, identity: identityIdOf('svc-erp') });
    const { sheet } = viewOn(play, selected('line-3', 'svc-erp'));
    expect(sheet?.nextCall?.at).toBe(START + 5 * MINUTE);
  });
});
