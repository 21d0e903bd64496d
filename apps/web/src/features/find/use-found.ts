import type { LinkProps } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { currentMonth, month, monthsBetween } from '../../app/format.js';
import { addMonths } from '../../app/days.js';
import { entriesFor } from '../../app/navigation.js';
import { useSession } from '../../app/session/session.js';
import { FindDocument, type FindQuery } from './find.generated.js';

export type FoundKind = 'SCREEN' | 'CASE' | 'OFFER' | 'MONTH' | 'ORGANISATION';

export interface Found {
  readonly kind: FoundKind;
  readonly key: string;
  readonly text: string;
  /** What tells it from others of the name. */
  readonly beside?: string | undefined;
  readonly address: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

/** Fewer letters are in nearly everything. */
const LEAST = 2;
/** The service is asked once typing has paused. */
const PAUSE_MS = 200;
const MONTHS_BACK = 24;

const isIn = (whole: string, part: string): boolean => whole.toLocaleLowerCase().includes(part.toLocaleLowerCase());

/** Everything in whose name the text stands, as far as this person may see it: one request, whatever it is. */
export function useFound(typed: string): { readonly found: readonly Found[]; readonly isReady: boolean } {
  const { t } = useTranslation('common');
  const { membership, has } = useSession();
  const text = usePaused(typed.trim());
  const isLong = text.length >= LEAST;
  const periods = useMemo(() => (isLong ? monthsBetween(addMonths(currentMonth(), -MONTHS_BACK), currentMonth()).filter((period) => isIn(month(period), text) || period.includes(text)) : []), [isLong, text]);
  const variables = {
    text,
    cases: has('CASEWORKER', 'CASE_LEAD', 'AUDITOR'),
    months: periods.length > 0 && has('BILLING', 'CONTROLLER', 'AUDITOR', 'ADMINISTRATOR'),
  };
  const [{ data, fetching, stale }] = useQuery({ query: FindDocument, variables, pause: !isLong });
  if (typed.trim().length < LEAST) return { found: [], isReady: false };
  const screens = entriesFor(membership)
    .map(({ to, text: name }): Found => ({ kind: 'SCREEN', key: to, text: t(name), address: { to } }))
    .filter(({ text: name }) => isIn(name, text));
  const isReady = !fetching && !stale && text === typed.trim();
  return { found: [...screens, ...(data ? rowsOf(data, periods, membership?.organisation.id) : [])], isReady };
}

function rowsOf({ referrals, offers, organisations, settlementMonths }: FindQuery, periods: readonly string[], ownId: string | undefined): readonly Found[] {
  return [
    ...(referrals?.edges ?? []).map(({ node: { id, code } }): Found => ({ kind: 'CASE', key: id, text: code, address: { to: '/faelle/$id', params: { id } } })),
    ...offers.edges.map(({ node: { id, title, host } }): Found => ({ kind: 'OFFER', key: id, text: title, beside: host.name, address: { to: '/angebote/$id', params: { id } } })),
    ...(settlementMonths?.edges ?? [])
      .filter(({ node }) => periods.includes(node.period))
      .map(({ node: { id, period, agency } }): Found => ({ kind: 'MONTH', key: id, text: month(period), beside: agency.id === ownId ? undefined : agency.name, address: { to: '/monate/$id', params: { id } } })),
    ...organisations.edges.map(({ node: { id, name } }): Found => ({ kind: 'ORGANISATION', key: id, text: name, address: { to: '/organisationen/$id', params: { id } } })),
  ];
}

/** What was typed, once nobody has typed for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
