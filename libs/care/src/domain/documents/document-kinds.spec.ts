import { describe, expect, it } from '@jest/globals';
import { allDocuments, doneDay } from './document-kinds.js';

describe('documents of a case', () => {
  it('GZ-06: are five, and missing until somebody says otherwise', () => {
    const journal = { kind: 'JOURNAL', state: 'IN_WORK', doneOn: null, revision: 1, updatedAt: null } as const;
    expect(allDocuments([journal]).map(({ kind, state, revision }) => [kind, state, revision])).toEqual([
      ['ASSESSMENT', 'MISSING', 0],
      ['JOURNAL', 'IN_WORK', 1],
      ['HELP_AGREEMENT', 'MISSING', 0],
      ['PROGRESS_REPORT', 'MISSING', 0],
      ['FINAL_REPORT', 'MISSING', 0],
    ]);
  });

  it('are done on the day named, or today; the day of the last progress report stays while the next is in work', () => {
    expect(doneDay('JOURNAL', 'DONE', null, '2026-06-02', null)).toBe('2026-06-02');
    expect(doneDay('JOURNAL', 'DONE', '2026-05-30', '2026-06-02', null)).toBe('2026-05-30');
    expect(doneDay('PROGRESS_REPORT', 'IN_WORK', null, '2026-06-02', '2026-03-31')).toBe('2026-03-31');
    expect(doneDay('PROGRESS_REPORT', 'MISSING', null, '2026-06-02', '2026-03-31')).toBeNull();
    expect(doneDay('FINAL_REPORT', 'IN_WORK', null, '2026-06-02', '2026-03-31')).toBeNull();
  });
});
