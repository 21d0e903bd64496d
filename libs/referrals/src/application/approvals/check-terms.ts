import { addDays, ok, refuse, type LocalDate, type Result } from '#kernel';
import type { Transaction } from '#platform';
import type { ApprovalSpan, ApprovalTerms } from '../../domain/approvals/approval-record.js';
import { findModuleRule, type ModuleRule } from '../../persistence/approvals/approval-terms.sql.js';
import type { DecidedCase } from './approval-command.js';
import { endangermentReportFormer, endangermentReportMissing, type EndangermentReportMissing, type ExtensionNeeded, type ModuleNotInRegime, type ModuleTooLong } from './approval-refusals.js';

export type ModuleRefusal = ModuleNotInRegime | EndangermentReportMissing | ModuleTooLong | ExtensionNeeded;

/** The last day of a module that lasts so many weeks; null where it lasts as long as is approved. */
const lastDayOf = (rule: ModuleRule | undefined, from: LocalDate): LocalDate | null => (rule?.usualWeeks ? addDays(from, rule.usualWeeks * 7 - 1) : null);

/**
 * What the regime says of a module that is to hold from a day on (DD-08): that it exists, that a report is noted where it needs
 * one (a further one that does not adjoin the former a report of its own), and how long it lasts. Answers the last day: the one wished for, or the module's own.
 */
export async function checkModule(
  tx: Transaction,
  { referral, approvals }: DecidedCase,
  wish: ApprovalTerms & ApprovalSpan,
  isExtension = false,
): Promise<Result<LocalDate | null, ModuleRefusal>> {
  const { module, validFrom, validTo } = wish;
  if (module === null) return ok(validTo);
  const rule = await findModuleRule(tx, referral.agencyId, module, validFrom);
  if (!rule) return refuse({ code: 'MODULE_NOT_IN_REGIME', message: `The agency has no module ${module} on ${validFrom}.`, module, day: validFrom });
  const needsReport = rule.reportNeeded || module === 'KRISE';
  if (needsReport && referral.endangermentReportedOn === null) return refuse(endangermentReportMissing);
  const latest = lastDayOf(rule, validFrom);
  if (latest === null) return ok(validTo);
  if (validTo !== null && validTo > latest) {
    const mostDays = rule.usualWeeks! * 7;
    return refuse({ code: 'MODULE_TOO_LONG', message: `The module lasts ${mostDays} days at most, here until ${latest}.`, mostDays, latest });
  }
  const before = approvals.find((one) => one.module === module && one.validTo === addDays(validFrom, -1));
  if (before && !isExtension) return refuse({ code: 'EXTENSION_NEEDED', message: 'What adjoins it is an extension, with a reason.', approvalId: before.id });
  const former = approvals.findLast((one) => one.module === module && one.validTo !== null && one.validTo < validFrom);
  if (needsReport && former && !isExtension && referral.endangermentReportedOn! <= former.validFrom) return refuse(endangermentReportFormer(former.validFrom));
  return ok(validTo ?? latest);
}
