import { type ReactNode } from 'react';

/** What is known of one thing, name by name?
 *  Promise: one list of names and values; a value that nobody gave says so itself.
 *  Never: a fact left out because it is missing. */

export type Fact = { readonly name: string; readonly value: ReactNode };
type Props = { readonly facts: readonly Fact[]; readonly className?: string };

export function Facts({ facts, className = '' }: Props) {
  return (
    <dl className={`facts ${className}`}>
      {facts.map(({ name, value }) => (
        <div className="fact" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
