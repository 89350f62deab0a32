/** Where is a PIN between the key and the desk?
 *  Promise: in one place outside the flow; whoever takes them leaves nothing behind.
 *  Never: in a draft, in the state of the flow, or longer than one submit. */

export type PinName = 'own' | 'second';
export type Pins = Readonly<Record<PinName, string>>;

export type PinPocket = {
  put(name: PinName, pin: string): void;
  /** Both, and forgets them. */
  take(): Pins;
};

export function createPinPocket(): PinPocket {
  let held: Pins = { own: '', second: '' };
  return {
    put: (name, pin) => {
      held = { ...held, [name]: pin };
    },
    take: () => {
      const taken = held;
      held = { own: '', second: '' };
      return taken;
    },
  };
}
