import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/page.js';
import { ProblemNote } from '../shared/ui/notes.js';
import { Shell } from './shell.js';

/** Every screen has an address of its own, which can be sent to somebody; its code is loaded when it is opened. */
const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Broken });

const start = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('../features/start/start-page.js'), 'StartPage') });

const months = createRoute({ getParentRoute: () => root, path: '/monate', component: lazyRouteComponent(() => import('../features/billing/months-page.js'), 'MonthsPage') });

/** Of which agency the month is; nothing said: of one's own. */
const ofAgency = ({ behoerde }: Record<string, unknown>): { behoerde?: string } => said({ behoerde });

const month = createRoute({
  getParentRoute: () => root,
  path: '/monate/$id',
  validateSearch: ofAgency,
  component: lazyRouteComponent(() => import('../features/billing/month-page.js'), 'MonthPage'),
});

const monthLines = createRoute({
  getParentRoute: () => root,
  path: '/monate/$id/zeilen',
  validateSearch: ({ behoerde, ergebnis, grund, paar, gruppe, angebot, fall, zeile }: Record<string, unknown>) =>
    said<'behoerde' | 'ergebnis' | 'grund' | 'paar' | 'gruppe' | 'angebot' | 'fall' | 'zeile'>({ behoerde, ergebnis, grund, paar, gruppe, angebot, fall, zeile }),
  component: lazyRouteComponent(() => import('../features/billing/lines-page.js'), 'LinesPage'),
});

const monthPicture = createRoute({
  getParentRoute: () => root,
  path: '/monate/$id/ausgleich',
  validateSearch: ofAgency,
  component: lazyRouteComponent(() => import('../features/billing/netting-page.js'), 'NettingPage'),
});

const monthDocuments = createRoute({
  getParentRoute: () => root,
  path: '/monate/$id/unterlagen',
  validateSearch: ofAgency,
  component: lazyRouteComponent(() => import('../features/billing/documents-page.js'), 'DocumentsPage'),
});

const disputes = createRoute({
  getParentRoute: () => root,
  path: '/einsprueche',
  validateSearch: ({ wer }: Record<string, unknown>) => said({ wer }),
  component: lazyRouteComponent(() => import('../features/billing/disputes-page.js'), 'DisputesPage'),
});

const dispute = createRoute({
  getParentRoute: () => root,
  path: '/einsprueche/$id',
  component: lazyRouteComponent(() => import('../features/billing/dispute-page.js'), 'DisputePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([start, months, month, monthLines, monthPicture, monthDocuments, disputes, dispute]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Of what stands behind the question mark of an address, what is text. */
function said<Name extends string>(search: Readonly<Record<Name, unknown>>): { [name in Name]?: string } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '')) as { [name in Name]?: string };
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
