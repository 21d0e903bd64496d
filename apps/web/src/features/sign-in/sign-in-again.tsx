import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.js';
import { instant } from '../../app/format.js';
import type { Problem } from '../../app/api/problems.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ProblemNote } from '../../shared/ui/notes.js';
import { SignInForm } from './sign-in-form.js';

interface SignInAgainProps {
  readonly endsAt: Date | null;
  readonly onSignedIn: () => void;
  /** Why it is not known yet who has signed in. */
  readonly problem: Problem | null;
}

/** Over the screen, which keeps what was written on it: the session has ended, or ends in minutes. */
export function SignInAgain({ endsAt, onSignedIn, problem }: SignInAgainProps): ReactNode {
  const { t } = useTranslation('common');
  const { me, membership } = useSession();
  const [isLater, setLater] = useState(false);
  if (isLater && endsAt !== null) return null;
  return (
    <Dialog title={t(endsAt === null ? 'session.over' : 'session.ending')} onClose={endsAt === null ? null : () => setLater(true)}>
      <p className="kern-body">{endsAt === null ? t('session.overBody') : t('session.endingBody', { at: instant(endsAt.toISOString()) })}</p>
      <p className="kern-body">{membership === null ? me.name : t('session.who', { name: me.name, organisation: membership.organisation.name })}</p>
      <div role="alert">{problem && <ProblemNote problem={problem} again={onSignedIn} />}</div>
      <SignInForm onSignedIn={onSignedIn} />
    </Dialog>
  );
}
