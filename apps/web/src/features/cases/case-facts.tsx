import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, hours, kilometres, languageName, listed, month } from '../../app/format.js';
import { useWords, type CodeWords } from '../../shared/words.js';
import { Section } from '../../shared/ui/page.js';
import type { CasePageQuery } from './cases.generated.js';

type Referral = NonNullable<CasePageQuery['referral']>;

interface CaseFactsProps {
  readonly referral: Referral;
  /** The codes of needs, contraindications and accessibility in words. */
  readonly words: readonly CodeWords[];
}

/** What was approved, and what is looked for. */
export function CaseFacts({ referral, words }: CaseFactsProps): ReactNode {
  const { t } = useTranslation('cases');
  return (
    <div className="pv-case-facts">
      <Section title={t('case.help')}>
        <HelpFacts referral={referral} />
      </Section>
      <Section title={t('case.wishes')}>
        <WishFacts referral={referral} words={words} />
      </Section>
    </div>
  );
}

function HelpFacts({ referral }: { readonly referral: Referral }): ReactNode {
  const { t } = useTranslation('cases');
  const { module, requestedModule, responsible, caseworker, approvals } = referral;
  const wanted = requestedModule === null ? t('module.none') : t('fact.moduleWanted', { module: t(`module.${requestedModule}`) });
  const weekly = approvals.at(-1)?.weeklyMinutes ?? null;
  return (
    <dl>
      <Fact name={t('fact.legalBasis')}>{t('fact.legalBasisValue', { basis: referral.legalBasis })}</Fact>
      <Fact name={t('fact.module')}>
        {module === null ? wanted : t(`module.${module}`)}
        {weekly !== null && `, ${t('fact.weekly', { from: hours(weekly.from), to: hours(weekly.to) })}`}
      </Fact>
      <Fact name={t('fact.approved')}>{approvedText(referral, t)}</Fact>
      <Fact name={t('fact.responsible')}>{responsible.name}</Fact>
      <Fact name={t('fact.caseworker')}>{caseworker?.name ?? t('fact.nobody')}</Fact>
      <Fact name={t('fact.consent')}>{t(referral.consent ? 'fact.consentYes' : 'fact.consentNo')}</Fact>
    </dl>
  );
}

type Translate = ReturnType<typeof useTranslation<'cases'>>['t'];

function approvedText({ approvedFrom, approvedTo }: Referral, t: Translate): string {
  if (approvedFrom === null) return t('fact.notApproved');
  if (approvedTo === null) return t('fact.approvedOpen', { from: day(approvedFrom) });
  return t('fact.approvedSpan', { from: day(approvedFrom), to: day(approvedTo) });
}

function WishFacts({ referral, words }: CaseFactsProps): ReactNode {
  const { t } = useTranslation('cases');
  const wordOf = useWords();
  const named = (codes: readonly string[]): string => listed(codes.map((code) => wordOf(words.find((one) => one.code === code) ?? { code, labelDe: null, labelEn: null })));
  return (
    <dl>
      <Fact name={t('fact.wantedFrom')}>{day(referral.wantedFrom)}</Fact>
      <Fact name={t('fact.weeks')}>{t('fact.weeksValue', { count: referral.weeks })}</Fact>
      <Fact name={t('fact.needs')}>{referral.needs.length === 0 ? t('fact.none') : named(referral.needs)}</Fact>
      <Fact name={t('fact.availability')}>{referral.availability.length === 0 ? t('fact.anyTime') : referral.availability.map((window) => windowText(window, t)).join(', ')}</Fact>
      <Fact name={t('fact.place')}>{referral.municipality?.name ?? t('fact.none')}</Fact>
      <Fact name={t('fact.maxKm')}>{referral.maxKm === null ? t('fact.unlimited') : kilometres(referral.maxKm)}</Fact>
      <Fact name={t('fact.born')}>{month(referral.birthMonth)}</Fact>
      <Fact name={t('fact.gender')}>{referral.gender === null ? t('fact.none') : t(`fact.genders.${referral.gender}`)}</Fact>
      <Fact name={t('fact.languages')}>{referral.languages.length === 0 ? t('fact.none') : listed(referral.languages.map(languageName))}</Fact>
      {referral.flags.length > 0 && <Fact name={t('fact.flags')}>{named(referral.flags)}</Fact>}
      {referral.accessibilityNeeds.length > 0 && <Fact name={t('fact.accessibility')}>{named(referral.accessibilityNeeds)}</Fact>}
      {referral.childProtectionRelevant && <Fact name={t('fact.protection')}>{t('fact.protectionYes')}</Fact>}
      <Fact name={t('fact.priority')}>{t('fact.priorityValue', { priority: referral.priority })}</Fact>
      {referral.wishOffers.length > 0 && (
        <Fact name={t('fact.wishOffers')}>
          <ul className="pv-inline">
            {referral.wishOffers.map(({ id, title }) => (
              <li key={id}>
                <Link className="kern-link" to="/angebote/$id" params={{ id }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** `MO 14:00-18:00` with the day as the language writes it. */
function windowText(window: string, t: Translate): string {
  const [code, times] = window.split(' ');
  const weekday = WEEKDAYS.find((one) => one === code);
  return weekday && times !== undefined ? `${t(`weekday.${weekday}`)} ${times.replace('-', '–')}` : window;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
