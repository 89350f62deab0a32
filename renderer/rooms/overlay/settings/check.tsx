/** Is it on or off?
 *  Promise: a box with its whole sentence beside it. */
type Props = { readonly name: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void };

export function Check({ name, isOn, onChange }: Props) {
  return (
    <label className="settings-row">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {name}
    </label>
  );
}
