import type { MonthState } from './month-states.js';

/** A month with the signatures under the figures in force. Digests are hexadecimal. */
export interface MonthRecord extends Record<string, unknown> {
  readonly id: string;
  readonly agencyId: string;
  /** YYYY-MM. */
  readonly period: string;
  readonly state: MonthState;
  readonly runId: string;
  readonly digest: string;
  /** Whether its last day has passed, in Europe/Berlin by platform.now(). */
  readonly isOver: boolean;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly sentBackReason: string | null;
  readonly closedAt: Date | null;
  readonly closedOrigin: 'SERVICE' | 'COMMAND_LINE' | null;
  readonly paidAt: Date | null;
}
