import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/page.js';
import { ProblemNote } from '../shared/ui/notes.js';
import { readCasesAddress } from '../features/cases/cases-address.js';
import { readSearchAddress } from '../features/search/search-address.js';
import { Shell } from './shell.js';

/** Every screen has an address of its own, which can be sent to somebody; its code is loaded when it is opened. */
const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Broken });

const start = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('../features/start/start-page.js'), 'StartPage') });

const months = createRoute({ getParentRoute: () => root, path: '/monate', component: lazyRouteComponent(() => import('../features/billing/months-page.js'), 'MonthsPage') });

const month = createRoute({
  getParentRoute: () => root,
  path: '/monate/$id',
  component: lazyRouteComponent(() => import('../features/billing/month-page.js'), 'MonthPage'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/faelle',
  validateSearch: readCasesAddress,
  component: lazyRouteComponent(() => import('../features/cases/cases-page.js'), 'CasesPage'),
});

const oneCase = createRoute({ getParentRoute: () => root, path: '/faelle/$id', component: lazyRouteComponent(() => import('../features/cases/case-page.js'), 'CasePage') });

const seatCase = createRoute({ getParentRoute: () => root, path: '/plaetze/$id', component: lazyRouteComponent(() => import('../features/cases/seat-case-page.js'), 'SeatCasePage') });

const search = createRoute({
  getParentRoute: () => root,
  path: '/faelle/$id/suche',
  validateSearch: readSearchAddress,
  component: lazyRouteComponent(() => import('../features/search/search-page.js'), 'SearchPage'),
});

const offer = createRoute({
  getParentRoute: () => root,
  path: '/angebote/$id',
  // The case that one came from, to go back to its search.
  validateSearch: ({ fall }: Record<string, unknown>): { readonly fall?: string } => (typeof fall === 'string' ? { fall } : {}),
  component: lazyRouteComponent(() => import('../features/search/offer-page.js'), 'OfferPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([start, cases, oneCase, seatCase, search, offer, months, month]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function NotFound(): ReactNode {
  const { t } = useTranslation('common');
  return (
    <Page title={t('notFound.title')}>
      <p className="kern-body">{t('notFound.body')}</p>
    </Page>
  );
}

/** A mistake in the page itself, or a part of it that could not be loaded. */
function Broken({ reset }: ErrorComponentProps): ReactNode {
  return <ProblemNote problem={{ kind: navigator.onLine ? 'OUTDATED' : 'OFFLINE' }} again={reset} />;
}
