import type { LocalDate } from '#kernel';

export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The days that a reservation covers, both ends included: the stay's first to last session, or the part of it that was
 * asked for. Null where that part does not lie in the stay.
 */
export function reservedSpan(stay: Span, asked: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined }): Span | null {
  const from = asked.from ?? stay.from;
  const to = asked.to ?? stay.to;
  return stay.from <= from && from <= to && to <= stay.to ? { from, to } : null;
}
