import { type RuleText } from '../../shared/contract/runbook-sheet.ts';
import { type Holders, type Rule, type Selector } from '../../shared/plant/types.ts';
import { roleName } from '../../shared/words/names.ts';
import { durationWords } from '../../shared/words/times.ts';
import { type Scene } from './scene.ts';

/** What does a rule say, in words?
 *  Promise: who, which verbs, which identities, all that must come with it.
 *  Never: who holds at this instant; that is an answer. */

export function ruleText(scene: Scene, rule: Rule, active: ReadonlySet<string>): RuleText {
  const { id, effect, where } = rule;
  const isOn = (path: string): boolean => path === '*' || active.has(path);
  const isActive = where.kind === 'while' ? where.paths.every(isOn) : where.paths.some(isOn);
  return { id, effect, states: where.paths, isActive, sentence: sentenceOf(scene, rule) };
}

function sentenceOf(scene: Scene, rule: Rule): string {
  const what = selectorWords(scene, rule.identities);
  const verbs = scene.say.phrases.registry.verbs(rule.actions);
  const because = rule.because === undefined ? [] : [scene.say.phrases.registry.because(rule.because)];
  if (rule.effect === 'forbid')
    return [scene.say.phrases.registry.forbid({ id: rule.id, verbs, what }), ...because].join(' ');
  const who = holdersWords(scene, rule.holders);
  const { lastResort } = rule;
  return [
    scene.say.phrases.registry.permit({ id: rule.id, verbs, who, what }),
    ...scene.say.obligations(rule.obligations),
    ...(lastResort === undefined
      ? []
      : [scene.say.phrases.registry.lastResort(roleName(scene.names, lastResort))]),
    ...because,
  ].join(' ');
}

export function holdersWords(scene: Scene, holders: readonly Holders[]): string {
  return scene.say.phrases.registry.ladder(
    holders.map(({ roles, after }) =>
      scene.say.phrases.registry.rung(
        scene.say.oneOf(roles.map(scene.say.role)),
        after === undefined ? null : durationWords(after),
      ),
    ),
  );
}

function selectorWords({ say }: Scene, selector: Selector): string {
  const { ids, types, tags, vendors, criticalityAtLeast, safetyCritical } = selector;
  const { registry, screen } = say.phrases;
  const words = registry.selector;
  const parts = [
    ...(ids === undefined ? [] : [words.ids(ids)]),
    ...(types === undefined ? [] : [words.types(types.map(screen.identityType))]),
    ...(tags === undefined ? [] : [words.tags(tags)]),
    ...(vendors === undefined ? [] : [words.vendors(vendors)]),
    ...(criticalityAtLeast === undefined ? [] : [words.criticality(criticalityAtLeast)]),
    ...(safetyCritical === undefined ? [] : [words.safety(safetyCritical)]),
  ];
  return parts.length === 0 ? registry.everyIdentity : registry.identities(parts);
}
