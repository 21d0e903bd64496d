import { describe, expect, it } from '@jest/globals';
import { camt, IBAN } from '../../../../../../test/support/camt.js';
import { parseCamt } from './parse-camt.js';

const parse = (text: string) => parseCamt(Buffer.from(text));

describe('a camt.053 statement', () => {
  it.each(['02', '08'] as const)('of version %s is read with its entries in whole cents', (version) => {
    const text = camt({
      version,
      opening: '1000.00',
      closing: '1020.05',
      entries: [
        { amount: '70.05', endToEndId: 'PV-202605-0123456789ABCDEFGHJK', name: 'Eiche &amp; S&#246;hne e. V.' },
        { amount: '50', direction: 'DBIT', day: '2026-06-11', purpose: 'Miete Juni', name: 'Vermieter' },
      ],
    });
    expect(parse(text)).toEqual({
      statements: [
        {
          code: 'AUSZUG-2026-06-12',
          account: IBAN,
          openingCents: 100_000n,
          closingCents: 102_005n,
          entries: [
            { place: 1, bookedOn: '2026-06-12', cents: 7_005n, isReturn: false, endToEndId: 'PV-202605-0123456789ABCDEFGHJK', remittance: null, counterparty: 'Eiche & Söhne e. V.' },
            { place: 2, bookedOn: '2026-06-11', cents: -5_000n, isReturn: false, endToEndId: null, remittance: 'Miete Juni', counterparty: 'Vermieter' },
          ],
        },
      ],
    });
  });

  it('takes several transactions of one entry apart, where their amounts make the whole', () => {
    const detail = (amount: string, id: string) => `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>`;
    const read = (second: string) => parse(camt({ closing: '100.00', entries: [{ amount: '100.00', details: detail('60.00', 'A') + second }] }));
    expect(read(detail('40.00', 'B'))).toMatchObject({ statements: [{ entries: [{ place: 1, cents: 6_000n, endToEndId: 'A' }, { place: 2, cents: 4_000n, endToEndId: 'B' }] }] });
    expect(read(detail('39.99', 'B'))).toEqual({ problem: { where: 'Stmt 1, Ntry 1, NtryDtls', what: 'The amounts of the transactions do not make the amount of the entry.' } });
    // Without amounts the entry stays whole, and nobody is said to have paid it.
    expect(read('<TxDtls><Refs><EndToEndId>B</EndToEndId></Refs></TxDtls>')).toMatchObject({ statements: [{ entries: [{ cents: 10_000n, endToEndId: null }] }] });
  });

  it('tells a payment that came back', () => {
    expect(parse(camt({ closing: '-5.00', entries: [{ amount: '5.00', direction: 'DBIT', reversal: true }] }))).toMatchObject({ statements: [{ entries: [{ cents: -500n, isReturn: true }] }] });
  });
});

describe('one character does not make a whole file unreadable', () => {
  const purposeOf = (purpose: string): string | null => {
    const parsed = parse(camt({ closing: '10.00', entries: [{ amount: '10.00', purpose }] }));
    return 'statements' in parsed ? parsed.statements[0]!.entries[0]!.remittance : parsed.problem.what;
  };
  it.each([
    ['a character of two units at the end is kept whole', `${'x'.repeat(139)}\u{1F600}y`, `${'x'.repeat(139)}\u{1F600}`],
    ['half of a character is left out', 'a&#xD83D;b', 'ab'],
    ['a NUL is left out, also as a number', 'a\0b&#0;c', 'abc'],
  ])('%s', (_what, purpose, read) => {
    expect(purposeOf(purpose)).toBe(read);
  });

  it.each([
    ['a name that the parser takes for its own', '<__proto__>1</__proto__>'],
    ['another one', '<constructor>1</constructor>'],
    ['nesting that a comment hides', `${'<a><!-- </a> -->'.repeat(200)}${'</a>'.repeat(200)}`],
  ])('%s is a fault of the file or nothing at all, and never an outage', (_what, part) => {
    const read = parse(camt({ closing: '0.00' }).replace('<Stmt>', `<Stmt>${part}`));
    expect('problem' in read ? read.problem.where : 'read').toMatch(/^(file|read)$/);
  });
});

describe('a broken file is refused whole, with where and what', () => {
  const good = { closing: '10.00', entries: [{ amount: '10.00' }] };
  const of = (text: string) => (parse(text) as { problem: { where: string; what: string } }).problem;
  it.each<[string, string, string, RegExp]>([
    ['no XML', 'Kontoauszug;12.06.2026', 'file', /No XML/],
    ['XML that breaks off', camt(good).slice(0, -30), 'file', /No XML.*line/],
    ['another message', camt(good).replace('camt.053', 'camt.052'), 'Document', /camt\.053/],
    ['another version', camt(good).replace('.001.08', '.001.04'), 'Document', /camt\.053\.001\.08/],
    ['a document type', camt(good).replace('<Document', '<!DOCTYPE Document [<!ENTITY a "b">]><Document'), 'file', /document type/],
    ['elements without end', camt(good).replace('<Stmt>', `<Stmt>${'<a>'.repeat(100)}${'</a>'.repeat(100)}`), 'file', /deep/],
    ['no statement', camt(good).replace(/<Stmt>[^]*<\/Stmt>/, ''), 'Document/BkToCstmrStmt', /No statement/],
    ['a statement twice', camt(good).replace(/(<Stmt>[^]*<\/Stmt>)/, '$1$1'), 'Document/BkToCstmrStmt', /twice/],
    ['balances that do not fit', camt({ ...good, closing: '10.01' }), 'Stmt 1, Bal', /make 10\.00 EUR, the closing balance is 10\.01 EUR/],
    ['no closing balance', camt(good).replace('CLBD', 'ITBD'), 'Stmt 1, Bal', /CLBD/],
    ['no account', camt(good).replace(/<IBAN>.*<\/IBAN>/, ''), 'Stmt 1, Acct/Id/IBAN', /IBAN/],
    ['another currency', camt({ ...good, entries: [{ amount: '10.00', currency: 'CHF' }] }), 'Stmt 1, Ntry 1, Amt', /Euros/],
    ['a third decimal', camt({ ...good, entries: [{ amount: '10.001' }] }), 'Stmt 1, Ntry 1, Amt', /two decimals/],
    ['a negative amount', camt({ ...good, entries: [{ amount: '-10.00' }] }), 'Stmt 1, Ntry 1, Amt', /amount/],
    ['an entry that is not booked', camt({ ...good, entries: [{ amount: '10.00', state: 'PDNG' }] }), 'Stmt 1, Ntry 1, Sts', /BOOK/],
    ['a day that no calendar knows', camt({ ...good, entries: [{ amount: '10.00', day: '2026-02-30' }] }), 'Stmt 1, Ntry 1, BookgDt', /day/],
    ['no direction', camt(good).replace(/(<Ntry>.*?)<CdtDbtInd>CRDT<\/CdtDbtInd>/, '$1'), 'Stmt 1, Ntry 1, CdtDbtInd', /CRDT or DBIT/],
  ])('%s', (_what, text, where, what) => {
    expect(of(text).where).toBe(where);
    expect(of(text).what).toMatch(what);
  });

  it('bytes that are no UTF-8', () => {
    expect(parseCamt(Buffer.from([0xff, 0xfe, 0x3c]))).toEqual({ problem: { where: 'file', what: 'UTF-8 was expected.' } });
  });
});
