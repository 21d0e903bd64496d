import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../shared/ui/notes.js';
import { entriesFor } from './navigation.js';
import { Preferences } from './preferences.js';
import { useSession } from './session/session.js';

/** Sends what was recorded without a connection, on whichever screen one is. */
const WaitingEntries = lazy(() => import('../features/attendance/waiting-entries.js').then(({ WaitingEntries: component }) => ({ default: component })));

const GlobalSearch = lazy(() => import('../features/find/global-search.js').then(({ GlobalSearch: component }) => ({ default: component })));

/** What stands around every screen: where one can go, for whom one acts, and the way out. */
export function Shell(): ReactNode {
  const { t } = useTranslation('common');
  const { membership, has } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="pv-shell">
      <a className="pv-skip" href="#content">
        {t('skip')}
      </a>
      <header className={isOpen ? 'pv-header pv-header--open' : 'pv-header'}>
        <Link to="/" className="pv-brand">
          {t('product')}
        </Link>
        {membership && (
          <Suspense fallback={null}>
            <GlobalSearch />
          </Suspense>
        )}
        <Desk />
        {membership?.organisation.kind !== 'AGENCY' && has('GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR') && (
          <Suspense fallback={null}>
            <WaitingEntries />
          </Suspense>
        )}
        <button type="button" className="kern-btn kern-btn--tertiary pv-header__menu" aria-expanded={isOpen} aria-controls="navigation" onClick={() => setOpen(!isOpen)}>
          <span className="kern-icon kern-icon--dehaze" aria-hidden="true" />
          <span className="kern-label">{t('menu')}</span>
        </button>
      </header>
      <nav id="navigation" className={isOpen ? 'pv-nav pv-nav--open' : 'pv-nav'} aria-label={t('nav.label')}>
        <div className="pv-nav__inner">
          <ul>
            {entriesFor(membership).map(({ to, text }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/' || to === '/organisation' }} activeProps={{ 'aria-current': 'page' }} onClick={() => setOpen(false)}>
                  {t(text)}
                </Link>
              </li>
            ))}
          </ul>
          <Preferences />
        </div>
      </nav>
      <main id="content" className="pv-main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

/** Who is signed in, and for which organisation. */
function Desk(): ReactNode {
  const { t } = useTranslation('common');
  const { me, membership, actFor, signOut } = useSession();
  return (
    <div className="pv-desk">
      {me.memberships.length > 1 ? (
        <label>
          <span className="kern-sr-only">{t('desk.organisation')}</span>
          <select value={membership?.organisation.id} onChange={({ target }) => actFor(target.value)}>
            {me.memberships.map(({ organisation }) => (
              <option key={organisation.id} value={organisation.id}>
                {organisation.name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span>{membership?.organisation.name}</span>
      )}
      <Link to="/konto" className="pv-desk__name kern-link">
        <span className="kern-sr-only">{t('desk.account')}</span> {me.name}
      </Link>
      <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => void signOut()}>
        <span className="kern-icon kern-icon--logout" aria-hidden="true" />
        <span className="kern-label">{t('desk.signOut')}</span>
      </button>
    </div>
  );
}
