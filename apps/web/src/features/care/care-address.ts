/** How many weeks of care are shown at once. */
export const WEEKS = [8, 13, 26] as const;

/** What stands behind the question mark of /faelle/$id/betreuung. */
export interface CareAddress {
  /** A day of the last week that is shown; left out: this week. */
  readonly bis?: string;
  readonly wochen?: (typeof WEEKS)[number];
}

export function readCareAddress({ bis, wochen }: Record<string, unknown>): CareAddress {
  const weeks = WEEKS.find((one) => one === Number(wochen));
  return { ...(typeof bis === 'string' && /^20\d\d-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(bis) && !Number.isNaN(Date.parse(bis)) && { bis }), ...(weeks !== undefined && weeks !== WEEKS[0] && { wochen: weeks }) };
}
