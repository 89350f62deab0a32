/** Which key does this?
 *  Promise: shown on every button, menu item and row (ux.md §4).
 *  Never: read aloud with the name of the button; `aria-keyshortcuts` says it there. */
export function Key({ name }: { readonly name: string }) {
  return (
    <kbd className="key" aria-hidden="true">
      {name}
    </kbd>
  );
}
