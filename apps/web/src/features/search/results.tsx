import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { SetbackNote, Waiting } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { JoinWaitDialog } from '../seats/join-wait-dialog.js';
import { Said } from '../seats/said.js';
import { isOpen, SeatPanel, type Seat } from '../seats/seat-panel.js';
import { TakeSeatDialog } from '../seats/take-seat-dialog.js';
import { Compare, CompareBar } from './compare.js';
import { DeclineDialog } from './decline-dialog.js';
import { MatchList } from './match-list.js';
import { arranged, type Referral, type SuitableMatch } from './match-rows.js';
import { NearMisses, Openings } from './near-misses.js';
import { RelaxDialog, type RelaxWish } from './relax-dialog.js';
import { Relaxations } from './relaxations.js';
import { comparedOf, MOST_COMPARED, type SearchAddress } from './search-address.js';
import type { SearchPageQuery, Variant } from './search.generated.js';
import { WithdrawDeclineDocument } from './widening.generated.js';
import { useLost } from './use-lost.js';
import { useIsWide } from './use-is-wide.js';

const OfferMap = lazy(() => import('./map.js').then(({ OfferMap: component }) => ({ default: component })));

interface ResultsProps {
  readonly id: string;
  readonly address: SearchAddress;
  readonly change: (address: SearchAddress) => void;
  readonly variant: Variant;
  readonly from: string;
  readonly referral: Referral;
  readonly matching: NonNullable<SearchPageQuery['matches']>;
  readonly taken: readonly Seat[];
  readonly waits: readonly SearchPageQuery['myWaits']['edges'][number]['node'][];
  readonly again: () => void;
  readonly appeared: readonly string[];
}

/** What was found, beside each other: the list and the map, each showing what the other one points at. */
export function Results(props: ResultsProps): ReactNode {
  const { id, address, change, variant, from, referral, matching, taken, waits, again, appeared } = props;
  const { t } = useTranslation('search');
  const { has, membership } = useSession();
  const isWide = useIsWide();
  const [markedIds, setMarkedIds] = useState<readonly string[]>([]);
  const [taking, setTaking] = useState<{ readonly how: 'reserve' | 'hold'; readonly wanted: SuitableMatch } | null>(null);
  const [waitFor, setWaitFor] = useState<{ readonly offerId: string | null } | null>(null);
  const [relaxing, setRelaxing] = useState<RelaxWish | null>(null);
  const [declining, setDeclining] = useState<SuitableMatch | null>(null);
  const [said, setSaid] = useState('');
  const takeBack = useCommand(WithdrawDeclineDocument);
  const all = useMemo(() => matching.matches.edges.map(({ node }) => node), [matching]);
  const misses = useMemo(() => matching.nearMisses.edges.map(({ node }) => node), [matching]);
  const shown = useMemo(() => arranged(all, address), [all, address]);
  const search = JSON.stringify([id, variant, address.km, address.ab]);
  const found = useMemo(
    () => ({ search, matches: all, misses, ownIds: new Set(taken.filter(isOpen).map(({ offer }) => offer.id)) }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the matches change with the search
    [all, misses, taken],
  );
  const [lost, dismiss] = useLost(found);
  const mayTake = has('CASEWORKER', 'CASE_LEAD');
  const onDone = (what: string): void => {
    setTaking(null);
    setWaitFor(null);
    setRelaxing(null);
    setDeclining(null);
    setSaid(what);
    again();
  };
  const onOver = (what: string): void => {
    setSaid(what);
    again();
  };
  const compared = comparedOf(address);
  const toggle = (offerId: string): void => {
    const ids = compared.includes(offerId) ? compared.filter((one) => one !== offerId) : [...compared, offerId];
    const { vergleich: _, ...rest } = address;
    change({ ...rest, ...(ids.length > 0 && { vergleich: ids.join(',') }) });
  };
  const showInList = (offerId: string): void => {
    setMarkedIds([offerId]);
    if (address.ansicht === 'karte') change(without(address));
    requestAnimationFrame(() => {
      const card = document.getElementById(`offer-${offerId}`);
      card?.scrollIntoView({ block: 'center' });
      card?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    });
  };
  const isComparing = address.ansicht === 'vergleich' && compared.length > 1;
  const isMapShown = isWide || address.ansicht === 'karte';
  const full = misses.filter(({ failed }) => failed[0] === 'NO_FREE_SEAT').map(({ offer }) => offer);
  const open = taken.filter(isOpen);
  const onTake = mayTake ? (how: 'reserve' | 'hold', wanted: SuitableMatch) => setTaking({ how, wanted }) : null;
  const onRelax = has('CASEWORKER') && membership?.organisation.id === referral.agency.id ? setRelaxing : null;
  const onDecline = (match: SuitableMatch): void => {
    if (match.declined === null) setDeclining(match);
    else void takeBack.send({ referralId: id, offerId: match.offer.id }).then((result) => result && onDone(t('decline.takenBack', { offer: match.offer.title })));
  };
  return (
    <>
      <Said what={said} />
      <SetbackNote setback={takeBack.setback} />
      <Relaxations of={referral.relaxations} mayWithdraw={onRelax !== null} onDone={onDone} />
      <Live lost={lost.map(({ title }) => title)} appeared={appeared} />
      {open.length > 0 && <OpenSeats seats={open} isReadOnly={!mayTake} onDone={onDone} onOver={onOver} />}
      {isComparing && <Compare matches={all.filter(({ offer }) => compared.includes(offer.id))} own={open} referralId={id} from={from} onTake={onTake} />}
      {!isComparing && (
        <>
          {!isWide && (
            <div className="pv-actions">
              <KernButton variant="secondary" text={t(isMapShown ? 'map.hide' : 'map.show')} aria-pressed={isMapShown} onClick={() => change(isMapShown ? without(address) : { ...address, ansicht: 'karte' })} />
            </div>
          )}
          <div className="pv-search">
            {(isWide || !isMapShown) && (
              <MatchList
                {...{ shown, lost, dismiss, markedIds, compared, from, address, onTake }}
                onDecline={mayTake ? onDecline : null}
                own={open}
                isFiltered={all.length > shown.length}
                referralId={id}
                page={matching.matches.pageInfo}
                onCompare={toggle}
                onMark={setMarkedIds}
              />
            )}
            {isMapShown && (
              <aside className="pv-search__map" aria-label={t('map.title')}>
                <Suspense fallback={<MapComes />}>
                  <OfferMap home={referral.municipality} matches={shown} misses={misses} markedIds={markedIds} onMark={setMarkedIds} onShow={showInList} />
                </Suspense>
              </aside>
            )}
          </div>
          {misses.length > 0 && (
            <NearMisses misses={misses} referralId={id} markedIds={markedIds} onMark={setMarkedIds} onRelax={onRelax} onWait={mayTake && waits.length === 0 ? (offerId) => setWaitFor({ offerId }) : null} />
          )}
          {matching.whyNot.options.length > 0 && <Openings options={matching.whyNot.options} onRelax={onRelax} />}
        </>
      )}
      {compared.length > 0 && (
        <CompareBar
          chosen={compared.length}
          isFull={compared.length >= MOST_COMPARED}
          isOpen={isComparing}
          onOpen={() => change({ ...address, ansicht: 'vergleich' })}
          onClose={() => change(without(address))}
          onClear={() => {
            const { vergleich: _, ...rest } = without(address);
            change(rest);
          }}
        />
      )}
      {taking && <TakeSeatDialog how={taking.how} referralId={id} variant={variant} wanted={taking.wanted} onClose={() => setTaking(null)} onDone={onDone} onTaken={again} />}
      {relaxing && <RelaxDialog referralId={id} wish={relaxing} onClose={() => setRelaxing(null)} onDone={onDone} />}
      {declining && <DeclineDialog referralId={id} offer={declining.offer} onClose={() => setDeclining(null)} onDone={onDone} />}
      {waitFor && (
        <JoinWaitDialog
          referralId={id}
          variant={variant}
          offers={full}
          chosenId={waitFor.offerId}
          hasSiblings={referral.siblings.some(({ state }) => state === 'SEARCHING')}
          onClose={() => setWaitFor(null)}
          onDone={onDone}
        />
      )}
    </>
  );
}

/** As high as the map: what stands below must not move away under the pointer when the map has come. */
function MapComes(): ReactNode {
  const { t } = useTranslation('search');
  return (
    <div className="pv-map">
      <div className="pv-map__sheet">
        <Waiting />
      </div>
      <p className="kern-body kern-body--small">{t('map.hint')}</p>
      <div className="pv-map__place" />
    </div>
  );
}

function without({ ansicht: _, ...rest }: SearchAddress): SearchAddress {
  return rest;
}

interface OpenSeatsProps {
  readonly seats: readonly Seat[];
  readonly isReadOnly: boolean;
  readonly onDone: (said: string) => void;
  readonly onOver: (said: string) => void;
}

function OpenSeats({ seats, isReadOnly, onDone, onOver }: OpenSeatsProps): ReactNode {
  const { t } = useTranslation('seats');
  return (
    <Section title={t('open.title')}>
      <SeatPanel seats={seats} isReadOnly={isReadOnly} onDone={onDone} onOver={onOver} />
    </Section>
  );
}

/** What changed by itself, read out without taking the focus. */
function Live({ lost, appeared }: { readonly lost: readonly string[]; readonly appeared: readonly string[] }): ReactNode {
  const { t } = useTranslation('search');
  return (
    <p className="kern-sr-only" aria-live="polite">
      {lost.length > 0 && t('live.gone', { count: lost.length, titles: lost.join(', ') })} {appeared.length > 0 && t('live.new', { titles: appeared.join(', ') })}
    </p>
  );
}
