import { describe, expect, it } from '@jest/globals';
import { parseEmailAddress } from './email-address.js';

describe('an e-mail address', () => {
  it('is kept in lower case, without blanks around it', () => {
    expect(parseEmailAddress(' Erika.Muster+ASD@Amt-Nord.Example ')).toBe('erika.muster+asd@amt-nord.example');
  });

  it.each(['', 'erika', '@amt.example', 'erika@', 'erika@amt', 'erika@-amt.example', 'a@b@c.example', 'Erika <erika@amt.example>', 'erika@amt.example\r\nBcc: x@y.example', 'e\0@amt.example', `${'a'.repeat(65)}@amt.example`, `a@${'b'.repeat(250)}.example`])(
    'is not %j',
    (text) => {
      expect(parseEmailAddress(text)).toBeNull();
    },
  );
});
