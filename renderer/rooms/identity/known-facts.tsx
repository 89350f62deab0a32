import { type IdentityFacts } from '../../../shared/contract/registry.ts';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { Readiness } from '../../parts/readiness.tsx';
import { useWords } from '../../parts/words-context.ts';

/** Who owns it, how far does it reach, what stops with it, and how is a verb carried out?
 *  Promise: what nobody said is said to be so.
 *  Never: a fact without its name. */
type Props = { readonly facts: IdentityFacts; readonly isSafetyCritical: boolean };

export function KnownFacts({ facts, isSafetyCritical }: Props) {
  const { identity, registry } = useWords();
  const { consequence, marks } = facts;
  return (
    <>
      <section aria-label={identity.stops}>
        <h3>{identity.stops}</h3>
        <p>{consequence}</p>
      </section>
      <section aria-label={identity.readiness}>
        <h3>{identity.readiness}</h3>
        {marks.length === 0 ? <p>{identity.ready}</p> : null}
        <ul className="missing">
          {marks.map(({ code, sentence }) => (
            <li key={code}>
              <Readiness code={code} words={registry.marks[code]} />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={identity.facts}>
        <h3>{identity.facts}</h3>
        <Facts facts={useFacts(facts, isSafetyCritical)} />
      </section>
      <CarryOut rows={facts.carryOut} />
    </>
  );
}

function useFacts(facts: IdentityFacts, isSafetyCritical: boolean): readonly Fact[] {
  const { identity } = useWords();
  const { reach, owner, vendor, typeWords, purpose, expires, credential, fallback, criticality } = facts;
  const level = String(criticality);
  return [
    { name: identity.scope, value: <Scope reach={reach} /> },
    { name: identity.type, value: typeWords },
    { name: identity.owner, value: owner ?? identity.nobodySaid },
    { name: identity.vendor, value: vendor ?? identity.noVendor },
    { name: identity.purpose, value: purpose ?? identity.nobodySaid },
    { name: identity.expires, value: expires ?? identity.nobodySaid },
    { name: identity.credential, value: credential ?? identity.nobodySaid },
    { name: identity.fallback, value: fallback ?? identity.nobodySaid },
    {
      name: identity.criticality,
      value: isSafetyCritical ? identity.safetyCritical(level) : identity.level(level),
    },
  ];
}

function Scope({ reach }: { readonly reach: IdentityFacts['reach'] }) {
  return (
    <ul className="places">
      {reach.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}

function CarryOut({ rows }: { readonly rows: IdentityFacts['carryOut'] }) {
  const { identity } = useWords();
  return (
    <section aria-label={identity.carryOut}>
      <h3>{identity.carryOut}</h3>
      {rows.length === 0 ? (
        <p>{identity.noCarryOut}</p>
      ) : (
        <Facts facts={rows.map(({ verb, text }) => ({ name: verb, value: text }))} />
      )}
    </section>
  );
}
