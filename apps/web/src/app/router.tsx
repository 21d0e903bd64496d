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

<<<<<<< HEAD
const account = createRoute({ getParentRoute: () => root, path: '/konto', component: lazyRouteComponent(() => import('../features/account/account-page.js'), 'AccountPage') });

const certification = createRoute({
  getParentRoute: () => root,
  path: '/zertifizierung',
  component: lazyRouteComponent(() => import('../features/certification/certification-page.js'), 'CertificationPage'),
});

const application = createRoute({
  getParentRoute: () => root,
  path: '/zertifizierung/$id',
  component: lazyRouteComponent(() => import('../features/certification/application-page.js'), 'ApplicationPage'),
});

const offerCertificates = createRoute({
  getParentRoute: () => root,
  path: '/zertifizierung/angebot/$offerId',
  component: lazyRouteComponent(() => import('../features/certification/offer-certificates-page.js'), 'OfferCertificatesPage'),
});

const people = createRoute({ getParentRoute: () => root, path: '/organisation', component: lazyRouteComponent(() => import('../features/people/people-page.js'), 'PeoplePage') });

const network = createRoute({ getParentRoute: () => root, path: '/netzwerk', component: lazyRouteComponent(() => import('../features/people/network-page.js'), 'NetworkPage') });

const rates = createRoute({ getParentRoute: () => root, path: '/satz', component: lazyRouteComponent(() => import('../features/rates/rates-page.js'), 'RatesPage') });

const rate = createRoute({ getParentRoute: () => root, path: '/satz/$id', component: lazyRouteComponent(() => import('../features/rates/rate-page.js'), 'RatePage') });

export const router = createRouter({
  routeTree: root.addChildren([start, months, month, account, certification, application, offerCertificates, people, network, rates, rate]),
const attendance = createRoute({
  getParentRoute: () => root,
  path: '/teilnahme',
  component: lazyRouteComponent(() => import('../features/attendance/attendance-page.js'), 'AttendancePage'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/teilnahme/$sessionId',
  component: lazyRouteComponent(() => import('../features/attendance/register-page.js'), 'RegisterPage'),
});

const offers = createRoute({ getParentRoute: () => root, path: '/angebote', component: lazyRouteComponent(() => import('../features/offers/offers-page.js'), 'OffersPage') });

const publish = createRoute({
  getParentRoute: () => root,
  path: '/angebote/neu',
  validateSearch: ({ entwurf }: Record<string, unknown>): { entwurf?: string } => (typeof entwurf === 'string' ? { entwurf } : {}),
  component: lazyRouteComponent(() => import('../features/offers/publish-page.js'), 'PublishPage'),
});

const manage = createRoute({
  getParentRoute: () => root,
  path: '/angebote/verwalten/$id',
  component: lazyRouteComponent(() => import('../features/offers/manage-page.js'), 'ManagePage'),
});

const requests = createRoute({ getParentRoute: () => root, path: '/anfragen', component: lazyRouteComponent(() => import('../features/offers/requests-page.js'), 'RequestsPage') });

export const router = createRouter({
  routeTree: root.addChildren([start, months, month, attendance, register, offers, publish, manage, requests]),
=======
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
>>>>>>> dfd8afc7675aef1ff0686f71635a256add200b44
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
