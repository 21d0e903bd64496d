import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, day, kilometres, percent } from '../../app/format.js';
import { SeatState, type Seat } from '../seats/seat-panel.js';
import { Take, type CardActions } from './match-card.js';
import type { SuitableMatch } from './match-rows.js';
import { SeatWeeks } from './seat-weeks.js';
import { useCriterionName } from './why.js';

interface CompareProps {
  readonly matches: readonly SuitableMatch[];
  readonly referralId: string;
  readonly from: string;
  /** Seats that the case has or holds. */
  readonly own: readonly Seat[];
  readonly onTake: CardActions['onTake'];
}

/** Up to four offers side by side, what they say to each criterion in one line. */
export function Compare({ matches, referralId, from, own, onTake }: CompareProps): ReactNode {
  const { t } = useTranslation('search');
  const nameOf = useCriterionName();
  const codes = [...new Set(matches.flatMap(({ criteria }) => [...criteria].sort((a, b) => Number(b.verdict === 'SOFT') - Number(a.verdict === 'SOFT')).map(({ code }) => code)))];
  return (
    <div className="pv-table pv-compare" role="region" aria-label={t('compare.caption')} tabIndex={0}>
      <table className="kern-table">
        <caption className="kern-sr-only">{t('compare.caption')}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            <th scope="col" className="kern-table__header">
              {t('compare.criterion')}
            </th>
            {matches.map(({ offer }) => (
              <th key={offer.id} scope="col" className="kern-table__header">
                <Link className="kern-link" to="/angebote/$id" params={{ id: offer.id }} search={{ fall: referralId }}>
                  {offer.title}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          <Row name={t('compare.fit')} matches={matches} cell={({ score }) => percent(score)} />
          <Row name={t('compare.host')} matches={matches} cell={({ offer }) => offer.host.name} />
          <Row name={t('compare.way')} matches={matches} cell={({ offer, distanceKm }) => (distanceKm === null ? t('card.online') : `${offer.municipality?.name ?? ''} ${kilometres(distanceKm)}`)} />
          <Row name={t('compare.start')} matches={matches} cell={({ firstDate }) => day(firstDate)} />
          <Row name={t('compare.free')} matches={matches} cell={({ freeSeats }) => count(freeSeats)} />
          <Row name={t('compare.weeks')} matches={matches} cell={({ offer, firstDate }) => <SeatWeeks weeks={offer.seatWeeks} capacity={offer.capacity} from={from} firstDate={firstDate} />} />
          {codes.map((code) => (
            <Row key={code} name={nameOf(code)} matches={matches} cell={({ criteria }) => <Verdict of={criteria.find((one) => one.code === code)} />} />
          ))}
          {onTake && <Row name={t('compare.take')} matches={matches} cell={(match) => <TakeCell match={match} own={own} onTake={onTake} />} />}
        </tbody>
      </table>
    </div>
  );
}

function TakeCell({ match, own, onTake }: { readonly match: SuitableMatch; readonly own: readonly Seat[]; readonly onTake: NonNullable<CardActions['onTake']> }): ReactNode {
  const seat = own.find(({ offer }) => offer.id === match.offer.id);
  return <div className="pv-actions">{seat ? <SeatState state={seat.state} /> : <Take match={match} onTake={onTake} />}</div>;
}

function Row({ name, matches, cell }: { readonly name: string; readonly matches: readonly SuitableMatch[]; readonly cell: (match: SuitableMatch) => ReactNode }): ReactNode {
  return (
    <tr className="kern-table__row">
      <th scope="row" className="kern-table__header">
        {name}
      </th>
      {matches.map((match) => (
        <td key={match.offer.id} className="kern-table__cell">
          {cell(match)}
        </td>
      ))}
    </tr>
  );
}

function Verdict({ of }: { readonly of: SuitableMatch['criteria'][number] | undefined }): ReactNode {
  const { t } = useTranslation('search');
  if (of === undefined) return null;
  return (
    <>
      {of.verdict === 'SOFT' && <strong>{t('why.counts', { percent: percent(of.score ?? 0) })} </strong>}
      {of.detail}
    </>
  );
}

interface CompareBarProps {
  readonly chosen: number;
  readonly isFull: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onClear: () => void;
}

/** At the lower edge as long as something is chosen. */
export function CompareBar({ chosen, isFull, isOpen, onOpen, onClose, onClear }: CompareBarProps): ReactNode {
  const { t } = useTranslation('search');
  return (
    <div className="pv-compare-bar" role="region" aria-label={t('compare.title')}>
      <span role="status">
        {t('compare.bar', { count: chosen })}
        {isFull && `. ${t('compare.full')}`}
      </span>
      <div className="pv-actions">
        {isOpen ? <KernButton variant="primary" text={t('compare.close')} onClick={onClose} /> : <KernButton variant="primary" text={t('compare.open')} disabled={chosen < 2} onClick={onOpen} />}
        <KernButton variant="tertiary" text={t('compare.clear')} onClick={onClear} />
      </div>
    </div>
  );
}
