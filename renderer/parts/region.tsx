import { type ReactNode, use, useRef } from 'react';
import { useLandmark } from 'react-aria/useLandmark';
import { RegionKeysContext } from './region-keys-context.ts';
import { type RegionName } from './region-name.ts';

/** Where on the screen is this? One of the regions that F6 goes round (ux.md §4).
 *  Promise: a landmark with a name; keys pressed while the focus is inside go to the one table of region keys.
 *  Never: heard anywhere else. */

type Props = {
  readonly name: RegionName;
  readonly label: string;
  /** The one that Alt+F6 goes to. */
  readonly isMain?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

export function Region({ name, label, isMain = false, className = '', children }: Props) {
  const place = useRef<HTMLElement>(null);
  const heard = use(RegionKeysContext);
  const role = isMain ? 'main' : 'region';
  const { landmarkProps } = useLandmark({ role, 'aria-label': label }, place);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- its role comes from useLandmark
    <section
      {...landmarkProps}
      ref={place}
      className={`region ${name} ${className}`}
      data-region={name}
      tabIndex={-1}
      onKeyDown={(event) => {
        heard(name, event);
      }}
    >
      {children}
    </section>
  );
}
