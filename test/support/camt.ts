/** A statement as a bank writes it, with whatever a test changes. */
export interface CamtShape {
  readonly version?: '02' | '08';
  readonly code?: string;
  readonly iban?: string;
  readonly opening?: string;
  readonly closing?: string;
  readonly entries?: readonly CamtEntryShape[];
}

export interface CamtEntryShape {
  readonly amount: string;
  readonly direction?: 'CRDT' | 'DBIT';
  readonly day?: string;
  readonly state?: string;
  readonly endToEndId?: string;
  readonly purpose?: string;
  readonly name?: string;
  readonly currency?: string;
  readonly reversal?: boolean;
  /** Put in instead of the one transaction. */
  readonly details?: string;
}

const balance = (code: string, text: string): string => {
  const sign = text.startsWith('-') ? 'DBIT' : 'CRDT';
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${text.replace('-', '')}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Dt><Dt>2026-06-12</Dt></Dt></Bal>`;
};

function entry(version: string, shape: CamtEntryShape): string {
  const { amount, direction = 'CRDT', day = '2026-06-12', state = 'BOOK', endToEndId = 'NOTPROVIDED', purpose, name, currency = 'EUR', reversal = false, details } = shape;
  const side = direction === 'CRDT' ? 'Dbtr' : 'Cdtr';
  const party = name === undefined ? '' : `<RltdPties><${side}>${version === '08' ? `<Pty><Nm>${name}</Nm></Pty>` : `<Nm>${name}</Nm>`}</${side}></RltdPties>`;
  const one = `<TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>${party}${purpose === undefined ? '' : `<RmtInf><Ustrd>${purpose}</Ustrd></RmtInf>`}</TxDtls>`;
  return `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts>${version === '08' ? `<Cd>${state}</Cd>` : state}</Sts>
    <BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><NtryDtls>${details ?? one}</NtryDtls></Ntry>`;
}

export const IBAN = 'DE02120300000000202051';

export function camt({ version = '08', code = 'AUSZUG-2026-06-12', iban = IBAN, opening = '0.00', closing = '0.00', entries = [] }: CamtShape): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-06-12T20:00:00</CreDtTm></GrpHdr>
  <Stmt><Id>${code}</Id><ElctrncSeqNb>12</ElctrncSeqNb><CreDtTm>2026-06-12T20:00:00</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
  ${balance('OPBD', opening)}${balance('CLBD', closing)}
  ${entries.map((each) => entry(version, each)).join('\n  ')}</Stmt></BkToCstmrStmt></Document>`;
}
