/** What is a picture?
 *  Promise: PNG bytes and their size, as a capture gives them; nothing is drawn. */

export class NativeImage {
  #png: Buffer;

  constructor(png: Buffer) {
    this.#png = png;
  }
  static createEmpty(): NativeImage {
    return new NativeImage(Buffer.alloc(0));
  }
  static createFromBuffer(buffer: Buffer): NativeImage {
    return new NativeImage(buffer);
  }
  isEmpty(): boolean {
    return this.#png.length === 0;
  }
  /** In the header chunk, which comes first (PNG, 11.2.2). */
  getSize(): { width: number; height: number } {
    if (this.#png.length < 24) return { width: 0, height: 0 };
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) };
  }
  toPNG(): Buffer {
    return this.#png;
  }
  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`;
  }
}
