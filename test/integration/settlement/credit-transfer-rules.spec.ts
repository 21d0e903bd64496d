import { describe, expect, it } from '@jest/globals';
import { checkCreditTransfer } from '../../support/pain/check-credit-transfer.js';

const ADDRESS = '<PstlAdr><StrtNm>Hauptstrasse</StrtNm><BldgNb>3a</BldgNb><PstCd>54439</PstCd><TwnNm>Saarburg</TwnNm><Ctry>DE</Ctry></PstlAdr>';

/** Written by hand from the message definition: what German banks take. */
const ORDER = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
<GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-06-08T10:00:00Z</CreDtTm><NbOfTxs>2</NbOfTxs><CtrlSum>180.05</CtrlSum><InitgPty><Nm>Traeger Nord</Nm></InitgPty></GrpHdr>
<PmtInf><PmtInfId>M-1-1</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg><NbOfTxs>2</NbOfTxs><CtrlSum>180.05</CtrlSum>
<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt><Dt>2026-06-22</Dt></ReqdExctnDt>
<Dbtr><Nm>Traeger Nord</Nm>${ADDRESS}</Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>
<CdtTrfTxInf><PmtId><EndToEndId>E-1</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">180.00</InstdAmt></Amt><CdtrAgt><FinInstnId><BICFI>BYLADEM1001</BICFI></FinInstnId></CdtrAgt>
<Cdtr><Nm>Traeger Sued</Nm>${ADDRESS}</Cdtr><CdtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></CdtrAcct><RmtInf><Ustrd>E-1 Abrechnung 2026-05</Ustrd></RmtInf></CdtTrfTxInf>
<CdtTrfTxInf><PmtId><EndToEndId>E-2</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">0.05</InstdAmt></Amt>
<Cdtr><Nm>Haus West</Nm></Cdtr><CdtrAcct><Id><IBAN>DE02500105170137075030</IBAN></Id></CdtrAcct></CdtTrfTxInf>
</PmtInf></CstmrCdtTrfInitn></Document>`;

const broken = (from: string | RegExp, to: string): string[] => {
  const other = ORDER.replace(from, to);
  expect(other).not.toBe(ORDER);
  return checkCreditTransfer(other);
};

describe('rules of a payment order (pain.001.001.09)', () => {
  it('take an order that follows them', () => {
    expect(checkCreditTransfer(ORDER)).toEqual([]);
  });

  it.each<[string, string | RegExp, string, RegExp]>([
    ['elements in another order', '<MsgId>M-1</MsgId><CreDtTm>2026-06-08T10:00:00Z</CreDtTm>', '<CreDtTm>2026-06-08T10:00:00Z</CreDtTm><MsgId>M-1</MsgId>', /CreDtTm.*not expected/],
    ['a missing control sum of the message', '<CtrlSum>180.05</CtrlSum><InitgPty>', '<InitgPty>', /Expected is.*CtrlSum/],
    ['a missing control sum of the order', '<CtrlSum>180.05</CtrlSum>\n<PmtTpInf>', '<PmtTpInf>', /Expected is.*CtrlSum/],
    ['a wrong control sum', '<CtrlSum>180.05</CtrlSum><InitgPty>', '<CtrlSum>180.06</CtrlSum><InitgPty>', /CtrlSum is 180\.06, not 180\.05/],
    ['a wrong number of transfers', '<NbOfTxs>2</NbOfTxs><CtrlSum>180.05</CtrlSum><InitgPty>', '<NbOfTxs>3</NbOfTxs><CtrlSum>180.05</CtrlSum><InitgPty>', /NbOfTxs is 3, not 2/],
    ['an IBAN of another shape', 'DE89370400440532013000', 'DE89 3704', /IBAN/],
    ['an IBAN with wrong check digits', 'DE89370400440532013000', 'DE88370400440532013000', /check digits of DE88/],
    ['an amount of 0', '0.05</InstdAmt>', '0.00</InstdAmt>', /InstdAmt/],
    ['a negative amount', '>0.05</InstdAmt>', '>-0.05</InstdAmt>', /InstdAmt/],
    ['three decimals', '0.05</InstdAmt>', '0.050</InstdAmt>', /InstdAmt/],
    ['more than a SEPA transfer carries', '0.05</InstdAmt>', '1000000000.00</InstdAmt>', /InstdAmt/],
    ['another currency', 'Ccy="EUR">180', 'Ccy="CHF">180', /Ccy/],
    ['an address as free text', ADDRESS, '<PstlAdr><AdrLine>Hauptstr. 3a, 54439 Saarburg</AdrLine></PstlAdr>', /AdrLine.*not expected/],
    ['an address without town', '<TwnNm>Saarburg</TwnNm>', '', /Expected is.*TwnNm/],
    ['an address without country', '<Ctry>DE</Ctry>', '', /Ctry/],
    ['letters that not every bank hands on', 'Traeger Sued', 'Träger Süd', /Nm/],
    ['a name that is too long', 'Traeger Sued', 'x'.repeat(71), /Nm/],
    ['a reference that is too long', '>E-2<', `>${'E'.repeat(36)}<`, /EndToEndId/],
    ['a reference that is there twice', '>E-2<', '>E-1<', /E-1 is there twice/],
    ['a day of execution that is none', '<Dt>2026-06-22</Dt>', '<Dt>2026-02-30</Dt>', /Dt/],
    ['a day of execution as in older versions', '<Dt>2026-06-22</Dt>', '2026-06-22', /ReqdExctnDt|Character content/],
    ['charges for the payee', 'SLEV', 'CRED', /ChrgBr/],
    ['another service', '>SEPA<', '>URGP<', /Cd/],
    ['a BIC of another shape', 'BYLADEM1001', 'BYLA', /BICFI/],
    ['the version before', 'pain.001.001.09', 'pain.001.001.03', /No matching global declaration|Document/],
    ['no transfer at all', /<CdtTrfTxInf>[^]*<\/CdtTrfTxInf>/, '', /CdtTrfTxInf/],
  ])('refuse %s', (_, from, to, message) => {
    expect(broken(from, to).join('\n')).toMatch(message);
  });
});
