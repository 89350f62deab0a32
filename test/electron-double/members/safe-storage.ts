import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayKeepSecrets } from '../engine/settings.ts';
import { pathOf } from './app-paths.ts';

/** What is `safeStorage`?
 *  Promise: what it sealed it opens again, after a restart too, and a changed byte is refused (AES-256-GCM).
 *  Never: available outside a test; the key lies beside the data and protects nothing. */

const IV = 12;
const TAG = 16;

export const safeStorage = {
  isEncryptionAvailable: (): boolean => mayKeepSecrets,
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(mayKeepSecrets),
  encryptStringAsync: async (text: string): Promise<Buffer> => seal(text),
  decryptStringAsync: async (sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => ({
    result: unseal(sealed),
    shouldReEncrypt: false,
  }),
  getSelectedStorageBackend: (): 'basic_text' => 'basic_text',
};

function seal(text: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', readKey(), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function unseal(sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', readKey(), sealed.subarray(0, IV));
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8');
}

function readKey(): Buffer {
  if (!mayKeepSecrets) throw new Error('Error while encrypting: no key store in the stand-in outside a test');
  const file = join(pathOf('userData'), 'stand-in.key');
  if (!existsSync(file)) {
    mkdirSync(pathOf('userData'), { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600 });
  }
  return readFileSync(file);
}
