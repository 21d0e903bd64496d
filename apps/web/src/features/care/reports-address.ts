import type { CareReportVerdict } from './reports.generated.js';

export const VERDICTS: readonly CareReportVerdict[] = ['UNDER', 'WITHIN', 'OVER', 'RUNNING', 'NO_RANGE'];

/** What stands behind the question mark of /berichte. */
export interface ReportsAddress {
  /** Left out: those that the agency is asked about and has not answered. */
  readonly alle?: true;
  readonly monat?: string;
  readonly ergebnis?: CareReportVerdict;
}

export function readReportsAddress({ alle, monat, ergebnis }: Readonly<Record<string, unknown>>): ReportsAddress {
  const verdict = VERDICTS.find((one) => one === ergebnis);
  return { ...(alle === true && { alle }), ...(typeof monat === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(monat) && { monat }), ...(verdict && { ergebnis: verdict }) };
}
