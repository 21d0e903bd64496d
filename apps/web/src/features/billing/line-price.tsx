import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, day, money, sumOfCents } from '../../app/format.js';
import { entriesFor } from '../../app/navigation.js';
import { useSession } from '../../app/session/session.js';
import { Section } from '../../shared/ui/page.js';
import type { LineDetailQuery } from './lines.generated.js';

type Line = NonNullable<LineDetailQuery['settlementLine']>;
type Rate = NonNullable<Line['rate']>;

/** How the line got its cents: the product, the rate in its version with its calculation, and whose part is which. */
export function LinePrice({ line, nameOf }: { readonly line: Line; readonly nameOf: (id: string) => string }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <Section title={t('price.title')} level={3}>
      {line.priceText !== null && <p className="pv-product">{line.priceText}</p>}
      {line.decisionId !== null && <p className="kern-body">{t('price.decided')}</p>}
      {line.priceText === null && line.rate === null && line.decisionId === null && <p className="kern-body">{t('price.none')}</p>}
      {line.rate !== null && <RateFacts rate={line.rate} />}
      {line.shares.length > 0 && (
        <table className="pv-shares">
          <caption>{t('price.shares')}</caption>
          <tbody>
            {line.shares.map(({ organisationId, cents }) => (
              <tr key={organisationId}>
                <th scope="row">{nameOf(organisationId)}</th>
                <td>{money(cents)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('totals.all')}</th>
              <td>{money(sumOfCents(line.shares.map(({ cents }) => cents)))}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  );
}

function RateFacts({ rate }: { readonly rate: Rate }): ReactNode {
  const { t } = useTranslation('billing');
  const sheet = rate.calculationSheet;
  const { membership } = useSession();
  const name = t('price.version', { code: rate.code, version: rate.version });
  const mayOpen = entriesFor(membership).some(({ to }) => to === '/satz');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('price.rate'), mayOpen ? <RateLink key="rate" id={rate.id} name={name} /> : name],
    [t('price.amount'), t('price.per', { amount: money(rate.amountCents), unit: t(`unit.${rate.unit}`) })],
    [t('price.valid'), rate.validTo === null ? t('price.from', { from: day(rate.validFrom) }) : t('charges.fromTo', { from: day(rate.validFrom), to: day(rate.validTo) })],
    [t('price.excused'), rate.excusedPercent === null ? null : t('price.percent', { percent: rate.excusedPercent })],
    [t('price.unexcused'), rate.unexcusedPercent === null ? null : t('price.percent', { percent: rate.unexcusedPercent })],
    [t('price.sheet'), sheet === null ? t('price.noSheet') : t('price.sheetOf', { title: sheet.title, code: sheet.code, version: sheet.version })],
    [t('price.seats'), sheet && t('price.seatsOf', { seats: count(sheet.seats), staff: count(sheet.staffCount), percent: sheet.utilisationPercent })],
    [t('price.costs'), sheet && t('price.costsOf', { hour: money(sheet.hourCostCents), room: money(sheet.roomMaterialCents), minutes: count(sheet.sessionMinutes + sheet.preparationMinutes) })],
  ];
  return (
    <dl className="pv-bill-facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function RateLink({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  return (
    <Link className="kern-link" to="/satz/$id" params={{ id }}>
      {name}
    </Link>
  );
}
