import { isUuid, parseYearMonth, type YearMonth } from '#kernel';

/** What tells a line from all others of its month. */
export interface LineKey {
  readonly sessionId: string;
  readonly reservationId: string;
  /** The closed month that it corrects; null: it is a line of the month itself. */
  readonly corrects: YearMonth | null;
  readonly isReversal: boolean;
}

/** As an id for screens: it stays the same when the month is cleared anew. */
export const lineId = ({ sessionId, reservationId, corrects, isReversal }: LineKey): string => [sessionId, reservationId, corrects ?? '', isReversal ? 'R' : 'N'].join(':');

/** Null for what is no such id. */
export function parseLineId(id: string): LineKey | null {
  const [sessionId = '', reservationId = '', corrects = '', kind, ...rest] = id.split(':');
  if (!isUuid(sessionId) || !isUuid(reservationId) || (kind !== 'R' && kind !== 'N') || rest.length > 0) return null;
  if (corrects !== '' && parseYearMonth(corrects) === null) return null;
  return { sessionId, reservationId, corrects: corrects === '' ? null : corrects, isReversal: kind === 'R' };
}
