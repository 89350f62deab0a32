import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { POLICY, answerPage } from '../../electron/shell/page-answer.ts';
import { pageFile } from '../../electron/shell/page-file.ts';
import { PLAIN_PATH, plainPage } from '../../electron/shell/plain-page.ts';
import { emptyView } from '../../electron/shell/views.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** Which files does the page get, and with which policy? */

const above = mkdtempSync(join(tmpdir(), 'page-'));
const root = join(above, 'page');
mkdirSync(root);
writeFileSync(join(above, 'secret.json'), '"secret"');
writeFileSync(join(root, 'index.html'), '<p>page</p>');
writeFileSync(join(root, 'run.exe'), 'x');
afterAll(() => {
  rmSync(above, { recursive: true });
});

const answer = answerPage(root, { path: PLAIN_PATH, text: () => '<p>plain</p>' });
const ask = (url: string, method = 'GET') => answer({ method, url });

const refused = [
  { url: 'app://console/index.html', method: 'POST', status: 405, because: 'nothing is sent to a file' },
  { url: 'app://other/index.html', method: 'GET', status: 403, because: 'one host only' },
  { url: 'https://console/index.html', method: 'GET', status: 403, because: 'one scheme only' },
  { url: 'app://console/..%2fsecret.json', method: 'GET', status: 403, because: 'an escaped slash leaves' },
  { url: 'app://console/%2e%2e%2fsecret.json', method: 'GET', status: 403, because: 'escaped dots leave' },
  { url: 'app://console/a/..%2f..%2fsecret.json', method: 'GET', status: 403, because: 'in and out again' },
  { url: 'app://console/%', method: 'GET', status: 400, because: 'half an escape' },
  { url: 'app://console/index.html%00.png', method: 'GET', status: 400, because: 'a name ends at zero' },
  { url: 'app://console/none.html', method: 'GET', status: 404, because: 'not there' },
  { url: 'app://console/run.exe', method: 'GET', status: 403, because: 'no type of the table' },
];

describe('a request of the page', () => {
  it.each(refused)('$method $url is refused with $status, because: $because', async (each) => {
    const response = await ask(each.url, each.method);
    expect(response.status).toBe(each.status);
    expect(await response.text()).not.toContain('secret');
  });

  it('finds the page at the root and by name, because both addresses are written', async () => {
    for (const url of ['app://console/', 'app://console/index.html'])
      expect(await (await ask(url)).text()).toBe('<p>page</p>');
  });

  it('stays inside for a path that starts at the root of the file system, because join is not resolve', () => {
    expect(pageFile({ method: 'GET', url: 'app://console//etc/passwd' }, root)).toMatchObject({
      value: join(root, 'etc/passwd'),
    });
  });

  it('carries policy and nosniff on every answer, refusals too', async () => {
    for (const url of ['app://console/', 'app://console/none.html', `app://console${PLAIN_PATH}`]) {
      const { headers } = await ask(url);
      expect(headers.get('content-security-policy')).toBe(POLICY);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('the policy', () => {
  it.each([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])('says %s', (rule) => {
    expect(POLICY.split('; ')).toContain(rule);
  });

  it('allows nothing inline, because a text of the plant must never run', () => {
    expect(POLICY).not.toMatch(/unsafe|\*|https?:|blob:|nonce/);
  });
});

describe('the plain page', () => {
  const shown = emptyView('live', instantOf(0));
  const line = { name: '<script>alert(1)</script>', stateWords: 'RUNNING & "FINE"' };

  it('escapes what the plant says, because a name is not a program', () => {
    const text = plainPage({ ...shown, revision: 1, lines: [line] } as never, 'now');
    expect(text).not.toContain('<script');
    expect(text).toContain('&#60;script&#62;');
    expect(text).toContain('RUNNING &#38; &#34;FINE&#34;');
  });

  it('says that nothing can be decided, even before there is a view', () => {
    expect(plainPage(null, 'never')).toContain('Nothing can be decided here');
  });
});
