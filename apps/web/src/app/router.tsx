import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/page.js';
import { ProblemNote } from '../shared/ui/notes.js';
import { readCareAddress } from '../features/care/care-address.js';
import { readReportsAddress } from '../features/care/reports-address.js';
import { readCasesAddress } from '../features/cases/cases-address.js';
import { readOfferSearch } from '../features/search/offer-search-address.js';
import { readSearchAddress } from '../features/search/search-address.js';
import { Shell } from './shell.js';

/** Every screen has an address of its own, which can be sent to somebody; its code is loaded when it is opened. */
const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Broken });

const start = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('../features/start/start-page.js'), 'StartPage') });

const months = createRoute({ getParentRoute: () => root, path: '/monate', component: lazyRouteComponent(() => import('../features/billing/months-page.js'), 'MonthsPage') });

/** Of which agency the month is; nothing said: of one's own. */
const ofAgency = ({ behoerde }: Record<string, unknown>): { behoerde?: string } => said({ behoerde });

/** Which month is shown; nothing said: this one. */
const ofMonth = ({ monat }: Record<string, unknown>): { monat?: string } => (typeof monat === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(monat) ? { monat } : {});

const rules = createRoute({ getParentRoute: () => root, path: '/monate/regeln', component: lazyRouteComponent(() => import('../features/billing/rules-page.js'), 'RulesPage') });

const month = createRoute({
  getParentRoute: () => root,
  path: '/monate/$id',
  validateSearch: ofAgency,
  component: lazyRouteComponent(() => import('../features/billing/month-page.js'), 'MonthPage'),
});

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
  validateSearch: ofMonth,
  component: lazyRouteComponent(() => import('../features/offers/manage-page.js'), 'ManagePage'),
});

const editOffer = createRoute({
  getParentRoute: () => root,
  path: '/angebote/verwalten/$id/bearbeiten',
  component: lazyRouteComponent(() => import('../features/offers/edit-page.js'), 'EditPage'),
});

const groupStays = createRoute({
  getParentRoute: () => root,
  path: '/angebote/verwalten/$id/belegung',
  component: lazyRouteComponent(() => import('../features/stays/group-stays-page.js'), 'GroupStaysPage'),
});

const planSessions = createRoute({
  getParentRoute: () => root,
  path: '/angebote/verwalten/$id/termine',
  // The rhythm that is to be changed; nothing said: a new one.
  validateSearch: ({ plan }: Record<string, unknown>) => said<'plan'>({ plan }),
  component: lazyRouteComponent(() => import('../features/planning/plan-page.js'), 'PlanPage'),
});

const sessionNews = createRoute({ getParentRoute: () => root, path: '/termine/$id', component: lazyRouteComponent(() => import('../features/planning/session-news-page.js'), 'SessionNewsPage') });

const work = createRoute({
  getParentRoute: () => root,
  path: '/arbeit-ohne-fall',
  validateSearch: ofMonth,
  component: lazyRouteComponent(() => import('../features/work/work-page.js'), 'WorkPage'),
});

const requests = createRoute({ getParentRoute: () => root, path: '/anfragen', component: lazyRouteComponent(() => import('../features/offers/requests-page.js'), 'RequestsPage') });

const cases = createRoute({
  getParentRoute: () => root,
  path: '/faelle',
  validateSearch: readCasesAddress,
  component: lazyRouteComponent(() => import('../features/cases/cases-page.js'), 'CasesPage'),
});

const newCase = createRoute({
  getParentRoute: () => root,
  path: '/faelle/neu',
  validateSearch: ({ entwurf }: Record<string, unknown>) => said({ entwurf }),
  component: lazyRouteComponent(() => import('../features/referral/request-page.js'), 'RequestPage'),
});

const editCase = createRoute({ getParentRoute: () => root, path: '/faelle/$id/bearbeiten', component: lazyRouteComponent(() => import('../features/referral/request-page.js'), 'RequestPage') });

const oneCase = createRoute({ getParentRoute: () => root, path: '/faelle/$id', component: lazyRouteComponent(() => import('../features/cases/case-page.js'), 'CasePage') });

const care = createRoute({
  getParentRoute: () => root,
  path: '/faelle/$id/betreuung',
  validateSearch: readCareAddress,
  component: lazyRouteComponent(() => import('../features/care/care-page.js'), 'CarePage'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/berichte',
  validateSearch: readReportsAddress,
  component: lazyRouteComponent(() => import('../features/care/reports-page.js'), 'ReportsPage'),
});

const report = createRoute({ getParentRoute: () => root, path: '/berichte/$id', component: lazyRouteComponent(() => import('../features/care/report-page.js'), 'ReportPage') });

const deadlines = createRoute({
  getParentRoute: () => root,
  path: '/fristen',
  validateSearch: ({ welche }: Record<string, unknown>) => said({ welche }),
  component: lazyRouteComponent(() => import('../features/care/deadlines-page.js'), 'DeadlinesPage'),
});

const differences = createRoute({ getParentRoute: () => root, path: '/abweichungen', component: lazyRouteComponent(() => import('../features/care/differences-page.js'), 'DifferencesPage') });

const threads = createRoute({
  getParentRoute: () => root,
  path: '/absprachen',
  // The seat about which one wants to write.
  validateSearch: ({ platz }: Record<string, unknown>) => said<'platz'>({ platz }),
  component: lazyRouteComponent(() => import('../features/notes/threads-page.js'), 'ThreadsPage'),
});

const thread = createRoute({ getParentRoute: () => root, path: '/absprachen/$id', component: lazyRouteComponent(() => import('../features/notes/thread-page.js'), 'ThreadPage') });

const seatCase = createRoute({ getParentRoute: () => root, path: '/plaetze/$id', component: lazyRouteComponent(() => import('../features/cases/seat-case-page.js'), 'SeatCasePage') });

const search = createRoute({
  getParentRoute: () => root,
  path: '/faelle/$id/suche',
  validateSearch: readSearchAddress,
  component: lazyRouteComponent(() => import('../features/search/search-page.js'), 'SearchPage'),
});

const offerSearch = createRoute({
  getParentRoute: () => root,
  path: '/suche',
  validateSearch: readOfferSearch,
  component: lazyRouteComponent(() => import('../features/search/offer-search-page.js'), 'OfferSearchPage'),
});

const offer = createRoute({
  getParentRoute: () => root,
  path: '/angebote/$id',
  // The case that one came from, to go back to its search.
  validateSearch: ({ fall }: Record<string, unknown>): { readonly fall?: string } => (typeof fall === 'string' ? { fall } : {}),
  component: lazyRouteComponent(() => import('../features/search/offer-page.js'), 'OfferPage'),
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

const openItems = createRoute({
  getParentRoute: () => root,
  path: '/zahlungen',
  validateSearch: ({ monat, stand, wessen }: Record<string, unknown>) => said<'monat' | 'stand' | 'wessen'>({ monat, stand, wessen }),
  component: lazyRouteComponent(() => import('../features/ledger/open-items-page.js'), 'OpenItemsPage'),
});

const payments = createRoute({ getParentRoute: () => root, path: '/zahlungen/eingetragen', component: lazyRouteComponent(() => import('../features/ledger/payments-page.js'), 'PaymentsPage') });

const bankStatement = createRoute({ getParentRoute: () => root, path: '/zahlungen/kontoauszug', component: lazyRouteComponent(() => import('../features/ledger/bank-page.js'), 'BankPage') });

const setOffs = createRoute({ getParentRoute: () => root, path: '/zahlungen/aufrechnungen', component: lazyRouteComponent(() => import('../features/ledger/set-offs-page.js'), 'SetOffsPage') });

const balances = createRoute({
  getParentRoute: () => root,
  path: '/zahlungen/salden',
  validateSearch: ({ monat }: Record<string, unknown>) => said({ monat }),
  component: lazyRouteComponent(() => import('../features/ledger/balances-page.js'), 'BalancesPage'),
});

const ledgerAccount = createRoute({
  getParentRoute: () => root,
  path: '/zahlungen/konto/$id',
  validateSearch: ofAgency,
  component: lazyRouteComponent(() => import('../features/ledger/account-page.js'), 'AccountPage'),
});

const finance = createRoute({
  getParentRoute: () => root,
  path: '/organisation/rechnungsdaten',
  component: lazyRouteComponent(() => import('../features/ledger/finance-page.js'), 'FinancePage'),
});

const invoice = createRoute({ getParentRoute: () => root, path: '/rechnungen/$id', validateSearch: ofAgency, component: lazyRouteComponent(() => import('../features/billing/invoice-page.js'), 'InvoicePage') });

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/vereinbarungen',
  validateSearch: ({ stand }: Record<string, unknown>) => said<'stand'>({ stand }),
  component: lazyRouteComponent(() => import('../features/agreements/agreements-page.js'), 'AgreementsPage'),
});

const newAgreement = createRoute({
  getParentRoute: () => root,
  path: '/vereinbarungen/neu',
  component: lazyRouteComponent(() => import('../features/agreements/new-agreement-page.js'), 'NewAgreementPage'),
});

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/vereinbarungen/$id',
  component: lazyRouteComponent(() => import('../features/agreements/agreement-page.js'), 'AgreementPage'),
});

const templates = createRoute({ getParentRoute: () => root, path: '/vereinbarungen/vorlagen', component: lazyRouteComponent(() => import('../features/agreements/templates-page.js'), 'TemplatesPage') });

const newTemplate = createRoute({
  getParentRoute: () => root,
  path: '/vereinbarungen/vorlagen/neu',
  component: lazyRouteComponent(() => import('../features/agreements/new-template-page.js'), 'NewTemplatePage'),
});

const template = createRoute({
  getParentRoute: () => root,
  path: '/vereinbarungen/vorlagen/$id',
  component: lazyRouteComponent(() => import('../features/agreements/template-page.js'), 'TemplatePage'),
});

const agencyRules = createRoute({ getParentRoute: () => root, path: '/regeln', component: lazyRouteComponent(() => import('../features/rules/rules-page.js'), 'RulesPage') });

const codes = createRoute({
  getParentRoute: () => root,
  path: '/regeln/listen',
  validateSearch: ({ liste }: Record<string, unknown>) => said<'liste'>({ liste }),
  component: lazyRouteComponent(() => import('../features/rules/codes-page.js'), 'CodesPage'),
});

const weights = createRoute({ getParentRoute: () => root, path: '/regeln/gewichte', component: lazyRouteComponent(() => import('../features/rules/weights-page.js'), 'WeightsPage') });

const trends = createRoute({ getParentRoute: () => root, path: '/auslastung', component: lazyRouteComponent(() => import('../features/trends/trends-page.js'), 'TrendsPage') });

const journal = createRoute({ getParentRoute: () => root, path: '/protokoll', component: lazyRouteComponent(() => import('../features/journal/journal-page.js'), 'JournalPage') });

const identityReads = createRoute({
  getParentRoute: () => root,
  path: '/protokoll/zugriffe',
  component: lazyRouteComponent(() => import('../features/journal/identity-reads-page.js'), 'IdentityReadsPage'),
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisationen/$id',
  component: lazyRouteComponent(() => import('../features/find/organisation-page.js'), 'OrganisationPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start, attendance, register, offers, publish, manage, editOffer, planSessions, sessionNews, work, requests, cases,
    oneCase, seatCase, search, offer, months, month, monthLines, monthPicture, monthDocuments,
    disputes, care, reports, report, deadlines, differences, dispute, certification, application,
    offerCertificates, rates, rate, people, network, account, rules, openItems, payments,
    bankStatement, setOffs, balances, ledgerAccount, finance, invoice, newCase, editCase, offerSearch,
    agreements, newAgreement, agreement, agencyRules, codes, weights, journal, identityReads, organisation,
    threads, thread, groupStays, templates, newTemplate, template, trends,
  ]),
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
