import { type RuleText } from '../../shared/contract/runbook-sheet.ts';
import { type Holders, type Rule, type Selector } from '../../shared/plant/types.ts';
import { roleName } from '../../shared/words/names.ts';
import { registryWords } from '../../shared/words/registry-words.ts';
import { screen } from '../../shared/words/screen.ts';
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
  const what = selectorWords(rule.identities);
  const verbs = registryWords.verbs(rule.actions);
  const because = rule.because === undefined ? [] : [registryWords.because(rule.because)];
  if (rule.effect === 'forbid')
    return [registryWords.forbid({ id: rule.id, verbs, what }), ...because].join(' ');
  const who = holdersWords(scene, rule.holders);
  const { lastResort } = rule;
  return [
    registryWords.permit({ id: rule.id, verbs, who, what }),
    ...scene.say.obligations(rule.obligations),
    ...(lastResort === undefined ? [] : [registryWords.lastResort(roleName(scene.names, lastResort))]),
    ...because,
  ].join(' ');
}

export function holdersWords(scene: Scene, holders: readonly Holders[]): string {
  return registryWords.ladder(
    holders.map(({ roles, after }) =>
      registryWords.rung(
        scene.say.oneOf(roles.map(scene.say.role)),
        after === undefined ? null : durationWords(after),
      ),
    ),
  );
}

function selectorWords(selector: Selector): string {
  const { ids, types, tags, vendors, criticalityAtLeast, safetyCritical } = selector;
  const words = registryWords.selector;
  const parts = [
    ...(ids === undefined ? [] : [words.ids(ids)]),
    ...(types === undefined ? [] : [words.types(types.map(screen.identityType))]),
    ...(tags === undefined ? [] : [words.tags(tags)]),
    ...(vendors === undefined ? [] : [words.vendors(vendors)]),
    ...(criticalityAtLeast === undefined ? [] : [words.criticality(criticalityAtLeast)]),
    ...(safetyCritical === undefined ? [] : [words.safety(safetyCritical)]),
  ];
  return parts.length === 0 ? registryWords.everyIdentity : registryWords.identities(parts);
}
