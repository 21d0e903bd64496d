import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, type Membership } from '../../app/session/session.js';
import { Empty } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import './rules-texts.js';
import './rules.css';

const PARTS = [
  { to: '/regeln', text: 'part.deadlines' },
  { to: '/regeln/listen', text: 'part.lists' },
  { to: '/regeln/gewichte', text: 'part.weights' },
] as const;

interface RulesFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: (agency: Membership['organisation']) => ReactNode;
}

/** What all screens about the rules of an agency have around them: where the others are, and that only agencies have rules. */
export function RulesFrame({ title, lead, children }: RulesFrameProps): ReactNode {
  const { t } = useTranslation('rules');
  const { membership } = useSession();
  const agency = membership?.organisation;
  if (agency?.kind !== 'AGENCY') {
    return (
      <Page title={title}>
        <Empty title={t('noAgency.title')}>{t('noAgency.body')}</Empty>
      </Page>
    );
  }
  return (
    <Page title={title} lead={lead}>
      <nav aria-label={t('part.label')}>
        <ul className="pv-parts">
          {PARTS.map(({ to, text }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
                {t(text)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children(agency)}
    </Page>
  );
}
