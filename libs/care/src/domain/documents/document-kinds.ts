/** Documents of a case whose state is kept, and nothing of what stands in them (GZ-06), in the order in which they are written. */
export const DOCUMENT_KINDS = ['ASSESSMENT', 'JOURNAL', 'HELP_AGREEMENT', 'PROGRESS_REPORT', 'FINAL_REPORT'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export type DocumentState = 'MISSING' | 'IN_WORK' | 'DONE';

export interface CaseDocument {
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  /** The day on which it was done, YYYY-MM-DD; of progress reports that of the last one, also while the next is in work. */
  readonly doneOn: string | null;
  /** Counts the changes; 0: nobody has said anything yet. */
  readonly revision: number;
  readonly updatedAt: Date | null;
}

/** All kinds of a case: what nobody has said anything about is missing. */
export const allDocuments = (known: readonly CaseDocument[]): CaseDocument[] =>
  DOCUMENT_KINDS.map((kind) => known.find((document) => document.kind === kind) ?? { kind, state: 'MISSING', doneOn: null, revision: 0, updatedAt: null });

/**
 * The day that is written beside a new state: of what is done the one named, or today; of progress reports the last one stays while
 * another is in work. Otherwise none.
 */
export function doneDay(kind: DocumentKind, state: DocumentState, named: string | null, today: string, before: string | null): string | null {
  if (state === 'DONE') return named ?? today;
  return kind === 'PROGRESS_REPORT' && state === 'IN_WORK' ? before : null;
}
