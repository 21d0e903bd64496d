import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { AnswerNetworkInvitationByTokenDocument, type AnswerNetworkInvitationByTokenMutation } from './account.generated.js';
import { TakeUpInvitation } from './take-up-invitation.js';

type Answered = Extract<AnswerNetworkInvitationByTokenMutation['answerNetworkInvitationByToken'], { __typename: 'NetworkInvitationAnswered' }>;

/** An agency asks an organisation that is not here yet: the answer creates it, then its first administrator gets an account. */
export function NetworkInvitationPage({ token }: { readonly token: string }): ReactNode {
  const { t } = useTranslation('account');
  const [answered, setAnswered] = useState<Answered | 'BEFORE' | null>(null);
  if (answered === null) return <Answer token={token} onAnswered={setAnswered} />;
  if (answered !== 'BEFORE' && answered.state === 'DECLINED') {
    return (
      <Page key="declined" title={t('network.declined.title')} lead={t('network.declined.body', { organisation: answered.organisationName })}>
        {null}
      </Page>
    );
  }
  return (
    <Page key="accepted" title={t('network.accepted.title')} lead={answered === 'BEFORE' ? t('network.accepted.before') : t('network.accepted.body', { organisation: answered.organisationName })}>
      <TakeUpInvitation token={token} />
    </Page>
  );
}

function Answer({ token, onAnswered }: { readonly token: string; readonly onAnswered: (answered: Answered | 'BEFORE') => void }): ReactNode {
  const { t } = useTranslation('account');
  const command = useCommand(AnswerNetworkInvitationByTokenDocument);
  const [isAsked, setAsked] = useState(false);
  const send = async (answer: 'ACCEPT' | 'DECLINE'): Promise<void> => {
    setAsked(false);
    const answered = await command.send({ token, answer });
    if (answered) onAnswered(answered);
  };
  const isUnknown = command.setback !== null && 'refused' in command.setback && command.setback.refused.__typename === 'NotFound';
  return (
    <Page key="answer" title={t('network.title')} lead={t('network.lead')}>
      <div aria-live="polite" className="pv-note">
        {isUnknown ? (
          <>
            <KernAlert variant="warning" title={t('network.unknown.title')} body={t('network.unknown.body')} />
            <KernButton variant="secondary" text={t('network.unknown.account')} onClick={() => onAnswered('BEFORE')} />
          </>
        ) : (
          <SetbackNote setback={command.setback} />
        )}
      </div>
      <div className="pv-actions">
        <KernButton variant="primary" text={t('network.accept')} disabled={command.isSending} onClick={() => void send('ACCEPT')} />
        <KernButton variant="secondary" text={t('network.decline')} disabled={command.isSending} onClick={() => setAsked(true)} />
      </div>
      {isAsked && (
        <Dialog
          title={t('network.ask.title')}
          onClose={() => setAsked(false)}
          footer={
            <>
              <KernButton variant="secondary" text={t('back')} onClick={() => setAsked(false)} />
              <KernButton variant="primary" text={t('network.decline')} onClick={() => void send('DECLINE')} />
            </>
          }
        >
          <p className="kern-body">{t('network.ask.body')}</p>
        </Dialog>
      )}
    </Page>
  );
}
