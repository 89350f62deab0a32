import { type Locator, type Page } from '@playwright/test';

/** What does a small part of the screen look like, without its colours?
 *  Promise: read from what is painted, so emulated eyes and forced colours count; the page itself decodes the picture.
 *  Never: a picture that is kept. */

const SIDE = 24;
export type Ink = {
  /** WCAG contrast of the strongest ink to the paper in the corner. */
  readonly contrast: number;
  /** A square of `SIDE` × `SIDE`: is there ink? */
  readonly covered: readonly boolean[];
};

export async function inkOf(page: Page, mark: Locator): Promise<Ink> {
  await mark.scrollIntoViewIfNeeded();
  // A blinking mark is judged while it is there: half of each second it is not.
  const png = await mark.screenshot({ animations: 'disabled' });
  return page.evaluate(readInk, { side: SIDE, address: `data:image/png;base64,${png.toString('base64')}` });
}

/** Runs in the page. */
async function readInk({ side, address }: { readonly side: number; readonly address: string }): Promise<Ink> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const paint = canvas.getContext('2d');
  if (paint === null) throw new Error('no canvas');
  paint.drawImage(picture, 0, 0, side, side);
  const { data } = paint.getImageData(0, 0, side, side);
  const linear = (value: number): number =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const light = Array.from({ length: side * side }, (_nothing, pixel) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  });
  const paper = light[0] ?? 0;
  const ratio = (one: number): number => (Math.max(one, paper) + 0.05) / (Math.min(one, paper) + 0.05);
  const ratios = light.map(ratio);
  return { contrast: Math.max(...ratios), covered: ratios.map((each) => each > 1.5) };
}
