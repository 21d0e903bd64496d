import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { addDays, weekdayOf } from '../../app/days.js';
import { languageName, weekdayName } from '../../app/format.js';
import { Bar } from '../../shared/ui/bar.js';
import { Loaded } from '../../shared/ui/notes.js';
import { useDelayed } from '../../shared/use-delayed.js';
import { reachOf, slotOf, wrongNumbers, type OfferForm } from './publish-content.js';
import { ReachDocument, type ReachQuery, type DraftReachInput, type PublishPageQuery } from './publish.generated.js';

interface ReachPreviewProps {
  readonly form: OfferForm;
  readonly choices: PublishPageQuery;
}

type Change = NonNullable<ReachQuery['draftReach']>['changes'][number];
const A_MONDAY = '2026-01-05';

const MOST_HINTS = 5;

/** Whom the group would serve as the form stands: in steps of five, so that nobody can be recognised. */
export function ReachPreview({ form, choices }: ReachPreviewProps): ReactNode {
  const { t, i18n } = useTranslation('offers');
  const input = useDelayed(inputOf(form, choices.sites.edges.map(({ node }) => node)));
  const nameOf = ({ kind, value }: Change): string => {
    if (value === null) return '';
    if (kind === 'FURTHER_LANGUAGE') return languageName(value);
    if (kind === 'OPEN_TO_GENDER') return t(`new.gender.${value as 'F' | 'M' | 'D'}`);
    if (kind === 'EARLIER' || kind === 'LATER' || kind === 'OTHER_WEEKDAY') return t('reach.slot', { weekday: weekdayName(addDays(A_MONDAY, slotOf(value).weekday)), time: slotOf(value).time });
    const label = [...choices.accessibility, ...choices.contraindications].find(({ code }) => code === value);
    return (i18n.language === 'en' ? label?.labelEn : label?.labelDe) ?? value;
  };
  const query = useQuery({ query: ReachDocument, variables: { input } });
  return (
    <aside className="pv-reach" aria-labelledby="reach">
      <h2 className="kern-heading-small" id="reach">
        {t('reach.title')}
      </h2>
      <div aria-live="polite">
        <Loaded of={query}>{({ draftReach }) => (draftReach === null ? <p className="kern-body">{t('reach.none')}</p> : <Reach of={draftReach} nameOf={nameOf} />)}</Loaded>
      </div>
      <p className="kern-body kern-body--small">{t('reach.rounded')}</p>
    </aside>
  );
}

function Reach({ of: { considered, served, failingOnly, changes }, nameOf }: { readonly of: NonNullable<ReachQuery['draftReach']>; readonly nameOf: (change: Change) => string }): ReactNode {
  const { t } = useTranslation('offers');
  const reasons = failingOnly.filter(({ referrals }) => (referrals ?? 0) > 0);
  const gains = changes
    .filter(({ difference, referrals }) => (difference ?? 0) > 0 || (served === null && (referrals ?? 0) > 0))
    .sort((a, b) => (b.referrals ?? 0) - (a.referrals ?? 0))
    .slice(0, MOST_HINTS);
  return (
    <>
      <p className="kern-title">{served === null ? t('reach.few') : t('reach.served', { count: served })}</p>
      {considered !== null && <Bar label={t('reach.label')} value={served ?? 0} max={considered} />}
      <p className="kern-body">{considered === null ? t('reach.consideredFew') : t('reach.considered', { count: considered })}</p>
      {reasons.length > 0 && (
        <>
          <h3 className="kern-title kern-title--small">{t('reach.why')}</h3>
          <ul>
            {reasons.map(({ criterion, referrals }) => (
              <li key={criterion}>{t('reach.reason', { criterion: t(`reach.criteria.${criterion}`), count: referrals ?? 0 })}</li>
            ))}
          </ul>
        </>
      )}
      {gains.length > 0 && (
        <>
          <h3 className="kern-title kern-title--small">{t('reach.more')}</h3>
          <ul>
            {gains.map((change) => (
              <li key={`${change.kind} ${change.value}`}>{t('reach.change', { change: t(`reach.changes.${change.kind}`, { value: nameOf(change) }), count: change.referrals ?? 0 })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function inputOf(form: OfferForm, sites: readonly { readonly id: string; readonly municipalityAgs: string }[]): DraftReachInput {
  const clean = { ...form, ...Object.fromEntries(wrongNumbers(form).map((field) => [field, ''])) };
  const ags = sites.find(({ id }) => id === form.siteId)?.municipalityAgs ?? form.municipalityAgs.trim();
  const hasTime = form.firstDay !== '' && /^\d\d:\d\d$/.test(form.start) && /^[1-9]\d{0,3}$/.test(form.minutes);
  return { offer: reachOf(clean, ags), slots: hasTime ? [{ weekday: weekdayOf(form.firstDay) + 1, start: form.start, minutes: Number(form.minutes) }] : [] };
}
