import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { AskBack } from './ask-back.js';
import type { ApprovalView, CasePartProps } from './case-view.js';
import { LegalBasisField, useLegalBasisName } from './legal-basis-field.js';
import {
  ChangeLegalBasisDocument, EndApprovalDocument, ExtendApprovalDocument, NoteEndangermentReportDocument,
  type ApprovalEndReason, type ExtensionReason, type LegalBasisReason,
} from './referral.generated.js';
import { useWarned } from './use-warned.js';

interface ApprovalDialogProps {
  readonly approval: ApprovalView;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

const EXTEND: readonly ExtensionReason[] = ['GOALS_NOT_REACHED', 'TRANSITION', 'NEXT_HELP_NOT_READY', 'DANGER_GOES_ON', 'OTHER'];
const END: readonly ApprovalEndReason[] = ['GOALS_REACHED', 'OTHER_HELP', 'FAMILY_WISHES', 'BROKEN_OFF', 'MOVED_AWAY', 'ENTERED_WRONGLY', 'OTHER'];

/** Prolongs an approval on its terms. */
export function ExtendDialog({ approval, onClose, onDone }: ApprovalDialogProps): ReactNode {
  const { t } = useTranslation('referral');
  const until = approval.validTo ?? today();
  const [validTo, setValidTo] = useState(addDays(until, 91));
  const [reason, setReason] = useState<ExtensionReason>('GOALS_NOT_REACHED');
  const extend = useCommand(ExtendApprovalDocument);
  const warned = useWarned();
  const send = async (): Promise<void> => {
    const extended = await extend.send({ approvalId: approval.id, reason, ...(validTo !== '' && { validTo }) });
    if (extended) onDone(warned(t('extend.done'), extended.warnings));
  };
  return (
    <AskBack title={t('extend.title')} body={t('extend.body', { day: day(until) })} confirm={t('approvals.extend')} isSending={extend.isSending} isDisabled={validTo !== '' && validTo <= until} setback={extend.setback} onClose={onClose} onConfirm={() => void send()}>
      <TextField type="date" label={t('extend.to')} hint={t('extend.toHint')} min={addDays(until, 1)} value={validTo} error={validTo !== '' && validTo <= until ? t('extend.later', { day: day(until) }) : null} onChange={({ target }) => setValidTo(target.value)} />
      <SelectField label={t('reason')} value={reason} options={EXTEND.map((value) => ({ value, text: t(`extend.reasons.${value}`) }))} onChange={({ target }) => setReason(target.value as ExtensionReason)} />
    </AskBack>
  );
}

/** Shortens an approval, or takes it back. */
export function EndApprovalDialog({ approval, isOnly, onClose, onDone }: ApprovalDialogProps & { readonly isOnly: boolean }): ReactNode {
  const { t } = useTranslation('referral');
  const { validFrom, validTo } = approval;
  const [lastDay, setLastDay] = useState(() => (today() > validFrom ? today() : validFrom));
  const [reason, setReason] = useState<ApprovalEndReason>('GOALS_REACHED');
  const end = useCommand(EndApprovalDocument);
  const send = async (): Promise<void> => {
    if (await end.send({ approvalId: approval.id, lastDay, reason })) onDone(t('endApproval.done', { day: day(lastDay) }));
  };
  return (
    <AskBack title={t('endApproval.title')} body={t('endApproval.body')} confirm={t('approvals.end')} isDanger isSending={end.isSending} isDisabled={lastDay === ''} setback={end.setback} onClose={onClose} onConfirm={() => void send()}>
      <TextField
        type="date"
        label={t('endApproval.lastDay')}
        hint={t(isOnly ? 'endApproval.onlyHint' : 'endApproval.hint', { day: day(addDays(validFrom, -1)) })}
        min={isOnly ? validFrom : addDays(validFrom, -1)}
        max={validTo === null ? undefined : addDays(validTo, -1)}
        value={lastDay}
        onChange={({ target }) => setLastDay(target.value)}
      />
      <SelectField label={t('reason')} value={reason} options={END.map((value) => ({ value, text: t(`endApproval.reasons.${value}`) }))} onChange={({ target }) => setReason(target.value as ApprovalEndReason)} />
    </AskBack>
  );
}

/** Puts the help on another legal basis from a day on. */
export function LegalBasisDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const nameOf = useLegalBasisName();
  const first = referral.approvals[0]?.validFrom ?? today();
  const current = referral.approvals.at(-1)?.legalBasis ?? referral.legalBasis;
  const [from, setFrom] = useState(() => (today() > first ? today() : first));
  const [legalBasis, setLegalBasis] = useState('');
  const [reason, setReason] = useState<LegalBasisReason>('GOALS_CHANGED');
  const command = useCommand(ChangeLegalBasisDocument);
  const warned = useWarned();
  const send = async (): Promise<void> => {
    const changed = await command.send({ referralId: referral.id, from, legalBasis, reason });
    if (changed) onDone(warned(t('basis.done', { day: day(from) }), changed.warnings));
  };
  return (
    <AskBack title={t('basis.title')} body={t('basis.body', { basis: nameOf(current) })} confirm={t('basis.action')} isSending={command.isSending} isDisabled={from === '' || legalBasis.trim() === ''} setback={command.setback} onClose={onClose} onConfirm={() => void send()}>
      <LegalBasisField value={legalBasis} error={null} onChange={setLegalBasis} />
      <TextField type="date" label={t('basis.from')} min={first} value={from} onChange={({ target }) => setFrom(target.value)} />
      <SelectField label={t('reason')} value={reason} options={(['GOALS_CHANGED', 'MINOR'] as const).map((value) => ({ value, text: t(`basis.reasons.${value}`) }))} onChange={({ target }) => setReason(target.value as LegalBasisReason)} />
    </AskBack>
  );
}

/** Notes the day of a report of endangerment, or corrects it. */
export function ReportDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const [reportedOn, setReportedOn] = useState(referral.endangermentReportedOn ?? today());
  const note = useCommand(NoteEndangermentReportDocument);
  const send = async (): Promise<void> => {
    if (await note.send({ referralId: referral.id, reportedOn })) onDone(t('report.done'));
  };
  return (
    <AskBack title={t('approvals.report')} body={t('report.body')} confirm={t('report.action')} isSending={note.isSending} isDisabled={reportedOn === ''} setback={note.setback} onClose={onClose} onConfirm={() => void send()}>
      <TextField type="date" max={today()} label={t('report.day')} value={reportedOn} onChange={({ target }) => setReportedOn(target.value)} />
    </AskBack>
  );
}
