import { z } from 'zod';
import { ISSUE_INVOICES } from '../../domain/invoices/issue-invoices-job.js';

/** The job that issues the invoices of a closed month; the agency as issuer stands for all of them. */
export const issueInvoicesJob = {
  queue: ISSUE_INVOICES.queue,
  name: ISSUE_INVOICES.job,
  payload: z.object({ agencyId: z.uuid(), period: z.string().regex(/^\d{4}-\d{2}$/), issuerId: z.uuid() }),
  attempts: 10,
  backoffMs: 2_000,
} as const;
