import { type Registry } from '../../../shared/contract/registry.ts';
import { AdoptionSaid } from '../../parts/adoption-said.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../parts/words-context.ts';
import { signerOf, useAdoption } from '../../state/registry-adopt.ts';
import { useActions, useScreen, useView } from '../../state/use-console.ts';

/** Which version is in force, and how does the next one come?
 *  Promise: name, digest and instant of adoption; errors of a folder in place.
 *  Never: an adoption while an incident is open; it says so instead. */
export function VersionSection({ facts }: { readonly facts: Registry | null }) {
  const { registry } = useWords();
  const plant = useView((view) => view.plant);
  return (
    <>
      <h3>{registry.version}</h3>
      {plant === null ? (
        <p>{registry.noPlant}</p>
      ) : (
        <Facts
          facts={[
            { name: registry.plant, value: plant.name },
            { name: registry.id, value: <span className="mono">{plant.id}</span> },
            { name: registry.digest, value: <span className="mono digest">{plant.digest}</span> },
            { name: registry.adoptedAt, value: <Time at={plant.adoptedAt} seconds /> },
            { name: registry.timeZone, value: facts?.timeZone ?? registry.waiting },
          ]}
        />
      )}
      <AdoptFolder />
    </>
  );
}

function AdoptFolder() {
  const { registry, firstRun } = useWords();
  const { adoption, adopt } = useAdoption();
  const isBusy = (useView(({ incidents }) => incidents.length) ?? 0) > 0;
  return (
    <section className="adopt" aria-label={registry.adopt}>
      <p id="adopt-says">{registry.adoptSays}</p>
      {isBusy ? <p id="adopt-not">{registry.noEditing}</p> : null}
      <div className="buttons">
        <button
          type="button"
          data-decision=""
          disabled={isBusy || adoption.kind === 'asking'}
          aria-describedby={isBusy ? 'adopt-not' : 'adopt-says'}
          onClick={() => {
            adopt('folder');
          }}
        >
          {registry.adopt}
        </button>
        {isBusy ? null : <Signer />}
      </div>
      {adoption.kind === 'idle' ? null : (
        <AdoptionSaid
          reply={adoption.kind === 'asking' ? null : adoption.reply}
          words={{ ...firstRun, loading: registry.loading, adopted: registry.adopted }}
        />
      )}
    </section>
  );
}

/** Who would sign it; a way to sign in where nobody is. */
function Signer() {
  const { registry } = useWords();
  const { compose } = useActions();
  const actor = useScreen((screen) => screen.actor);
  const name = useView((view) => signerOf(view, { actor })?.name ?? null);
  const hasPlant = useView(({ plant }) => plant !== null) ?? false;
  if (name !== null) return <p>{registry.signedBy(name)}</p>;
  return hasPlant ? (
    <>
      <button
        type="button"
        onClick={() => {
          compose({ kind: 'sign-in', person: null });
        }}
      >
        {registry.signIn}
      </button>
      <p>{registry.signFirst}</p>
    </>
  ) : null;
}
