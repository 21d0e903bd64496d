import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { day, hours } from '../../app/format.js';
import { Section } from '../../shared/ui/page.js';
import { ApproveDialog } from './approve-dialog.js';
import { EndApprovalDialog, ExtendDialog, LegalBasisDialog, ReportDialog } from './approval-dialogs.js';
import type { ApprovalView, CasePartProps } from './case-view.js';
import { ChangeModuleDialog } from './change-module-dialog.js';
import { useLegalBasisName } from './legal-basis-field.js';
import { useCaseRights } from './use-case-rights.js';

type Open = { readonly kind: 'grant' | 'module' | 'basis' | 'report' } | { readonly kind: 'extend' | 'end'; readonly approval: ApprovalView };

/** What was signed, from when to when, and what can be decided on it. */
export function Approvals({ referral, onDone }: CasePartProps): ReactNode {
  const { t } = useTranslation('referral');
  const { mayDecide, maySign } = useCaseRights(referral);
  const [open, setOpen] = useState<Open | null>(null);
  const { approvals, state } = referral;
  // What was taken over may name neither a module nor hours: then there are no terms to go on with.
  const hasTerms = approvals.every(isWhole);
  const isRunning = state !== 'DRAFT' && state !== 'SUBMITTED' && state !== 'ENDED';
  const close = (): void => setOpen(null);
  const done = (said: string): void => {
    close();
    onDone(said);
  };
  const actions = (
    <>
      {maySign && isRunning && <KernButton variant="secondary" text={t('approvals.more')} onClick={() => setOpen({ kind: 'grant' })} />}
      {maySign && isRunning && approvals.some(({ validTo }) => validTo === null || validTo >= today()) && <KernButton variant="secondary" text={t('approvals.module')} onClick={() => setOpen({ kind: 'module' })} />}
      {maySign && isRunning && approvals.length > 0 && hasTerms && <KernButton variant="secondary" text={t('approvals.basis')} onClick={() => setOpen({ kind: 'basis' })} />}
      {mayDecide && state !== 'ENDED' && <KernButton variant="tertiary" text={t('approvals.report')} onClick={() => setOpen({ kind: 'report' })} />}
    </>
  );
  return (
    <Section title={t('approvals.title')} actions={actions}>
      {mayDecide && !maySign && isRunning && <p className="kern-body">{t('steps.noSigningRight')}</p>}
      {approvals.length === 0 && <p className="kern-body">{t(state === 'SUBMITTED' ? 'approvals.noneSubmitted' : 'approvals.none')}</p>}
      {approvals.length > 0 && (
        <ul className="pv-lines">
          {approvals.map((approval) => (
            <li key={approval.id}>
              <ApprovalWords approval={approval} />
              {maySign && isRunning && (approval.validTo === null || approval.validTo >= today()) && (
                <div className="pv-actions">
                  {approval.validTo !== null && isWhole(approval) && !approvals.some(({ validFrom }) => validFrom > approval.validFrom) && <KernButton variant="secondary" text={t('approvals.extend')} aria-label={t('approvals.extendOf', { from: day(approval.validFrom) })} onClick={() => setOpen({ kind: 'extend', approval })} />}
                  <KernButton variant="tertiary" text={t('approvals.end')} aria-label={t('approvals.endOf', { from: day(approval.validFrom) })} onClick={() => setOpen({ kind: 'end', approval })} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {maySign && isRunning && !hasTerms && <p className="kern-body">{t('approvals.noTerms')}</p>}
      {referral.endangermentReportedOn !== null && <p className="kern-body">{t('approvals.reported', { day: day(referral.endangermentReportedOn) })}</p>}
      {open?.kind === 'grant' && <ApproveDialog referral={referral} onClose={close} onDone={done} />}
      {open?.kind === 'module' && <ChangeModuleDialog referral={referral} onClose={close} onDone={done} />}
      {open?.kind === 'basis' && <LegalBasisDialog referral={referral} onClose={close} onDone={done} />}
      {open?.kind === 'report' && <ReportDialog referral={referral} onClose={close} onDone={done} />}
      {open?.kind === 'extend' && <ExtendDialog approval={open.approval} onClose={close} onDone={done} />}
      {open?.kind === 'end' && <EndApprovalDialog approval={open.approval} isOnly={approvals.length === 1} onClose={close} onDone={done} />}
    </Section>
  );
}

const isWhole = ({ module, weeklyMinutes }: ApprovalView): boolean => module !== null || weeklyMinutes !== null;

function ApprovalWords({ approval }: { readonly approval: ApprovalView }): ReactNode {
  const { t } = useTranslation('referral');
  const basisOf = useLegalBasisName();
  const { module, weeklyMinutes, validFrom, validTo, signedAt, signedByPerson } = approval;
  const extent = [
    ...(module === null ? [] : [t(`approvals.modules.${module}`)]),
    ...(weeklyMinutes === null ? [] : [t('help.moduleHours', { from: hours(weeklyMinutes.from), to: hours(weeklyMinutes.to) })]),
  ];
  return (
    <div className="pv-lines__what">
      <strong>{validTo === null ? t('approvals.open', { from: day(validFrom) }) : t('approvals.span', { from: day(validFrom), to: day(validTo) })}</strong>
      <span className="kern-body">{[basisOf(approval.legalBasis), ...extent].join(' · ')}</span>
      <span className="kern-body kern-body--small">
        {signedAt === null
          ? t('approvals.brought')
          : t('approvals.signed', { kind: t(`approvals.kinds.${approval.kind}`), name: signedByPerson?.name ?? t('approvals.somebody'), day: day(signedAt.slice(0, 10)) })}
      </span>
    </div>
  );
}
