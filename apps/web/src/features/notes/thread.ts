import type { LeadSide, ThreadFragment } from './notes.generated.js';

export interface Partner {
  readonly name: string | null;
  /** On which side they lead. */
  readonly side: LeadSide;
}

/** The other one of the two. */
export const partnerOf = ({ caseLead, groupLead }: Pick<ThreadFragment, 'caseLead' | 'groupLead'>, me: string): Partner =>
  caseLead.userId === me ? { name: groupLead.name, side: 'GROUP_LEAD' } : { name: caseLead.name, side: 'CASE_LEAD' };
