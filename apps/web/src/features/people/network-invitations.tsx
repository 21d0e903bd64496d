import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day, instant } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Empty, SetbackNote } from '../../shared/ui/notes.js';
import { AnswerNetworkInvitationDocument, WithdrawNetworkInvitationDocument, type NetworkQuery } from './network.generated.js';

type Invitation = NetworkQuery['networkInvitations']['edges'][number]['node'];

interface NetworkInvitationsProps {
  readonly invitations: readonly Invitation[];
  readonly isAgency: boolean;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

const VARIANTS = { PENDING: 'warning', ACCEPTED: 'success', DECLINED: 'info', EXPIRED: 'info', WITHDRAWN: 'info' } as const;

/** Whom an agency has asked, or who asks a host: open ones can be answered or taken back. */
export function NetworkInvitations({ invitations, isAgency, mayChange, onChange }: NetworkInvitationsProps): ReactNode {
  const { t } = useTranslation('people');
  const withdraw = useCommand(WithdrawNetworkInvitationDocument);
  const answer = useCommand(AnswerNetworkInvitationDocument);
  const [declining, setDeclining] = useState<Invitation | null>(null);
  const send = async (invitationId: string, wish: 'ACCEPT' | 'DECLINE' | 'WITHDRAW'): Promise<void> => {
    setDeclining(null);
    const sent = wish === 'WITHDRAW' ? await withdraw.send({ invitationId }) : await answer.send({ invitationId, answer: wish });
    if (sent) onChange();
  };
  if (invitations.length === 0) return <Empty title={t('invitationsOf.none.title')}>{t(isAgency ? 'invitationsOf.none.agency' : 'invitationsOf.none.host')}</Empty>;
  return (
    <>
      <ul className="pv-tasks">
        {invitations.map((one) => (
          <li key={one.id} className="pv-task">
            <div className="pv-task__what">
              <span className="kern-title kern-title--small">{isAgency ? one.organisationName : one.agency.name}</span>
              <span className="kern-body kern-body--small">{t('invitationsOf.from', { day: day(one.validFrom) })}</span>
              {one.state === 'PENDING' && <span className="kern-body kern-body--small">{t('invitationsOf.until', { at: instant(one.expiresAt) })}</span>}
              {isAgency && one.isNew && <span className="kern-body kern-body--small">{t('invitationsOf.isNew')}</span>}
              <KernBadge variant={VARIANTS[one.state]} text={t(`invitationState.${one.state}`)} />
            </div>
            {mayChange && one.state === 'PENDING' && (
              <div className="pv-actions">
                {isAgency ? (
                  <KernButton variant="tertiary" icon="close" text={t('invitations.withdraw')} aria-label={t('invitations.withdrawOf', { email: one.organisationName })} onClick={() => void send(one.id, 'WITHDRAW')} />
                ) : (
                  <>
                    <KernButton variant="primary" text={t('invitationsOf.accept')} aria-label={t('invitationsOf.acceptOf', { name: one.agency.name })} onClick={() => void send(one.id, 'ACCEPT')} />
                    <KernButton variant="secondary" text={t('invitationsOf.decline')} aria-label={t('invitationsOf.declineOf', { name: one.agency.name })} onClick={() => setDeclining(one)} />
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        <SetbackNote setback={withdraw.setback ?? answer.setback} />
      </div>
      {declining && (
        <Dialog
          title={t('invitationsOf.ask.title')}
          onClose={() => setDeclining(null)}
          footer={
            <>
              <KernButton variant="secondary" text={t('back')} onClick={() => setDeclining(null)} />
              <KernButton variant="primary" text={t('invitationsOf.decline')} onClick={() => void send(declining.id, 'DECLINE')} />
            </>
          }
        >
          <p className="kern-body">{t('invitationsOf.ask.body', { name: declining.agency.name })}</p>
        </Dialog>
      )}
    </>
  );
}
