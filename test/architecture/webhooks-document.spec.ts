import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { WEBHOOK_TEST, webhookHeaders } from '#inbox';
import { webhookKinds } from '#installation';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/webhooks.md'), 'utf8');
const block = (language: string): string => new RegExp('```' + language + '\\n([\\s\\S]*?)\\n```').exec(page)![1]!;
const body = block('json');
const secret = /`(whsec_[^`]+)`/.exec(page.split('To try it out')[1]!)![1]!;
const headers = Object.fromEntries(block('http').split('\n').map((line) => line.split(': ') as [string, string]));

describe('the page about webhooks', () => {
  it('lists exactly the kinds that there are, with their fields', () => {
    const rows = page.split('\n').flatMap((line) => {
      const cells = /^\| `([a-z.]+)` \| ([^|]+) \| ([^|]+) \|$/.exec(line);
      return cells === null ? [] : [{ code: cells[1]!, description: cells[2]!, fields: [...cells[3]!.matchAll(/`(\w+)`/g)].map((match) => match[1]!) }];
    });
    expect(rows).toEqual([...webhookKinds.all, WEBHOOK_TEST].map(({ code, description, fields }) => ({ code, description, fields: [...fields] })));
  });

  it('shows an example whose signature is right, by hand and by the product', () => {
    const content = `${headers['webhook-id']!}.${headers['webhook-timestamp']!}.${body}`;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(content).digest('base64')}`);
    expect(webhookHeaders([secret], { id: headers['webhook-id']!, at: new Date(Number(headers['webhook-timestamp']) * 1_000), body })).toEqual(headers);
  });

  it('shows code that takes the example and nothing that was touched, forged or is old', () => {
    const at = Number(headers['webhook-timestamp']);
    const calls = [
      [secret, headers, body, at + 10],
      [secret, { ...headers, 'webhook-signature': `v1,bm90IG91cnM= ${headers['webhook-signature']!}` }, body, at],
      [secret, headers, body, at + 301],
      [secret, headers, `${body} `, at],
      [secret, { ...headers, 'webhook-id': 'another' }, body, at],
      [`whsec_${Buffer.alloc(32).toString('base64')}`, headers, body, at],
      [secret, { ...headers, 'webhook-signature': headers['webhook-signature']!.replace('v1,', 'v2,') }, body, at],
    ];
    const script = `${block('js')}\nconsole.log(JSON.stringify(${JSON.stringify(calls)}.map((call) => verify(...call))));`;
    expect(JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))).toEqual([true, true, false, false, false, false, false]);
  });
});
