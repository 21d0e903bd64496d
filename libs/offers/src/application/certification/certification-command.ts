import { isUuid, ok, refuse, type Result } from '#kernel';
import { sqlState, type Transaction } from '#platform';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';
import { certificationMayBecome, sideOf, type CertificationState } from '../../domain/certification/certification-state.js';
import { lockCertification, moveCertification, type Decision, type LockedCertification } from '../../persistence/certification/certification.sql.js';
import type { Keyed } from '../run-command.js';
import { cannotDecide, certificationUnknown, textInvalid, wrongState } from './certification-refusals.js';
import type { CannotDecide, CertificationNotFound, CertificationTextInvalid, CertificationWrongState } from './certification-refusals.js';

/** What every command about one application names. */
export interface CertificationCommand extends Keyed {
  readonly certificationId: string;
}

/** The application, locked, for the side that may take it there; foreign, unknown and the other side's answer alike. */
export async function openCertification(
  tx: Transaction,
  id: string,
  to: CertificationState,
): Promise<Result<LockedCertification, CertificationNotFound | CertificationWrongState>> {
  const side = sideOf(to);
  const found = isUuid(id) ? await lockCertification(tx, id) : undefined;
  if (found === undefined || tx.context.organisationId !== (side === 'HOST' ? found.hostId : found.agencyId)) return refuse(certificationUnknown);
  return certificationMayBecome(found.state, to) ? ok(found) : refuse(wrongState(found.state, side));
}

/**
 * Writes the decision and its journal row, which names no reason and no condition: those stand in the row for its two
 * sides. What the database refuses of who decides is told as CANNOT_DECIDE.
 */
export async function decide(tx: Transaction, was: LockedCertification, decision: Decision, action: string): Promise<Result<CertificationRecord, CannotDecide>> {
  let moved: CertificationRecord;
  try {
    moved = await moveCertification(tx, was.id, decision);
  } catch (error) {
    if (sqlState(error) === '23514' && WHO.has(String((error as { constraint?: unknown }).constraint))) return refuse(cannotDecide);
    throw error;
  }
  await tx.journal.write({
    agencyId: was.agencyId,
    action: `certification.${action}`,
    subjectKind: 'certification',
    subjectId: was.id,
    before: { state: was.state },
    after: { state: moved.state, ...(moved.certificateId !== null && { certificateId: moved.certificateId, validFrom: decision.grantedFrom, validTo: decision.grantedTo }) },
  });
  return ok(moved);
}

const WHO = new Set(['certification_person', 'certification_other_side']);

/** The text without blanks around it, or why it is none; `most` characters. */
export function textOf(field: string, text: string, most: number, isRequired: boolean): Result<string, CertificationTextInvalid> {
  const trimmed = text.trim();
  const isFine = (trimmed !== '' || !isRequired) && [...trimmed].length <= most && !trimmed.includes('\0');
  return isFine ? ok(trimmed) : refuse(textInvalid(field, `${isRequired ? 'a text of 1' : 'a text of 0'} to ${most} characters`));
}
