import type { WorkType } from './care-codes.js';

/** The three segments of a social space (TS-20): for a case, for the resources around a case, and for no case. */
export const WORK_SEGMENTS = ['CASE_SPECIFIC', 'RESOURCE_ORIENTED', 'UNSPECIFIC'] as const;
export type WorkSegment = (typeof WORK_SEGMENTS)[number];

const SEGMENTS: Readonly<Record<WorkType, WorkSegment>> = {
  CASE: 'CASE_SPECIFIC',
  CASE_RELATED: 'RESOURCE_ORIENTED',
  CROSS_CASE: 'UNSPECIFIC',
  NETWORK: 'UNSPECIFIC',
  UNSPECIFIC: 'UNSPECIFIC',
};

/** The segment to which a work type of BHV-23 belongs (TS-20). */
export const segmentOf = (workType: WorkType): WorkSegment => SEGMENTS[workType];
