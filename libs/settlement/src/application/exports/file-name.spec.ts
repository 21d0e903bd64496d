import { describe, expect, it } from '@jest/globals';
import { fileNamePart, monthFileName } from './file-name.js';

const MONTH = { agencyId: 'a', agencyCode: 'JA', period: '2026-05', runId: 'r', closedAt: '2026-06-08T10:00:00Z' };

describe('names of files', () => {
  it('keep identifiers of capitals, digits and hyphens as they are', () => {
    expect(['NORD', 'TR-4476', '4069'].map(fileNamePart)).toEqual(['NORD', 'TR-4476', '4069']);
  });

  it.each(['../etc/passwd', 'Träger/Süd', 'a\\b', 'CON ', '-rf', '日本', '.', 'x'.repeat(64), 'N_ORD', 'nord', 'Nord', '-', 'NORD-', 'A--B'])(
    'make %s safe on every system, and no other one the same',
    (identifier) => {
      expect(fileNamePart(identifier)).toMatch(/^([A-Za-z0-9]+(-[A-Za-z0-9]+)*-?\.)?[0-9a-f]{8}$/);
      expect(fileNamePart(identifier).length).toBeLessThanOrEqual(49);
    },
  );

  it('differ also where a system takes small letters for capitals', () => {
    const identifiers = ['NORD', 'nord', 'Nord', 'NO-RD', 'NO_RD', 'NO RD', 'NO/RD', 'NÖRD', 'NO\u0308RD'];
    expect(new Set(identifiers.map((identifier) => fileNamePart(identifier).toLowerCase())).size).toBe(identifiers.length);
  });

  it('name month, agency and what it is, and say so where figures may change', () => {
    expect(monthFileName(MONTH, 'transfers', 'xml', 'NORD')).toBe('2026-05_JA_transfers_NORD.xml');
    expect(monthFileName({ ...MONTH, closedAt: null }, 'lines', 'csv')).toBe('2026-05_JA_provisional_lines.csv');
  });
});
