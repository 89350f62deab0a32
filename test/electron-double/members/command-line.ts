/** Which switches does Chromium get from the app?
 *  Promise: those that the app appends before it is ready, besides those on its own command line. */

export class CommandLine {
  #switches: string[];

  constructor(given: readonly string[]) {
    this.#switches = [...given];
  }
  appendSwitch(name: string, value?: string): void {
    this.#switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
  }
  appendArgument(value: string): void {
    this.#switches.push(value);
  }
  hasSwitch(name: string): boolean {
    return this.#switches.some((each) => matches(each, name));
  }
  getSwitchValue(name: string): string {
    return this.#switches.findLast((each) => matches(each, name))?.slice(`--${name}=`.length) ?? '';
  }
  removeSwitch(name: string): void {
    this.#switches = this.#switches.filter((each) => !matches(each, name));
  }

  /** What Chromium is started with; a sandbox that its own switch forbids is not asked for. */
  static switchesOf(line: CommandLine): readonly string[] {
    return line.#switches.filter((each) => !matches(each, 'enable-sandbox') && !/^--inspect/.test(each));
  }
}

function matches(each: string, name: string): boolean {
  return each === `--${name}` || each.startsWith(`--${name}=`);
}
