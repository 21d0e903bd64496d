import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { mailTemplates, taskKinds } from '#installation';

const LIBS = resolve(import.meta.dirname, '../../libs');

const sources = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => ({ path, text: readFileSync(join(LIBS, path), 'utf8') }));

/** Mails that are put out, as they stand in the sources: a template's code, or what stands in its place. */
function usedTemplates(files: typeof sources): string[] {
  return files
    .filter(({ path, text }) => !path.startsWith('platform/') && /\bqueueMails?\b|\bQueuedMail\b/.test(text))
    .flatMap(({ text }) => [...text.matchAll(/\btemplate: ([^,}\n]+)/g)].map((match) => match[1]!.trim()));
}

/** Codes of the kinds of tasks that the contexts define. */
function definedKinds(files: typeof sources): string[] {
  return files
    .filter(({ text }) => /\bTaskKind\b/.test(text) && text.includes('reminderWorkingDaysBefore:'))
    .filter(({ path }) => !path.startsWith('inbox/src/domain/task-'))
    .flatMap(({ text }) => [...text.matchAll(/\bcode: '([^']+)'/g)].map((match) => match[1]!));
}

describe('mail', () => {
  it('of every template that is put out has a text in the register', () => {
    const registered = new Set(mailTemplates.all.map((template) => `'${template.code}'`));
    const used = usedTemplates(sources);
    expect(used.length).toBeGreaterThanOrEqual(3);
    expect(used.filter((template) => !registered.has(template))).toEqual([]);
    // Seen to fail: a code that nobody knows, and one that is not written out.
    const planted = [{ path: 'care/src/application/x.ts', text: `queueMail(tx, { to, template: 'unknown-to-all', params }); queueMail(tx, { to, template: code, params })` }];
    expect(usedTemplates(planted).filter((template) => !registered.has(template))).toEqual([`'unknown-to-all'`, 'code']);
  });

  it('can be written with whatever values', () => {
    for (const template of mailTemplates.all) {
      expect(template.subject({})).toMatch(/^Platzverbund: [^\r\n]+$/);
      expect(template.text({}).length).toBeGreaterThan(40);
    }
  });
});

describe('kinds of tasks', () => {
  it('that a context defines are registered', () => {
    const registered = new Set(taskKinds.codes);
    expect(definedKinds(sources).filter((code) => !registered.has(code))).toEqual([]);
    const planted = [{ path: 'care/src/domain/care-tasks.ts', text: `export const REPORT: TaskKind = { code: 'UNKNOWN_DUE', title: 'x', reminderWorkingDaysBefore: 1 }` }];
    expect(definedKinds(planted).filter((code) => !registered.has(code))).toEqual(['UNKNOWN_DUE']);
  });

  it('have a title that fits into a line of a mail', () => {
    for (const kind of taskKinds.all) expect(kind.title).toMatch(/^\S[^\r\n]{3,78}\S$/);
  });
});
