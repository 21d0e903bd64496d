import { parseLocalDate } from '#kernel';
import type { BankStatement, StatementEntry } from '../../../domain/payments/bank/bank-entry.js';
import { attributeAt, elementsAt, readXml, textAt, textsAt, type XmlNode } from './xml-tree.js';

/** Where in the file something is wrong, and what. */
export interface CamtProblem {
  readonly where: string;
  readonly what: string;
}

export type ParsedCamt = { readonly statements: readonly BankStatement[] } | { readonly problem: CamtProblem };

/** Thrown and caught here alone: a broken file is refused whole at its first fault. */
class BrokenCamt extends Error {
  override readonly name = 'BrokenCamt';

  constructor(readonly problem: CamtProblem) {
    super(problem.what);
  }
}

const fail = (where: string, what: string): never => {
  throw new BrokenCamt({ where, what });
};

const MESSAGE = /urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(02|08)\b/;
const MOST_ENTRIES = 20_000;
const AMOUNT = /^\d{1,13}(\.\d{1,2})?$/;

/** The statements of a camt.053.001.02 or .08 file, with their balances checked: opening and entries make up the closing. */
export function parseCamt(bytes: Uint8Array): ParsedCamt {
  try {
    return { statements: readStatements(decodeText(bytes)) };
  } catch (error) {
    if (error instanceof BrokenCamt) return { problem: error.problem };
    throw error;
  }
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('file', 'UTF-8 was expected.');
  }
}

function readStatements(text: string): BankStatement[] {
  const tree = readXml(text);
  if (typeof tree['problem'] === 'string') return fail('file', tree['problem']);
  if (!MESSAGE.test(text.slice(0, 2_000))) return fail('Document', 'A statement camt.053.001.02 or camt.053.001.08 was expected.');
  const statements = elementsAt(tree as XmlNode, 'Document/BkToCstmrStmt/Stmt');
  if (statements.length === 0) return fail('Document/BkToCstmrStmt', 'No statement (Stmt) is in it.');
  const read = statements.map((node, index) => readStatement(node, `Stmt ${index + 1}`));
  if (new Set(read.map(({ account, code }) => `${account} ${code}`)).size < read.length) return fail('Document/BkToCstmrStmt', 'A statement is in it twice.');
  return read;
}

function readStatement(node: XmlNode, where: string): BankStatement {
  const code = textAt(node, 'Id') ?? fail(`${where}, Id`, 'An identifier was expected.');
  if ([...code].length > 35) fail(`${where}, Id`, 'At most 35 characters were expected.');
  const account = (textAt(node, 'Acct/Id/IBAN') ?? fail(`${where}, Acct/Id/IBAN`, 'An IBAN was expected.')).replaceAll(' ', '').toUpperCase();
  const openingCents = balance(node, ['OPBD', 'PRCD'], where);
  const closingCents = balance(node, ['CLBD'], where);
  const booked = elementsAt(node, 'Ntry').map((entry, index) => readEntry(entry, `${where}, Ntry ${index + 1}`));
  const entries = booked.flat().map((entry, index) => ({ ...entry, place: index + 1 }));
  if (entries.length > MOST_ENTRIES) fail(where, `At most ${MOST_ENTRIES} entries were expected.`);
  const sum = entries.reduce((total, { cents }) => total + cents, openingCents);
  if (sum !== closingCents) fail(`${where}, Bal`, `Opening balance and entries make ${euros(sum)}, the closing balance is ${euros(closingCents)}.`);
  return { code, account, openingCents, closingCents, entries };
}

function balance(node: XmlNode, codes: readonly string[], where: string): bigint {
  const found = codes.flatMap((code) => elementsAt(node, 'Bal').filter((each) => textAt(each, 'Tp/CdOrPrtry/Cd') === code));
  const [first] = found;
  return first === undefined ? fail(`${where}, Bal`, `A balance ${codes.join(' or ')} was expected.`) : signed(first, 'Amt', `${where}, Bal ${codes[0]!}`);
}

type Unplaced = Omit<StatementEntry, 'place'>;

/** One entry, or each of the transactions that it was booked for together. */
function readEntry(node: XmlNode, where: string): Unplaced[] {
  const state = textAt(node, 'Sts/Cd') ?? textAt(node, 'Sts');
  if (state !== 'BOOK') fail(`${where}, Sts`, 'Only booked entries (BOOK) were expected.');
  const cents = signed(node, 'Amt', where);
  if (cents === 0n) return [];
  const bookedOn = dayOf(node, 'BookgDt') ?? dayOf(node, 'ValDt') ?? fail(`${where}, BookgDt`, 'A day was expected.');
  const isReturn = textAt(node, 'RvslInd') === 'true';
  const details = elementsAt(node, 'NtryDtls/TxDtls');
  const amounts = details.map((each) => detailCents(each, cents, where));
  const whole = { bookedOn, cents, isReturn };
  if (details.length === 1) return [{ ...whole, ...partsOf(details[0]!, cents, isReturn) }];
  if (details.length === 0 || amounts.some((amount) => amount === null)) return [{ ...whole, endToEndId: null, remittance: null, counterparty: null }];
  if (amounts.reduce<bigint>((sum, amount) => sum + amount!, 0n) !== cents) fail(`${where}, NtryDtls`, 'The amounts of the transactions do not make the amount of the entry.');
  return details.map((each, index) => ({ ...whole, cents: amounts[index]!, ...partsOf(each, cents, isReturn) })).filter((entry) => entry.cents !== 0n);
}

/** A transaction goes the way of its entry, unless it says otherwise. */
function detailCents(node: XmlNode, entryCents: bigint, where: string): bigint | null {
  const path = textAt(node, 'Amt') !== undefined ? 'Amt' : 'AmtDtls/TxAmt/Amt';
  if (textAt(node, path) === undefined) return null;
  const amount = amountAt(node, path, `${where}, TxDtls`);
  const direction = textAt(node, 'CdtDbtInd') ?? (entryCents > 0n ? 'CRDT' : 'DBIT');
  return direction === 'DBIT' ? -amount : amount;
}

function partsOf(node: XmlNode, cents: bigint, isReversal: boolean): Pick<StatementEntry, 'endToEndId' | 'remittance' | 'counterparty' | 'isReturn'> {
  const endToEnd = textAt(node, 'Refs/EndToEndId');
  const remittance = [...textsAt(node, 'RmtInf/Ustrd'), ...textsAt(node, 'RmtInf/Strd/CdtrRefInf/Ref')].join(' ');
  const side = cents > 0n ? 'Dbtr' : 'Cdtr';
  const counterparty = textAt(node, `RltdPties/${side}/Pty/Nm`) ?? textAt(node, `RltdPties/${side}/Nm`);
  return {
    endToEndId: endToEnd === undefined || endToEnd === 'NOTPROVIDED' ? null : cut(endToEnd, 35),
    remittance: remittance === '' ? null : cut(remittance, 140),
    counterparty: counterparty === undefined ? null : cut(counterparty, 140),
    isReturn: isReversal || elementsAt(node, 'RtrInf').length > 0,
  };
}

/** By characters, as the database counts them: half of one is none. */
const cut = (text: string, longest: number): string => [...text].slice(0, longest).join('');

function dayOf(node: XmlNode, name: string): string | null {
  const text = textAt(node, `${name}/Dt`) ?? textAt(node, `${name}/DtTm`);
  return text === undefined ? null : parseLocalDate(text.slice(0, 10));
}

function signed(node: XmlNode, path: string, where: string): bigint {
  const amount = amountAt(node, path, where);
  const direction = textAt(node, 'CdtDbtInd');
  if (direction !== 'CRDT' && direction !== 'DBIT') return fail(`${where}, CdtDbtInd`, 'CRDT or DBIT was expected.');
  return direction === 'DBIT' ? -amount : amount;
}

function amountAt(node: XmlNode, path: string, where: string): bigint {
  const text = textAt(node, path) ?? '';
  if (!AMOUNT.test(text)) return fail(`${where}, ${path}`, 'An amount with at most two decimals was expected.');
  if (attributeAt(node, path, 'Ccy') !== 'EUR') return fail(`${where}, ${path}`, 'Euros (Ccy="EUR") were expected.');
  const [whole, decimals = ''] = text.split('.');
  return BigInt(whole! + decimals.padEnd(2, '0'));
}

function euros(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)} EUR`;
}
