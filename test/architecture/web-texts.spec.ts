import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isInterfaceType, isObjectType, isUnionType, parse } from 'graphql';

const WEB = 'apps/web/src';
const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' });
const read = (name: string): string => readFileSync(`${WEB}/${name}`, 'utf8');
const source = files.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.generated.ts')).map(read).join('\n');
const catalogues = files.filter((name) => name.endsWith('.de.json')).sort();

type Texts = { readonly [key: string]: string | Texts };
const keysOf = (texts: Texts, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [`${before}${key}`] : keysOf(value, `${before}${key}.`)));
const textsOf = (name: string): Texts => JSON.parse(read(name)) as Texts;
const valueOf = (texts: Texts, key: string): string => key.split('.').reduce<string | Texts>((at, part) => (at as Texts)[part]!, texts) as string;
const placesIn = (text: string): string[] => [...text.matchAll(/\{\{?\s*(\w+)/g)].map(([, name]) => name!).sort();
/** A language may have other forms of a number than another one. */
const withoutForm = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** What the code asks for: whole keys, and templates (`state.${x}`) as patterns. */
const asked = [...source.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key!);
const templates = [...source.matchAll(/`([\w-]+(?:\.[\w-]*)*\$\{[^`]*)`/g)].map(([, text]) => new RegExp(`^${text!.replace(/\$\{[^}]*\}/g, '§').replaceAll('.', '\\.').replaceAll('§', '.+')}$`));

describe('the texts of the web client', () => {
  it.each(catalogues)('%s says everything in English, too, with the same values in it', (name) => {
    const [german, english] = [textsOf(name), textsOf(name.replace(/\.de\.json$/, '.en.json'))];
    const forms = (texts: Texts): string[] => [...new Set(keysOf(texts).map(withoutForm))].sort();
    expect(forms(english)).toEqual(forms(german));
    const shared = keysOf(german).filter((key) => keysOf(english).includes(key));
    for (const key of shared) expect([key, placesIn(valueOf(english, key))]).toEqual([key, placesIn(valueOf(german, key))]);
  });

  it.each(catalogues.filter((name) => !name.includes('refusals')))('%s has no text that nobody asks for', (name) => {
    const keys = [...new Set(keysOf(textsOf(name)).map(withoutForm))];
    expect(keys.filter((key) => !asked.includes(key) && !templates.some((template) => template.test(key)))).toEqual([]);
  });

  it('has a text for every refusal that a command of the client may be answered with, and for no other', () => {
    const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
    const commands = files
      .filter((name) => name.endsWith('.graphql'))
      .flatMap((name) => parse(read(name)).definitions)
      .flatMap((one) => (one.kind === 'OperationDefinition' && one.operation === 'mutation' ? one.selectionSet.selections : []))
      .flatMap((one) => (one.kind === 'Field' ? [one.name.value] : []));
    const refusals = commands.flatMap((command) => {
      const answer = schema.getMutationType()!.getFields()[command]!.type.toString().replace(/!/g, '');
      const union = schema.getType(answer);
      const members = isUnionType(union) ? union.getTypes() : [];
      return members.filter((type) => isObjectType(type) && type.getInterfaces().some((one) => isInterfaceType(one) && one.name === 'Refusal')).map(({ name }) => name);
    });
    expect(Object.keys(textsOf('texts/refusals.de.json')).sort()).toEqual([...new Set(refusals)].sort());
  });
});
