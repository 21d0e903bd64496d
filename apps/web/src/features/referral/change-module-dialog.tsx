import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day, hours } from '../../app/format.js';
import { TextField } from '../../shared/ui/field.js';
import { AskBack } from './ask-back.js';
import type { ApprovalView, CasePartProps } from './case-view.js';
import { extentOf, type Extent } from './extent.js';
import { ExtentFields } from './extent-fields.js';
import { ChangeModuleDocument } from './referral.generated.js';
import { typedHours } from './request-content.js';
import { useWarned } from './use-warned.js';

/** Puts another module or other hours on the days from one on, which are approved already. */
export function ChangeModuleDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const first = referral.approvals[0]?.validFrom ?? today();
  const [from, setFrom] = useState(() => (today() > first ? today() : first));
  const [to, setTo] = useState('');
  const current = holding(referral.approvals, from);
  const [extent, setExtent] = useState<Extent>(() => extentAs(current));
  const command = useCommand(ChangeModuleDocument);
  const warned = useWarned();
  const wish = extentOf(extent);
  const isBackwards = to !== '' && to < from;
  const send = async (): Promise<void> => {
    const changed = wish && (await command.send({ referralId: referral.id, from, ...(to !== '' && { to }), ...wish }));
    if (changed) onDone(warned(t('changeModule.done', { day: day(from) }), changed.warnings));
  };
  const before = [
    ...(current?.module ? [t(`approvals.modules.${current.module}`)] : []),
    ...(current?.weeklyMinutes ? [t('help.moduleHours', { from: hours(current.weeklyMinutes.from), to: hours(current.weeklyMinutes.to) })] : []),
  ];
  return (
    <AskBack
      title={t('changeModule.title')}
      body={before.length === 0 ? t('changeModule.unnamed') : t('changeModule.body', { extent: before.join(' · ') })}
      confirm={t('changeModule.action')}
      isSending={command.isSending}
      isDisabled={from === '' || isBackwards || wish === null}
      setback={command.setback}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <ExtentFields referral={referral} extent={extent} day={from === '' ? first : from} onChange={(changed) => setExtent((was) => ({ ...was, ...changed }))} />
      <div className="pv-pair">
        <TextField type="date" label={t('changeModule.from')} min={first} value={from} onChange={({ target }) => setFrom(target.value)} />
        <TextField type="date" label={t('changeModule.to')} hint={t('changeModule.toHint')} optional min={from} value={to} error={isBackwards ? t('changeModule.order', { day: day(from) }) : null} onChange={({ target }) => setTo(target.value)} />
      </div>
    </AskBack>
  );
}

/** The approval of that day; where there is none, the last one. */
const holding = (approvals: readonly ApprovalView[], on: string): ApprovalView | undefined =>
  approvals.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo >= on)) ?? approvals.at(-1);

const extentAs = (approval: ApprovalView | undefined): Extent => ({
  kind: approval !== undefined && approval.module === null && approval.weeklyMinutes !== null ? 'hours' : 'module',
  module: approval?.module ?? '',
  from: typedHours(approval?.weeklyMinutes?.from ?? 0),
  to: typedHours(approval?.weeklyMinutes?.to ?? 0),
});
