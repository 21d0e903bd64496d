import { ImportFolderUseCase, type ImportOptions, type ImportResult } from '#exchange';
import { operatorContext } from '#platform';
import type { TestDatabase, TestWorld } from './test-database.js';

/** File name → text of the file, or its bytes. */
export type TestFolder = Readonly<Record<string, string | Uint8Array>>;

/** A small valid network of all thirteen files. Line 1 of each file is its header. */
export const baseFolder: Readonly<Record<string, string>> = {
  'organisations.csv': `id,kind,name,street,postal_code,municipality_ags,iban,bic,tax_number,vat_id,vat_status,leitweg_id,federal_state
JA,AGENCY,Jugendamt,Am Markt 1,64807,06432004,,,,,,06432004-JA-12,HE
JA2,AGENCY,Zweites Jugendamt,,,07235068,,,,,,,
NORD,PROVIDER,Nord gGmbH,,,06432002,,,,,EXEMPT,,
SUED,PROVIDER,Süd e.V.,,,06411000,,,,,,,
CLUB,PARTNER,Boxclub,,,06432002,,,,,,,
`,
  'networks.csv': `agency_id,provider_id,valid_from,valid_to
JA,NORD,2026-01-01,2026-06-30
JA,NORD,2026-07-01,
JA,SUED,2026-01-01,
`,
  'social_spaces.csv': `id,agency_id,name,municipality_ags,valid_from,valid_to
S1,JA,Mitte,06432004|06432002,2026-01-01,
`,
  'agreements.csv': `id,agency_id,provider_id,valid_from,valid_to,legal_bases,service_part,quality_part,fee_part,co_use_outgoing,co_use_incoming,funding,social_space_id,hour_rate_eur,budget_total_eur
L1,JA,NORD,2026-01-01,2026-06-30,29|31,L,Q,F,true,true,SOCIAL_SPACE_BUDGET,S1,58.0724,100000.50
L2,JA,NORD,2026-07-01,,29|31,L,Q,F,true,true,,,,
L3,JA,NORD,2026-01-01,,29,L,,F,,,,,,
L4,JA,SUED,2026-01-01,,29|31,L,Q,F,false,true,STA_LUMP,,,
`,
  'weekly_rates.csv': `agreement_id,module,amount_eur,valid_from,valid_to
L1,BASIS,120.50,2026-01-01,2026-03-31
L1,BASIS,125,2026-04-01,
`,
  'offers.csv': `id,host_id,title,category,kind,admission,delivery,capacity,age_from,age_to,genders,topics,languages,accessibility,contraindications,staff,lead_qualification,cohosts,municipality_ags,lat,lon,settleable
G1,NORD,Starke Kids,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,2,8,14,F|M,MEDIA,de|tr,WHEELCHAIR,VIOLENCE,2,PROFESSIONAL,SUED:16.67|CLUB:25,06432002,49.96,8.95,true
G2,SUED,Medien,MEDIA,COURSE,CLOSED,ONLINE,3,,,,,,,,,,,,,,
`,
  'settlement_rates.csv': `id,agency_id,host_id,user_id,offer_id,category,unit,amount_eur,excused_percent,unexcused_percent,valid_from,valid_to
V1,JA,,,,,SEAT_SESSION,60.00,0,100,2026-01-01,2026-06-30
V2,JA,,,,,SEAT_SESSION,61.50,12.5,100,2026-07-01,
V3,JA,NORD,SUED,G1,SOCIAL_SKILLS,SEAT_HOUR,20,,,2026-01-01,
`,
  'certificates.csv': `offer_id,agency_id,valid_from,valid_to,number
G1,JA,2026-01-01,,Z-1
G2,JA,2026-01-01,2026-12-31,
`,
  'sessions.csv': `offer_id,date,start,minutes,state,entry
G1,2026-05-04,14:00,90,HELD,false
G1,2026-05-11,14:00,90,HELD,
G1,2026-05-11,16:00,60,PLANNED,
G1,2026-05-18,14:00,90,CANCELLED,
G2,2026-05-05,15:00,90,,true
`,
  'referrals.csv': `id,agency_id,responsible_id,birth_month,gender,legal_basis,module,needs,flags,languages,accessibility_needs,municipality_ags,lat,lon,availability,wanted_from,weeks,max_km,priority,child_protection_relevant,wish_offer_ids,consent,approved_from,approved_to,allocation,purpose
F1,JA,NORD,2014-05,F,31,BASIS,MEDIA,,de,,06432004,,,MO 14:00-18:00|TU 08:00-20:00,2026-05-01,12,12.5,1,true,G1|G2,true,2026-04-01,2026-12-31,,HELP
F2,JA,JA,2013-01,,29,,MEDIA|SCHOOL,,,,06432002,49.9,8.9,,2026-05-01,,,,,,,2026-04-01,,true,
F3,JA2,SUED,2012-02,M,29,,SCHOOL,,,,07235068,,,,2026-05-01,,,,,,,2026-04-01,,,RELIEF
`,
  'reservations.csv': `id,referral_id,offer_id,variant,from,to,state
R1,F1,G1,INTEGRATED,2026-05-01,2026-05-11,CONFIRMED
R2,F2,G1,COMPLEMENTARY,2026-05-01,,
R3,F3,G1,COMPLEMENTARY,2026-05-01,,CANCELLED
R4,F3,G2,INTEGRATED,2026-05-05,2026-05-05,CONFIRMED
`,
  'attendance.csv': `offer_id,date,start,referral_id,status,recorded_by
G1,2026-05-04,,F1,ATTENDED,PROVIDER
G1,2026-05-04,14:00,F1,EXCUSED,AGENCY
G1,2026-05-11,14:00,F2,UNEXCUSED,
G2,2026-05-05,,F3,ATTENDED,PROVIDER
`,
  'care_hours.csv': `referral_id,provider_id,date,start,minutes,kind,work_type,staff
F1,NORD,2026-05-06,,60,PARENT,CASE,PROFESSIONAL
F1,NORD,2026-05-06,10:30,30,SINGLE,,
`,
};

/** The files of the base folder stand in the order of import. */
export const FILE_NAMES: readonly string[] = Object.keys(baseFolder);

/** The folder with one text of one file replaced; the text must stand there once. */
export function edited(folder: Readonly<Record<string, string>>, file: string, found: string, replacement: string): Record<string, string> {
  const text = folder[file] ?? '';
  if (text.split(found).length !== 2) throw new Error(`${file} does not hold ${JSON.stringify(found)} once`);
  return { ...folder, [file]: text.replace(found, () => replacement) };
}

/** The folder with a row added at the end of one file. */
export const appended = (folder: Readonly<Record<string, string>>, file: string, row: string): Record<string, string> => ({
  ...folder,
  [file]: `${folder[file] ?? ''}${row}\n`,
});

/** Only these files of a folder. */
export const only = (folder: Readonly<Record<string, string>>, ...files: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(folder).filter(([name]) => files.includes(name)));

export async function importInto(database: TestDatabase, folder: TestFolder, options: ImportOptions = {}): Promise<ImportResult> {
  const files = new Map(Object.entries(folder).map(([name, content]) => [name, Buffer.from(content)]));
  return new ImportFolderUseCase(database.unitOfWork).runFiles(operatorContext('IMPORT', 'test'), files, options);
}

/** The base folder, imported. */
export const BASE_WORLD: TestWorld = {
  name: 'base folder',
  fill: async (database) => {
    const { errors } = await importInto(database, baseFolder);
    if (errors.length > 0) throw new Error(`The base folder was refused: ${JSON.stringify(errors)}`);
  },
};

/** One number for the contents of every table of every context. */
export async function checksum(database: TestDatabase): Promise<string> {
  const tables = await database.superuser.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('platform', 'identity', 'agreements', 'offers', 'referrals', 'reservations', 'care', 'settlement') AND tablename <> 'place'
     ORDER BY 1`,
  );
  const sums = tables.rows.map(({ name }) => `SELECT '${name}' AS name, (SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${name} t) AS sum`);
  const { rows } = await database.superuser.query<{ sum: string }>(`SELECT md5(string_agg(name || coalesce(sum, ''), '|' ORDER BY name)) AS sum FROM (${sums.join(' UNION ALL ')}) s`);
  return rows[0]!.sum;
}

/** The sessions whose seats_taken is not the number of their claims, or whose claims are not their confirmed reservations. */
export async function wrongSeats(database: TestDatabase): Promise<unknown[]> {
  const { rows } = await database.superuser.query(`
    SELECT o.code, s.date, s.start, s.seats_taken, s.capacity, c.claims, r.reserved
    FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id,
      LATERAL (SELECT count(*)::int AS claims FROM offers.seat_claim c WHERE c.session_id = s.id) c,
      LATERAL (SELECT count(*)::int AS reserved FROM reservations.reservation r WHERE r.offer_id = s.offer_id AND r.state = 'CONFIRMED' AND r.period @> s.date) r
    WHERE s.seats_taken <> c.claims OR c.claims <> r.reserved OR s.capacity <> o.capacity
      OR EXISTS (SELECT 1 FROM offers.seat_claim c JOIN referrals.referral f ON f.id = c.referral_id
        LEFT JOIN reservations.reservation r ON r.id = c.holder_id AND r.referral_id = c.referral_id
        WHERE c.session_id = s.id AND (c.agency_id <> f.agency_id OR r.id IS NULL))`);
  return rows;
}
