import { isUuid, parseLocalDate } from '#kernel';
import { isCode, readChoice, readWhole, type Reading } from './field-readers.js';
import { LEAD_KINDS, type LeadKind, type OfferCohost, type OfferLead } from './offer-content.js';

const MOST = 50;

const PROFESSIONALS: readonly LeadKind[] = ['STA_PROFESSIONAL', 'SECOND_PROVIDER', 'SCHOOL_PROFESSIONAL'];

/** Who leads and who takes part: leads (DD-15), their number and qualification, co-hosts with their shares. */
export function checkHosting(reading: Reading) {
  const { wish, owner, problems } = reading;
  if (owner.isListed && wish.leads?.length) problems.add('leads', 'BAD_VALUE', `${wish.leads.length} leads`, 'none, because the partner names its own people');
  if (owner.isListed && wish.cohosts?.length) problems.add('cohosts', 'BAD_VALUE', `${wish.cohosts.length} co-hosts`, 'none, because nothing is settled');
  const leads = readLeads(reading);
  const paid = leads.filter((lead) => lead.kind !== 'VOLUNTEER').length;
  return {
    leads,
    cohosts: readCohosts(reading),
    staff: readWhole(reading, 'staff', 1, MOST) ?? (leads.length === 0 ? 2 : Math.max(paid, 1)),
    leadQualification: readChoice(reading, 'leadQualification', ['PROFESSIONAL', 'SEMI_PROFESSIONAL']) ?? usualQualification(leads),
  };
}

/** Where leads are named, professional work is what one of them stands for: matching protects children by it (QUALIFICATION). */
const usualQualification = (leads: readonly OfferLead[]) =>
  leads.length === 0 || leads.some(({ kind }) => PROFESSIONALS.includes(kind)) ? ('PROFESSIONAL' as const) : ('SEMI_PROFESSIONAL' as const);

function readLeads(reading: Reading): OfferLead[] {
  const given = reading.wish.leads ?? [];
  if (given.length > MOST) reading.problems.add('leads', 'BAD_VALUE', `${given.length} leads`, `at most ${MOST}`);
  return given.slice(0, MOST).map((lead, index) => readLead(reading, lead, `leads[${index}]`));
}

function readLead(reading: Reading, lead: OfferLead, at: string): OfferLead {
  const { problems, known } = reading;
  if (!LEAD_KINDS.includes(lead.kind)) problems.add(`${at}.kind`, 'BAD_VALUE', lead.kind, `one of ${LEAD_KINDS.join(', ')}`);
  isCode(reading, `${at}.qualification`, 'QUALIFICATION', lead.qualification);
  if (lead.kind === 'STA_PROFESSIONAL' && lead.qualification === 'NONE') problems.add(`${at}.qualification`, 'BAD_VALUE', lead.qualification, 'the qualification of a Fachkraft (DD-15)');
  if (lead.userId && !known.people.has(lead.userId)) problems.add(`${at}.userId`, 'UNKNOWN_REFERENCE', lead.userId, 'the id of a person of the own organisation');
  const day = lead.conductCertificateOn || null;
  if (day !== null && (parseLocalDate(day) === null || day > known.today)) problems.add(`${at}.conductCertificateOn`, 'BAD_VALUE', day, 'a day, today at the latest');
  return {
    kind: lead.kind,
    qualification: lead.qualification,
    organisationId: readLeadsOrganisation(reading, lead, `${at}.organisationId`),
    userId: lead.userId || null,
    conductCertificateOn: day,
  };
}

/** DD-15: the Fachkraft is the host's own, type 3 names the second provider; of other kinds the school or day care centre may be named. */
function readLeadsOrganisation({ owner, known, problems }: Reading, { kind, organisationId }: OfferLead, field: string): string | null {
  const id = organisationId?.toLowerCase() || null;
  if (kind === 'STA_PROFESSIONAL') {
    if (id !== null && id !== owner.hostId) problems.add(field, 'BAD_VALUE', organisationId, 'nothing: the Fachkraft is the host\'s own; one of another provider is of kind SECOND_PROVIDER');
    return null;
  }
  if (id === null) {
    if (kind === 'SECOND_PROVIDER') problems.add(field, 'MISSING', null, 'the second provider or partner whose Fachkraft leads, too (DD-15)');
    return null;
  }
  const kindOfOrganisation = isUuid(id) ? known.organisations.get(id) : undefined;
  if (kindOfOrganisation === undefined) problems.add(field, 'UNKNOWN_REFERENCE', organisationId, 'the id of an organisation');
  else if (kind === 'SECOND_PROVIDER' && (kindOfOrganisation === 'AGENCY' || id === owner.hostId)) problems.add(field, 'BAD_VALUE', organisationId, 'a provider or partner other than the host');
  return id;
}

/** The rules of the exchange format: decimals above 0, sum at most 100, none twice, none the host. */
function readCohosts(reading: Reading): OfferCohost[] {
  const { problems } = reading;
  const given = reading.wish.cohosts ?? [];
  if (given.length > MOST) problems.add('cohosts', 'BAD_VALUE', `${given.length} co-hosts`, `at most ${MOST}`);
  const cohosts = given.slice(0, MOST).map((cohost, index) => readCohost(reading, cohost, `cohosts[${index}]`));
  const ids = cohosts.map((cohost) => cohost.organisationId);
  for (const [index, id] of ids.entries()) if (ids.indexOf(id) < index) problems.add(`cohosts[${index}].organisationId`, 'BAD_VALUE', id, 'each co-host once');
  const sum = cohosts.reduce((total, { percent }) => total + tenThousandths(percent), 0n);
  if (sum > 1_000_000n) problems.add('cohosts', 'BAD_VALUE', cohosts.map(({ percent }) => percent).join(' + '), 'percents with a sum of at most 100');
  return cohosts;
}

function readCohost({ owner, known, problems }: Reading, { organisationId, percent }: OfferCohost, at: string): OfferCohost {
  const id = organisationId.toLowerCase();
  const kind = isUuid(id) ? known.organisations.get(id) : undefined;
  if (kind === undefined || kind === 'AGENCY') problems.add(`${at}.organisationId`, 'UNKNOWN_REFERENCE', organisationId, 'the id of a provider or partner');
  if (id === owner.hostId) problems.add(`${at}.organisationId`, 'BAD_VALUE', organisationId, 'a provider or partner other than the host');
  const share = tenThousandths(percent);
  if (share <= 0n || share > 1_000_000n) problems.add(`${at}.percent`, 'BAD_VALUE', percent, 'a decimal number above 0, at most 100, with up to four places');
  return { organisationId: id, percent: plain(percent) };
}

/** Exact; 0 for what is no such number. */
function tenThousandths(percent: string): bigint {
  const [, units, fraction = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(percent) ?? [];
  return units === undefined ? 0n : BigInt(units + fraction.padEnd(4, '0'));
}

/** `040.50` as `40.5`, so that values are compared and not spellings. */
const plain = (percent: string): string => percent.replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
