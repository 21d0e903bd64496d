import type { Payment, PaymentAddress, PaymentFile, PaymentParty } from './payment-file.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/**
 * A payment order as ISO 20022 pain.001.001.09 with the rules of the SEPA (EPC132-08): euro, shared charges, structured addresses, each
 * transfer booked by itself so that an account statement names it. The same order gives the same bytes.
 */
export function writePain001(file: PaymentFile): string {
  const count = String(file.payments.length);
  const sum = euro(file.payments.reduce((total, { cents }) => total + cents, 0n));
  const header = [leaf('MsgId', file.messageId), leaf('CreDtTm', file.createdAt), leaf('NbOfTxs', count), leaf('CtrlSum', sum), element('InitgPty', leaf('Nm', file.debtor.name))];
  const order = [
    leaf('PmtInfId', `${file.messageId}-1`),
    leaf('PmtMtd', 'TRF'),
    leaf('BtchBookg', 'false'),
    leaf('NbOfTxs', count),
    leaf('CtrlSum', sum),
    element('PmtTpInf', element('SvcLvl', leaf('Cd', 'SEPA'))),
    element('ReqdExctnDt', leaf('Dt', file.executionDay)),
    element('Dbtr', party(file.debtor)),
    element('DbtrAcct', account(file.debtor)),
    element('DbtrAgt', element('FinInstnId', file.debtor.bic === null ? element('Othr', leaf('Id', 'NOTPROVIDED')) : leaf('BICFI', file.debtor.bic))),
    leaf('ChrgBr', 'SLEV'),
    ...file.payments.map((payment) => element('CdtTrfTxInf', transfer(payment))),
  ];
  const document = element('CstmrCdtTrfInitn', element('GrpHdr', ...header), element('PmtInf', ...order));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}">${document}</Document>\n`;
}

const transfer = ({ reference, creditor, cents, text }: Payment): string =>
  [
    element('PmtId', leaf('EndToEndId', reference)),
    element('Amt', `<InstdAmt Ccy="EUR">${euro(cents)}</InstdAmt>`),
    creditor.bic === null ? '' : element('CdtrAgt', element('FinInstnId', leaf('BICFI', creditor.bic))),
    element('Cdtr', party(creditor)),
    element('CdtrAcct', account(creditor)),
    element('RmtInf', leaf('Ustrd', text)),
  ].join('');

const party = ({ name, address: place }: PaymentParty): string => leaf('Nm', name) + (place === null ? '' : element('PstlAdr', address(place)));

const account = ({ iban }: PaymentParty): string => element('Id', leaf('IBAN', iban));

const address = ({ street, houseNumber, postalCode, town, country }: PaymentAddress): string =>
  [optional('StrtNm', street), optional('BldgNb', houseNumber), optional('PstCd', postalCode), leaf('TwnNm', town), leaf('Ctry', country)].join('');

const element = (name: string, ...content: readonly string[]): string => `<${name}>${content.join('')}</${name}>`;
const leaf = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`;
const optional = (name: string, text: string | null): string => (text === null ? '' : leaf(name, text));

/** The characters of the SEPA hold none of these but the quote; the writer does not rely on it. */
const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Cents as euro with a point and two decimals. */
const euro = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
