import { describe, expect, it } from '@jest/globals';
import { paymentReference } from './payment-reference.js';

describe('payment reference', () => {
  it('is the same for the same agency, month, debtor and creditor', () => {
    expect(paymentReference('JA', '2026-05', 'NORD', 'SUED')).toBe(paymentReference('JA', '2026-05', 'NORD', 'SUED'));
  });

  it('differs when one of the four differs, and by the direction', () => {
    const references = [
      paymentReference('JA', '2026-05', 'NORD', 'SUED'),
      paymentReference('JA', '2026-05', 'SUED', 'NORD'),
      paymentReference('JA', '2026-06', 'NORD', 'SUED'),
      paymentReference('JB', '2026-05', 'NORD', 'SUED'),
      paymentReference('JA', '2026-05', 'NORDSUED', ''),
      paymentReference('JA', '2026-05', 'nord', 'SUED'),
    ];
    expect(new Set(references).size).toBe(references.length);
  });

  it('differs for every pair of two hundred organisations', () => {
    const codes = Array.from({ length: 200 }, (_, n) => `T-${n}`);
    const references = codes.flatMap((debtor) => codes.map((creditor) => paymentReference('JA', '2026-05', debtor, creditor)));
    expect(new Set(references).size).toBe(40_000);
  });

  it('has 30 characters that banks and DATEV take, whatever the identifiers hold', () => {
    for (const code of ['NORD', 'Träger/Süd „1“', '日本🙂', 'x'.repeat(64)]) {
      expect(paymentReference(code, '2026-05', code, 'SUED')).toMatch(/^PV-202605-[0-9A-HJKMNP-TV-Z]{20}$/);
    }
  });
});
