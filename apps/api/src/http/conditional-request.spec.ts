import { describe, expect, it } from '@jest/globals';
import { isUnchanged } from './conditional-request.js';

const version = { tag: '"a1"', changedAt: new Date('2026-05-05T12:00:00Z') };

describe('conditional requests (RFC 9110, 13)', () => {
  it.each([
    [{ 'if-none-match': '"a1"' }, true],
    [{ 'if-none-match': 'W/"a1"' }, true],
    [{ 'if-none-match': '"b2", "a1"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"b2"' }, false],
    [{ 'if-none-match': 'a1' }, false],
    [{ 'if-modified-since': 'Tue, 05 May 2026 12:00:00 GMT' }, true],
    [{ 'if-modified-since': 'Tue, 05 May 2026 11:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{ 'if-none-match': '"b2"', 'if-modified-since': 'Tue, 05 May 2026 12:00:00 GMT' }, false],
    [{}, false],
  ])('%j: unchanged %s', (headers, expected) => {
    expect(isUnchanged(headers, version)).toBe(expected);
  });
});
