import type { CellType } from './cells/cell-type.js';
import type { ImportErrorCode } from './import-error.js';

/** What an identifier in a cell can name. */
export type Target = 'organisation' | 'social_space' | 'agreement' | 'offer' | 'referral';

export interface Reference {
  readonly target: Target;
  /** Kinds of organisation that may stand here; without it any. */
  readonly kinds?: readonly string[];
  /** A column whose organisation may stand here too, whatever its kind. */
  readonly orSameAs?: string;
  /** One identifier, a list of them, or a list of `identifier:percent`. */
  readonly shape: 'ONE' | 'LIST' | 'SHARES';
}

export interface Column {
  readonly name: string;
  readonly type: CellType;
  /** COLUMN: it must be there, but a cell may be empty. */
  readonly required: 'NO' | 'COLUMN' | 'VALUE';
  /** The value of an empty cell, in the spelling of the database. */
  readonly fallback: string | null;
  readonly reference: Reference | null;
}

/** One row while its rules are applied: the values of its columns as they will be staged. */
export interface RowInRead {
  /** The value, null where the cell is empty without a default, and where it does not fit. */
  get(column: string): string | null;
  /** Gives a default that depends on other cells of the row. */
  set(column: string, value: string): void;
  /** True where the cell is not empty, whether it fits or not. */
  isGiven(column: string): boolean;
  /** The cell does not fit, so its value is not used either. */
  report(column: string, code: ImportErrorCode, expected: string): void;
  /** The cell fits, but the mistake that was reported at another one may be here. A cell of the key stays: the row is recognised by it. */
  distrust(column: string): void;
}

/** What the rules of a row need to know of the installation. */
export interface RowSurroundings {
  /** True where the gazetteer has a point for the municipality. */
  hasPoint(municipalityAgs: string): boolean;
}

export type RowRule = (row: RowInRead, surroundings: RowSurroundings) => void;

/** One file of the exchange format as data. */
export interface FileDefinition {
  readonly name: string;
  readonly columns: readonly Column[];
  /** By what a row is recognised; the key of attendance holds the start, which may be found later. */
  readonly key: readonly string[];
  readonly rules: readonly RowRule[];
}

interface ColumnOptions {
  readonly fallback?: string;
  readonly reference?: Reference;
}

export const required = (name: string, type: CellType, options: ColumnOptions = {}): Column => build(name, type, 'VALUE', options);
export const optional = (name: string, type: CellType, options: ColumnOptions = {}): Column => build(name, type, 'NO', options);
export const columnRequired = (name: string, type: CellType): Column => build(name, type, 'COLUMN', {});

function build(name: string, type: CellType, need: Column['required'], options: ColumnOptions): Column {
  return { name, type, required: need, fallback: options.fallback ?? null, reference: options.reference ?? null };
}

const one = (target: Target, more: Partial<Reference> = {}): ColumnOptions => ({ reference: { target, shape: 'ONE', ...more } });

export const AGENCY: ColumnOptions = one('organisation', { kinds: ['AGENCY'] });
export const PROVIDER: ColumnOptions = one('organisation', { kinds: ['PROVIDER', 'PARTNER'] });
export const RESPONSIBLE: ColumnOptions = one('organisation', { kinds: ['PROVIDER', 'PARTNER'], orSameAs: 'agency_id' });
export const ANY_ORGANISATION: ColumnOptions = one('organisation');
export const SOCIAL_SPACE: ColumnOptions = one('social_space');
export const AGREEMENT: ColumnOptions = one('agreement');
export const OFFER: ColumnOptions = one('offer');
export const REFERRAL: ColumnOptions = one('referral');
export const COHOSTS: ColumnOptions = { fallback: '{}', reference: { target: 'organisation', kinds: ['PROVIDER', 'PARTNER'], shape: 'SHARES' } };
export const OFFERS: ColumnOptions = { fallback: '{}', reference: { target: 'offer', shape: 'LIST' } };
export const EMPTY_LIST: ColumnOptions = { fallback: '{}' };
