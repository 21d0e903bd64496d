/** Where the care of a report stands: to the range of its module, without a range (BHV-11), or of an intervention that goes on (KRISE). */
export const REPORT_VERDICTS = ['UNDER', 'WITHIN', 'OVER', 'NO_RANGE', 'RUNNING'] as const;
export type ReportVerdict = (typeof REPORT_VERDICTS)[number];

/** What the agency wants to be done (DD-12): nothing, another module, or a talk with the responsible provider. */
export const REPORT_ANSWERS = ['LEAVE', 'CHANGE_MODULE', 'TALK'] as const;
export type ReportAnswer = (typeof REPORT_ANSWERS)[number];
