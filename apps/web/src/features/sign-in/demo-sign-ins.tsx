import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../app/session/auth.js';
import { Section } from '../../shared/ui/page.js';

interface DemoSignIn {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly password: string;
}

/** One click each, where the demonstration network is loaded and the service offers it; else nothing. */
export function DemoSignIns({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { t } = useTranslation('common');
  const [offered, setOffered] = useState<readonly DemoSignIn[]>([]);
  useEffect(() => {
    void offeredSignIns().then(setOffered);
  }, []);
  if (offered.length === 0) return null;
  const organisations = [...new Set(offered.map(({ organisation }) => organisation))];
  return (
    <Section title={t('demo.title')}>
      <p className="kern-body">{t('demo.lead')}</p>
      {organisations.map((organisation) => (
        <details key={organisation} className="kern-accordion" open={organisation === organisations[0]}>
          <summary className="kern-accordion__header">
            <span className="kern-title">{organisation === '' ? t('demo.operators') : organisation}</span>
          </summary>
          <ul className="pv-demo">
            {offered
              .filter((one) => one.organisation === organisation)
              .map(({ name, email, password }) => (
                <li key={email}>
                  <KernButton text={name} variant="secondary" onClick={() => void signIn(email, password).then(({ kind }) => kind === 'SIGNED_IN' && onSignedIn())} />
                </li>
              ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}

async function offeredSignIns(): Promise<readonly DemoSignIn[]> {
  try {
    const response = await fetch('/api/demonstration');
    return response.ok ? ((await response.json()) as DemoSignIn[]) : [];
  } catch {
    return [];
  }
}
