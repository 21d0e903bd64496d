import type { Role } from '../../app/session/session.js';
import type { ClausePart } from './templates.generated.js';

/** Who publishes templates for an agency. */
export const PUBLISHERS: readonly Role[] = ['ADMINISTRATOR', 'CONTROLLER'];

/** What a clause is about; of co-use there are two, each with a code of its own. */
export const CLAUSE_KINDS = ['SERVICE', 'QUALITY', 'FEE', 'CO_USE_OUTGOING', 'CO_USE_INCOMING'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** A clause while it is written. */
export interface TypedClause {
  /** Of this form alone. */
  readonly key: number;
  readonly kind: ClauseKind;
  readonly code: string;
  readonly text: string;
}

/** What is wrong with a clause. */
export type ClauseError = Partial<Record<'code' | 'twice' | 'text', true>>;

const CODE = /^[A-Z][A-Z0-9_]{1,59}$/;
const LONGEST = 20_000;
const isCoUse = (kind: ClauseKind): boolean => kind.startsWith('CO_USE');

/** The code that it is published with. */
export const codeOf = ({ kind, code }: Pick<TypedClause, 'kind' | 'code'>): string => (isCoUse(kind) ? kind : code.trim().toUpperCase());

export const kindOf = ({ part, code }: { readonly part: ClausePart; readonly code: string }): ClauseKind => (part === 'CO_USE' ? (code as ClauseKind) : part);

export const partOf = (kind: ClauseKind): ClausePart => (isCoUse(kind) ? 'CO_USE' : (kind as ClausePart));

/** What cannot be, by the key of the clause. */
export function clauseErrors(clauses: readonly TypedClause[]): ReadonlyMap<number, ClauseError> {
  const codes = clauses.map(codeOf);
  const found = clauses.map((clause, index): readonly [number, ClauseError] => {
    const text = clause.text.trim();
    return [
      clause.key,
      {
        ...(!CODE.test(codes[index]!) && { code: true }),
        ...(codes.indexOf(codes[index]!) < index && { twice: true }),
        ...((text === '' || text.length > LONGEST) && { text: true }),
      },
    ];
  });
  return new Map(found.filter(([, error]) => Object.keys(error).length > 0));
}
