import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { CheckField } from '../../shared/ui/choice.js';
import { TextField } from '../../shared/ui/field.js';
import { AskBack } from './ask-back.js';
import type { CasePartProps } from './case-view.js';
import { extentOf } from './extent.js';
import { ExtentFields } from './extent-fields.js';
import { LegalBasisField } from './legal-basis-field.js';
import { GrantApprovalDocument, type HelpModule } from './referral.generated.js';
import { typedHours } from './request-content.js';
import { useWarned } from './use-warned.js';

/** Approves a request, or further days of a case. */
export function ApproveDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const isFirst = referral.state === 'SUBMITTED';
  const last = referral.approvals.at(-1);
  const [wish, setWish] = useState(() => ({
    legalBasis: referral.legalBasis,
    kind: (referral.requestedModule === null && referral.requestedWeeklyMinutes !== null ? 'hours' : 'module') as 'module' | 'hours',
    module: (last?.module ?? referral.requestedModule ?? '') as HelpModule | '',
    from: typedHours(referral.requestedWeeklyMinutes ?? 0),
    to: typedHours(referral.requestedWeeklyMinutes ?? 0),
    validFrom: isFirst ? referral.wantedFrom : last?.validTo ? addDays(last.validTo, 1) : today(),
    validTo: isFirst ? addDays(referral.wantedFrom, referral.weeks * 7 - 1) : '',
    search: true,
  }));
  const change = (part: Partial<typeof wish>): void => setWish((before) => ({ ...before, ...part }));
  const [day0] = useState(today);
  const grant = useCommand(GrantApprovalDocument);
  const warned = useWarned();
  const extent = extentOf(wish);
  const isWhole = wish.validFrom !== '' && wish.legalBasis !== '' && extent !== null && (wish.validTo === '' || wish.validTo >= wish.validFrom);
  const send = async (): Promise<void> => {
    const granted = await grant.send({
      referralId: referral.id,
      legalBasis: wish.legalBasis,
      validFrom: wish.validFrom,
      ...(wish.validTo !== '' && { validTo: wish.validTo }),
      ...extent,
      ...(isFirst && { search: wish.search }),
    });
    if (granted) onDone(warned(t(isFirst && wish.search ? 'approve.doneSearch' : 'approve.done', { code: referral.code }), granted.warnings));
  };
  return (
    <AskBack
      title={t(isFirst ? 'approve.title' : 'approve.moreTitle', { code: referral.code })}
      body={t(isFirst ? 'approve.body' : 'approve.moreBody')}
      confirm={t('approve.action')}
      isSending={grant.isSending}
      isDisabled={!isWhole}
      setback={grant.setback}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <LegalBasisField value={wish.legalBasis} error={null} onChange={(legalBasis) => change({ legalBasis })} />
      <ExtentFields referral={referral} extent={wish} day={wish.validFrom === '' ? day0 : wish.validFrom} onChange={change} />
      <div className="pv-pair">
        <TextField type="date" label={t('approve.from')} value={wish.validFrom} onChange={({ target }) => change({ validFrom: target.value })} />
        <TextField type="date" label={t('approve.to')} optional min={wish.validFrom} value={wish.validTo} error={wish.validTo !== '' && wish.validTo < wish.validFrom ? t('approve.order', { day: day(wish.validFrom) }) : null} onChange={({ target }) => change({ validTo: target.value })} />
      </div>
      {isFirst && <CheckField label={t('approve.search')} hint={t('approve.searchHint')} checked={wish.search} onChange={({ target }) => change({ search: target.checked })} />}
    </AskBack>
  );
}
