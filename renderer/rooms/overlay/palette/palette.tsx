import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection, Header } from 'react-aria-components/Menu';
import { TextField } from 'react-aria-components/TextField';
import { Key } from '../../../parts/key.tsx';
import { useWords } from '../../../parts/words-context.ts';
import { useDesktop } from '../../../state/use-hands.ts';
import { OverlayFrame } from '../frame.tsx';
import { doRow } from './do-row.ts';
import { findRows } from './find.ts';
import { type Group, type PaletteRow } from './material.ts';
import { useMaterial } from './use-material.ts';

/** Where is a line, an identity, a person, a command? (F3)
 *  Promise: what is heard is what is shown is what Enter runs; after clearing, Enter runs nothing.
 *  Never: over the answer. */
export function Palette() {
  const { palette } = useWords();
  const { hands, tour } = useDesktop();
  const [query, setQuery] = useState('');
  const material = useMaterial();
  const found = useMemo(() => findRows(query, material), [query, material]);
  const close = (): void => {
    hands.console.actions.show({ overlay: null });
  };
  const choose = (row: PaletteRow): void => void doRow(row.deed, hands, tour);
  return (
    <OverlayFrame title={palette.title} onClose={close}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <TextField aria-label={palette.title} className="palette-field">
          <Input className="palette-input" data-begin="" placeholder={palette.hint} />
        </TextField>
        <div
          className="palette-scroll"
          role="group"
          aria-label={palette.found}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll here
          tabIndex={0}
        >
          <Menu className="palette-rows" aria-label={palette.found} renderEmptyState={() => palette.nothing}>
            {groupsOf(found.rows).map(([group, rows]) => (
              <MenuSection key={group} id={group} className="palette-group">
                <Header className="palette-head">{palette.groups[group]}</Header>
                {rows.map((row) => (
                  <Row key={row.id} row={row} choose={choose} />
                ))}
              </MenuSection>
            ))}
          </Menu>
        </div>
      </Autocomplete>
      {found.more > 0 && <p className="meta palette-more">{palette.more(found.more)}</p>}
    </OverlayFrame>
  );
}

type RowProps = { readonly row: PaletteRow; readonly choose: (row: PaletteRow) => void };

function Row({ row, choose }: RowProps) {
  return (
    <MenuItem
      id={row.id}
      className="palette-row"
      textValue={row.text}
      onAction={() => {
        choose(row);
      }}
    >
      <span className="palette-text">{row.text}</span>
      {row.key !== null && <Key name={row.key} />}
      {row.note !== null && row.note !== '' && <span className="palette-note">{row.note}</span>}
    </MenuItem>
  );
}

function groupsOf(rows: readonly PaletteRow[]): readonly (readonly [Group, readonly PaletteRow[]])[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.map((group) => [group, rows.filter((row) => row.group === group)]);
}
