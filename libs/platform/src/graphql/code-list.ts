import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum out of codes and what each of them means: `codeList('Delivery', 'How …', { ONLINE: '…' })`. */
export function codeList<C extends string>(name: string, description: string, codes: Readonly<Record<C, string>>): { readonly [Code in C]: Code } {
  const names = Object.keys(codes) as C[];
  const list = Object.fromEntries(names.map((code) => [code, code])) as { readonly [Code in C]: Code };
  const valuesMap = Object.fromEntries(names.map((code) => [code, { description: codes[code] }])) as { [Code in C]: { description: string } };
  registerEnumType(list, { name, description, valuesMap });
  return list;
}
