import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { instant, listed } from '../../app/format.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { ResumeReferralDocument, StartSearchDocument, type CasePageQuery } from './cases.generated.js';
import { CaseSteps } from '../referral/case-steps.js';
import { StateBadge } from './state-badge.js';

interface CaseStateProps {
  readonly referral: NonNullable<CasePageQuery['referral']>;
  readonly isReadOnly: boolean;
  readonly onDone: (said: string) => void;
}

/** How a case stands, what can be done with it now, and where it can go from here. */
export function CaseState({ referral, isReadOnly, onDone }: CaseStateProps): ReactNode {
  const { id, state, stateSince, nextStates, possibleActions } = referral;
  const { t } = useTranslation('cases');
  const start = useCommand(StartSearchDocument);
  const resume = useCommand(ResumeReferralDocument);
  return (
    <Section title={t('case.stand')}>
      <div className="pv-stand">
        <StateBadge state={state} />
        <span className="kern-body">{t('case.since', { at: instant(stateSince) })}</span>
      </div>
      {state !== 'SEARCHING' && state !== 'PLACED' && <p className="kern-body">{t('case.notSearching')}</p>}
      <div className="pv-case-facts">
        <dl>
          <dt>{t('case.possible')}</dt>
          <dd>{possibleActions.length === 0 ? t('case.nothingPossible') : listed(possibleActions.map((action) => t(`action.${action}`)))}</dd>
          <dt>{t('case.next')}</dt>
          <dd>{listed(nextStates.map((next) => t(`state.${next}`)))}</dd>
        </dl>
      </div>
      {!isReadOnly && (
        <div className="pv-actions">
          {possibleActions.includes('START_SEARCH') && (
            <KernButton variant="primary" text={t('action.START_SEARCH')} disabled={start.isSending} onClick={() => void start.send({ referralId: id }).then((result) => result && onDone(t('case.begun')))} />
          )}
          {possibleActions.includes('RESUME') && (
            <KernButton variant="secondary" text={t('action.RESUME')} disabled={resume.isSending} onClick={() => void resume.send({ referralId: id }).then((result) => result && onDone(t('case.resumed')))} />
          )}
        </div>
      )}
      <CaseSteps referral={referral} onDone={onDone} />
      <SetbackNote setback={start.setback ?? resume.setback} />
    </Section>
  );
}
