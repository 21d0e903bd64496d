import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFindingWorld, type FindingWorld } from '../../../support/finding-world.js';

let world: FindingWorld;

beforeAll(async () => {
  world = await openFindingWorld();
  await world.addOffer('VIOLENCE', { title: 'Gewaltprävention für Mädchen' });
  await world.addOffer('CLIMBING', { title: 'Klettern in der Straße', description: 'Hier lernen Kinder, ihre Wut zu zügeln.' });
  await world.addOffer('ADDICTION', { title: 'Klar im Kopf', topics: '{ADDICTION}' });
  await world.addOffer('COOKING', { title: 'Gemeinsam kochen', host_id: world.otherHostId, municipality_ags: '06432004', group_rules: 'Klettern verboten' });
  await world.addOffer('LOUD', { title: 'ÜBUNGEN FÜR GRÖSSERE' });
});
afterAll(() => world.close());

describe('words', () => {
  it.each<[string, string, string[]]>([
    ['as they stand there', 'Gewaltprävention', ['VIOLENCE']],
    ['in another form: stems', 'Köpfe', ['ADDICTION']],
    ['plural', 'Straßen', ['CLIMBING']],
    ['with ss for ß', 'Strasse', ['CLIMBING']],
    ['with ae for ä', 'Maedchen', ['VIOLENCE']],
    ['without its dots', 'Madchen', ['VIOLENCE']],
    ['in capitals', 'MÄDCHEN', ['VIOLENCE']],
    ['written in capitals there', 'übung', ['LOUD']],
    ['a typo: d for t', 'Gewaldprävention', ['VIOLENCE']],
    ['a typo: a letter too few', 'Gewaltprävntion', ['VIOLENCE']],
    ['a typo in a short word', 'Suchd', ['ADDICTION']],
    ['a part of a compound', 'Gewalt', ['VIOLENCE']],
    ['the German label of a topic', 'Sucht', ['ADDICTION']],
    ['the host', 'Kiefer', ['COOKING']],
    ['in the description', 'Wut', ['CLIMBING']],
    ['all of them must be there', 'Klettern Mädchen', []],
    ['one with a typo, all the same', 'Gewaldprävention Mädchen', ['VIOLENCE']],
    ['one left out', 'Klettern -verboten', ['CLIMBING']],
    ['one or the other', 'Mädchen or kochen', ['COOKING', 'VIOLENCE']],
    ['a phrase', '"gemeinsam kochen"', ['COOKING']],
    ['a phrase in another order', '"kochen gemeinsam"', []],
    ['nothing but fillers', 'in der', []],
    ['something that is not there', 'Quantenphysik', []],
    ['signs alone', '§$%&', []],
    ['nothing that breaks a query', `' & | ! ( ) : * <->`, []],
  ])('%s: %s', async (_name, text, codes) => {
    expect((await world.find({ text })).sort()).toEqual(codes);
  });

  it('rank: in the title, then elsewhere, then only alike', async () => {
    await world.addOffer('ALIKE', { title: 'Kletterwald' });
    const rows = await world.rows({ text: 'Klettern' });
    expect(rows.map(({ code, textRank }) => [code, textRank])).toEqual([
      ['CLIMBING', 0],
      ['COOKING', 1],
      ['ALIKE', 2],
    ]);
  });

  it('follow the names of labels and hosts', async () => {
    const { superuser } = world.database;
    await superuser.query(`UPDATE offers.code SET label_de = 'Abhängigkeit' WHERE list = 'TOPIC' AND code = 'ADDICTION' AND agency_id IS NULL`);
    expect(await world.find({ text: 'Abhängigkeiten' })).toEqual(['ADDICTION']);
    await superuser.query(`INSERT INTO offers.code (agency_id, list, code, label_de, label_en) VALUES ($1, 'TOPIC', 'ADDICTION', 'Rauschmittel', 'Drugs')`, [world.agencyId]);
    expect(await world.find({ text: 'Rauschmittel' })).toEqual(['ADDICTION']);
    await superuser.query(`UPDATE identity.organisation SET name = 'Lärche gGmbH' WHERE id = $1`, [world.otherHostId]);
    expect(await world.find({ text: 'Laerche' })).toEqual(['COOKING']);
    expect(await world.find({ text: 'Kiefer' })).toEqual([]);
  });
});
