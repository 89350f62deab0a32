import { type FolderError } from '../../shared/contract/replies.ts';
import { DataTable } from './data-table.tsx';

/** What is wrong with a folder, each error in its place?
 *  Promise: file, line and sentence of every one; sentences as they came.
 *  Never: a part of the errors. */

export type FolderWords = {
  readonly notAdopted: string;
  readonly errors: string;
  readonly file: string;
  readonly line: string;
  readonly sentence: string;
  /** In place of a file where the error is in no one file. */
  readonly whole: string;
};
type Props = { readonly errors: readonly FolderError[]; readonly words: FolderWords };
type Numbered = FolderError & { readonly key: string };

export function FolderErrors({ errors, words }: Props) {
  const rows = errors.map((error, index): Numbered => ({ ...error, key: String(index) }));
  return (
    <div className="folder-errors" role="alert">
      <p className="folder-verdict">{words.notAdopted}</p>
      <DataTable
        label={words.errors}
        className="errors-table"
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            id: 'file',
            head: words.file,
            isName: true,
            cell: ({ file }) => <span className="mono">{file === '' ? words.whole : file}</span>,
          },
          { id: 'line', head: words.line, cell: ({ line }) => <span className="mono">{line}</span> },
          { id: 'sentence', head: words.sentence, cell: ({ sentence }) => sentence },
        ]}
      />
    </div>
  );
}
