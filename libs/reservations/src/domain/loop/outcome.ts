import type { ReservationRecord } from '../reservation-record.js';

type Outcome = Pick<ReservationRecord, 'state' | 'hostAnswer' | 'agencyAnswer' | 'requestedAt' | 'endReason'>;

/** Why a host does not take a young person (DECLINE_REASONS). */
const DECLINED: Readonly<Record<string, string>> = {
  GROUP_COMPOSITION: 'Die Gruppe passt in ihrer jetzigen Zusammensetzung nicht.',
  STAFFING: 'Es fehlt an Personal.',
  NEEDS_NOT_MET: 'Die Gruppe kann den Bedarf nicht decken.',
  SESSION_CHANGES: 'Die Termine ändern sich.',
  SEAT_GIVEN_OTHERWISE: 'Der Platz ist anderweitig zugesagt.',
};

/** Why an agency refuses a seat (REFUSE_REASONS). */
const REFUSED: Readonly<Record<string, string>> = {
  NOT_NEEDED: 'Für die Hilfe wird er nicht gebraucht.',
  OTHER_HELP: 'Eine andere Hilfe ist geplant.',
  OTHER_OFFER: 'Ein anderes Angebot passt besser.',
  EXTENT_TOO_LARGE: 'Er geht über das Bewilligte hinaus.',
};

/** Why a seat is given back (CANCELLATION_REASONS and those of the service). */
const CANCELLED: Readonly<Record<string, string>> = {
  FAMILY_DECLINED: 'Die Familie möchte nicht.',
  HELP_ENDED: 'Die Hilfe ist beendet.',
  OTHER_OFFER: 'Ein anderes Angebot wurde gewählt.',
  HOST_DECLINED: 'Der Anbieter hat abgesagt.',
  ENTERED_WRONGLY: 'Die Eingabe war falsch.',
  CONSENT_REVOKED: 'Die Einwilligung wurde widerrufen.',
};

const sentence = (first: string, reasons: Readonly<Record<string, string>>, { endReason }: Outcome): string => {
  const reason = endReason === null ? undefined : reasons[endReason];
  return reason === undefined ? first : `${first} ${reason}`;
};

/** What became of a wish or request, as a German sentence for screens; null: nothing yet. */
export function outcomeText(of: Outcome): string | null {
  switch (of.state) {
    case 'CONFIRMED':
      return 'Der Platz ist belegt.';
    case 'DECLINED':
      if (of.hostAnswer === 'DECLINED') return sentence('Der Anbieter hat abgelehnt.', DECLINED, of);
      return of.agencyAnswer === 'REFUSED' ? sentence('Das Jugendamt hat den Platz abgelehnt.', REFUSED, of) : 'Das Angebot wurde abgelehnt.';
    case 'CANCELLED':
      return sentence(of.requestedAt === null ? 'Der Platz wurde zurückgegeben.' : 'Die Anfrage oder Belegung wurde zurückgenommen.', CANCELLED, of);
    case 'EXPIRED':
      return of.requestedAt === null ? 'Die Frist ist abgelaufen, der Platz ist wieder frei.' : 'Die Anfrage ist ohne Antwort abgelaufen, der Platz ist wieder frei.';
    default:
      return null;
  }
}
