import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SessionCookie } from './session-cookie.js';

const SECRET = 'a secret of this test, long enough for it';
const cookie = new SessionCookie('pv.session', SECRET);
const signatureOf = (token: string, secret = SECRET): string => createHmac('sha256', secret).update(token).digest('base64');
const header = (value: string, name = 'pv.session'): string => `${name}=${encodeURIComponent(value)}`;

describe('session cookie', () => {
  it('gives the token of a cookie that we have signed, between others', () => {
    expect(cookie.tokenIn(`theme=dark; ${header(`abc.${signatureOf('abc')}`)}; x=1`)).toBe('abc');
    expect(cookie.tokenIn(header(`a.b.${signatureOf('a.b')}`))).toBe('a.b');
  });

  it('gives none without a cookie, of another name or one that cannot be read', () => {
    const good = `abc.${signatureOf('abc')}`;
    for (const other of ['', 'pv.session', 'pv.session=', 'pv.session=abc', 'pv.session=%E0%A4%A', header(good, 'xpv.session'), header(good, 'pv.session2'), header(good, 'pv.sessionX')]) {
      expect(cookie.tokenIn(other)).toBeNull();
    }
  });

  it('gives none when the signature is missing, short, of another token or by another secret', () => {
    for (const value of ['abc.', `.${signatureOf('')}`, `abc.${signatureOf('abc').slice(0, 20)}`, `abd.${signatureOf('abc')}`, `abc.${signatureOf('abc', 'another secret')}`, 'abc.=', `abc.${'A'.repeat(44)}`]) {
      expect(cookie.tokenIn(header(value))).toBeNull();
    }
  });

  it('takes the first of several, as the framework does', () => {
    expect(cookie.tokenIn(`${header(`abc.${signatureOf('abc')}`)}; ${header(`xyz.${signatureOf('xyz')}`)}`)).toBe('abc');
    expect(cookie.tokenIn(`${header('forged.signature')}; ${header(`xyz.${signatureOf('xyz')}`)}`)).toBeNull();
  });
});
