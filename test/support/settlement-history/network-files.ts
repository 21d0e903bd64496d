import { FIRST_RATES, OFFERS, ORGANISATIONS, AGENCY, SEATS } from './sheet-world.js';

const csv = (head: string, rows: readonly string[]): string => [head, ...rows, ''].join('\n');
const euros = (cents: number): string => (cents / 100).toFixed(2);

/** The world of the sheet as files of the exchange format; nothing is recorded yet. */
export function networkFiles(): ReadonlyMap<string, string> {
  const cases = [...new Map(SEATS.map((seat) => [seat.referral, seat])).values()];
  const providers = ORGANISATIONS.filter((code) => code !== AGENCY);
  return new Map([
    ['organisations.csv', csv('id,kind,name,municipality_ags,federal_state', [`${AGENCY},AGENCY,Jugendamt,06432004,HE`, ...providers.map((code) => `${code},PROVIDER,Träger ${code},06432002,HE`)])],
    ['agreements.csv', csv('id,agency_id,provider_id,valid_from,legal_bases,service_part,quality_part,fee_part,co_use_outgoing,co_use_incoming', providers.map((code) => `L-${code},${AGENCY},${code},2026-01-01,31,L,Q,F,true,true`))],
    [
      'settlement_rates.csv',
      csv('id,agency_id,host_id,unit,amount_eur,excused_percent,unexcused_percent,valid_from', FIRST_RATES.map(({ name, scope, cents, from }) => `${name},${AGENCY},${scope === 'RH' ? 'NORD,SEAT_HOUR' : ',SEAT_SESSION'},${euros(cents)},50,75,${from}`)),
    ],
    [
      'offers.csv',
      csv('id,host_id,title,category,kind,admission,delivery,capacity,cohosts,municipality_ags', OFFERS.map(({ code, host, cohost }) => `${code},${host},Gruppe,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,9,${cohost === null ? '' : `${cohost.code}:${euros(cohost.share)}`},06432002`)),
    ],
    ['certificates.csv', csv('offer_id,agency_id,valid_from', OFFERS.map(({ code }) => `${code},${AGENCY},2026-01-01`))],
    ['sessions.csv', csv('offer_id,date,start,minutes,state', OFFERS.flatMap(({ code, days, minutes }) => days.map((day) => `${code},${day},15:00,${minutes},PLANNED`)))],
    [
      'referrals.csv',
      csv('id,agency_id,responsible_id,birth_month,legal_basis,needs,municipality_ags,wanted_from,approved_from,consent', cases.map(({ referral, responsible }) => `${referral},${AGENCY},${responsible},2014-05,31,MEDIA,06432004,2026-05-01,2026-04-01,true`)),
    ],
    ['reservations.csv', csv('id,referral_id,offer_id,variant,from', SEATS.map(({ code, referral, offer }) => `${code},${referral},${offer},INTEGRATED,2026-05-01`))],
  ]);
}
