import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';

/** Which colours does the page use, and how far apart are they?
 *  Promise: read from the style sheet that the page ships; contrast as WCAG 2, distance as CIEDE2000, dichromacy
 *  after Machado et al. 2009.
 *  Never: a colour that is written down twice. */

export const THEMES = ['day', 'dusk', 'night'] as const;
export type Theme = (typeof THEMES)[number];
const SHEET = readFileSync(new URL('../../renderer/style/tokens.css', import.meta.url), 'utf8');
const EACH_TOKEN = /--([a-z0-9-]+):\s*(#[0-9a-f]{6});/gi;

/** `#rrggbb` by name, without the two dashes. */
export function tokensOf(theme: Theme): ReadonlyMap<string, string> {
  const [, block = ''] = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(SHEET) ?? [];
  return new Map([...block.matchAll(EACH_TOKEN)].map(([, name = '', colour = '']) => [name, colour]));
}

export function tokenOf(theme: Theme, name: string): string {
  const colour = tokensOf(theme).get(name);
  if (colour === undefined) throw new Error(`${theme} has no colour \`${name}\``);
  return colour;
}

/** From 1 to 21. */
export function contrastOf(theme: Theme, [ink, paper]: readonly [string, string]): number {
  return wcagContrast(tokenOf(theme, ink), tokenOf(theme, paper));
}

/** A colour as this eye sees it. */
type See = (colour: Color) => Color;
const protanopia: See = filterDeficiencyProt(1);
const deuteranopia: See = filterDeficiencyDeuter(1);
const tritanopia: See = filterDeficiencyTrit(1);
const normal: See = (colour) => colour;
export const VISIONS = { normal, protanopia, deuteranopia, tritanopia } as const;
export type Vision = keyof typeof VISIONS;

const distance = differenceCiede2000();

/** ΔE₀₀ of two colours as this eye sees them. */
export function distanceOf(vision: Vision, one: string, other: string): number {
  const [a, b] = [seen(vision, one), seen(vision, other)];
  if (a === undefined || b === undefined) throw new Error(`\`${one}\` or \`${other}\` is no colour`);
  return distance(a, b);
}

function seen(vision: Vision, text: string): Color | undefined {
  const colour = parse(text);
  const see: See = VISIONS[vision];
  return colour === undefined ? undefined : see(colour);
}
