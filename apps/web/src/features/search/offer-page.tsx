import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, day, instant, languageName, listed, weekday } from '../../app/format.js';
import { DataTable } from '../../shared/ui/data-table.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { useWords, type CodeWords } from '../../shared/words.js';
import { OfferPageDocument, type OfferPageQuery } from './offer.generated.js';
import { today } from '../../app/days.js';
import { daysAfter } from './weeks.js';
import '../cases/cases.css';
import './search-texts.js';

type Offer = NonNullable<OfferPageQuery['offer']>;

const route = getRouteApi('/angebote/$id');
const TEN_WEEKS = 70;

/** An offer as a caseworker reads it: what it is, for whom, where and when, and how sure its seats are. */
export function OfferPage(): ReactNode {
  const { t } = useTranslation('search');
  const { id } = route.useParams();
  const { fall } = route.useSearch();
  const [from] = useState(today);
  const query = useQuery({ query: OfferPageDocument, variables: { id, from, to: daysAfter(from, TEN_WEEKS) } });
  const offer = query[0].data?.offer;
  const back =
    fall === undefined ? undefined : (
      <Link className="kern-link" to="/faelle/$id/suche" params={{ id: fall }}>
        {t('offer.back')}
      </Link>
    );
  return (
    <Page key={id} title={offer?.title ?? t('offer.facts')} preline={back} lead={offer?.host.name}>
      <Loaded of={query}>
        {(found) => (found.offer === null ? <Empty title={t('offer.gone.title')}>{t('offer.gone.body')}</Empty> : <Parts offer={found.offer} />)}
      </Loaded>
    </Page>
  );
}

function Parts({ offer }: { readonly offer: Offer }): ReactNode {
  const { t } = useTranslation('search');
  return (
    <>
      {offer.archivedAt !== null && <Empty title={t('offer.archived')} />}
      <Section title={t('offer.about')}>
        <p className="kern-body pv-text" lang="de">
          {offer.description === '' ? t('offer.noDescription') : offer.description}
        </p>
        {offer.asksFirst && <p className="kern-body">{t('offer.asks')}</p>}
        {offer.onDemand && <p className="kern-body">{t('offer.onDemand')}</p>}
        {offer.groupRules !== '' && (
          <>
            <h3 className="kern-title">{t('offer.rules')}</h3>
            <p className="kern-body pv-text" lang="de">
              {offer.groupRules}
            </p>
          </>
        )}
      </Section>
      <Section title={t('offer.facts')}>
        <OfferFacts offer={offer} />
      </Section>
      <Sessions offer={offer} />
      <Certificates of={offer.certificates} />
    </>
  );
}

function OfferFacts({ offer }: { readonly offer: Offer }): ReactNode {
  const { t } = useTranslation('search');
  const wordOf = useWords();
  const words = (codes: readonly CodeWords[]): string => (codes.length === 0 ? t('offer.noneNamed') : listed(codes.map(wordOf)));
  const { site, municipality } = offer;
  const facts: readonly (readonly [string, string])[] = [
    [t('offer.kind'), t(`offer.kinds.${offer.kind}`)],
    [t('offer.category'), wordOf(offer.categoryLabel)],
    [t('offer.topics'), words(offer.topicLabels)],
    [t('offer.ages'), agesText(offer, t)],
    [t('offer.genders'), offer.genders.length === 0 ? t('offer.gendersAny') : listed(offer.genders.map((code) => genderText(code, t)))],
    [t('offer.languages'), offer.languages.length === 0 ? t('offer.noneNamed') : listed(offer.languages.map(languageName))],
    [t('offer.place'), municipality === null ? t('offer.online') : [site?.name, site?.street, [site?.postalCode, municipality.name].filter(Boolean).join(' ')].filter(Boolean).join(', ')],
    [t('offer.capacity'), t('offer.capacityValue', { count: offer.capacity })],
    [t('offer.admission'), t(`offer.admissions.${offer.admission}`)],
    [t('offer.lead'), [t(`offer.leads.${offer.leadQualification}`), ...offer.leads.map(({ qualification }) => wordOf(qualification))].join(', ')],
    [t('offer.accessibility'), words(offer.accessibilityLabels)],
    [t('offer.contraindications'), words(offer.contraindicationLabels)],
  ];
  return (
    <div className="pv-case-facts">
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className="pv-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'search'>>['t'];

function agesText({ ageFrom, ageTo }: Offer, t: Translate): string {
  if (ageFrom !== null && ageTo !== null) return t('offer.agesBoth', { from: ageFrom, to: ageTo });
  if (ageFrom !== null) return t('offer.agesFrom', { from: ageFrom });
  return ageTo === null ? t('offer.agesAny') : t('offer.agesTo', { to: ageTo });
}

const genderText = (code: string, t: Translate): string => (code === 'F' || code === 'M' || code === 'D' ? t(`offer.gender.${code}`) : code);

function Sessions({ offer }: { readonly offer: Offer }): ReactNode {
  const { t } = useTranslation('search');
  const sessions = offer.sessions.edges.map(({ node }) => node);
  return (
    <Section title={t('offer.sessions')}>
      <p className="kern-body kern-body--small">{t('offer.confirmed', { at: instant(offer.capacityStatus.confirmedAt) })}</p>
      {sessions.length === 0 && <Empty title={t('offer.noSessions')} />}
      {sessions.length > 0 && (
        <DataTable
          caption={t('offer.sessionsCaption')}
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            { key: 'date', title: t('offer.date'), isHeader: true, cell: ({ date }) => weekday(date) },
            { key: 'time', title: t('offer.time'), cell: ({ start, minutes }) => t('offer.timeValue', { start: start.slice(0, 5), minutes }) },
            { key: 'free', title: t('offer.free'), numeric: true, cell: ({ seatsFree, capacity }) => t('offer.freeOf', { free: count(seatsFree), capacity: count(capacity) }) },
            { key: 'state', title: t('offer.stateOf'), cell: ({ state }) => t(`offer.states.${state}`) },
          ]}
        />
      )}
    </Section>
  );
}

function Certificates({ of }: { readonly of: Offer['certificates'] }): ReactNode {
  const { t } = useTranslation('search');
  return (
    <Section title={t('offer.certificates')}>
      {of.length === 0 && <p className="kern-body">{t('offer.noCertificates')}</p>}
      <ul>
        {of.map(({ id, agency, validFrom, validTo, withdrawnFrom }) => (
          <li key={id}>
            {validTo === null ? t('offer.certificateOpen', { agency: agency.name, from: day(validFrom) }) : t('offer.certificate', { agency: agency.name, from: day(validFrom), to: day(validTo) })}
            {withdrawnFrom !== null && <strong> {t('offer.withdrawn', { day: day(withdrawnFrom) })}</strong>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
