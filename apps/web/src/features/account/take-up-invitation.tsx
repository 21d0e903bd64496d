import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { ownSession, signOut } from '../../app/session/auth.js';
import { MeDocument } from '../../app/session/me.generated.js';
import { rememberDesk } from '../../app/session/session.js';
import { SetbackNote, Waiting } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { SignInForm } from '../sign-in/sign-in-form.js';
import { JoinOrganisationDocument } from './account.generated.js';
import { NewAccountForm } from './new-account-form.js';

type Who = { readonly kind: 'ASKING' | 'NOBODY' } | { readonly kind: 'SOMEBODY'; readonly name: string };

/** Becomes a member by an invitation: with a new account, or with the one that somebody has. */
export function TakeUpInvitation({ token }: { readonly token: string }): ReactNode {
  const [who, ask] = useWho();
  if (who.kind === 'ASKING') return <Waiting />;
  if (who.kind === 'SOMEBODY') return <Join token={token} name={who.name} onSignedOut={ask} />;
  return <Ways token={token} onSignedIn={ask} />;
}

function Ways({ token, onSignedIn }: { readonly token: string; readonly onSignedIn: () => void }): ReactNode {
  const { t } = useTranslation('account');
  const [isKnown, setKnown] = useState(false);
  return (
    <>
      <div className="pv-ways" role="group" aria-label={t('invitation.ways')}>
        <KernButton variant={isKnown ? 'secondary' : 'primary'} aria-pressed={!isKnown} text={t('invitation.newAccount')} onClick={() => setKnown(false)} />
        <KernButton variant={isKnown ? 'primary' : 'secondary'} aria-pressed={isKnown} text={t('invitation.known')} onClick={() => setKnown(true)} />
      </div>
      {isKnown ? (
        <Section title={t('invitation.signIn.title')}>
          <p className="kern-body">{t('invitation.signIn.lead')}</p>
          <SignInForm onSignedIn={onSignedIn} />
        </Section>
      ) : (
        <Section title={t('invitation.account.title')}>
          <NewAccountForm token={token} onKnown={() => setKnown(true)} />
        </Section>
      )}
    </>
  );
}

/** Signed in with the very address that was invited. */
function Join({ token, name, onSignedOut }: { readonly token: string; readonly name: string; readonly onSignedOut: () => void }): ReactNode {
  const { t } = useTranslation('account');
  const join = useCommand(JoinOrganisationDocument);
  const send = async (): Promise<void> => {
    const joined = await join.send({ token });
    if (!joined) return;
    rememberDesk(joined.organisationId);
    location.assign('/');
  };
  return (
    <Section title={t('invitation.join.title', { name })}>
      <p className="kern-body">{t('invitation.join.lead')}</p>
      <div aria-live="polite">
        <SetbackNote setback={join.setback} />
      </div>
      <div className="pv-actions">
        <KernButton variant="primary" text={t('invitation.join.submit')} disabled={join.isSending} onClick={() => void send()} />
        <KernButton variant="secondary" text={t('invitation.join.other')} onClick={() => void signOut().then(onSignedOut)} />
      </div>
    </Section>
  );
}

/** Who is signed in in this browser; asked again when that has changed. */
function useWho(): readonly [Who, () => void] {
  const client = useClient();
  const [who, setWho] = useState<Who>({ kind: 'ASKING' });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    void (async () => {
      const session = await ownSession().catch(() => null);
      const answer = session && (await client.query(MeDocument, {}, { requestPolicy: 'network-only' }).toPromise());
      setWho(answer?.data ? { kind: 'SOMEBODY', name: answer.data.me.name } : { kind: 'NOBODY' });
    })();
  }, [client, asked]);
  return [who, () => setAsked(asked + 1)];
}
