import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, webhookAddress } from './webhook-address.js';

describe('an address that is registered', () => {
  it.each([
    ['https://hooks.traeger.example/in', 'https://hooks.traeger.example/in'],
    ['https://HOOKS.traeger.example:443', 'https://hooks.traeger.example/'],
    ['https://hooks.traeger.example:8443/in?site=3', 'https://hooks.traeger.example:8443/in?site=3'],
    ['https://93.184.216.34/in', 'https://93.184.216.34/in'],
    ['https://[2a00:1450:4001:81c::200e]/', 'https://[2a00:1450:4001:81c::200e]/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('is taken: %s', (text, url) => {
    expect(webhookAddress(text, false)).toEqual({ url });
  });

  it.each([
    ['', 'NOT_AN_ADDRESS'],
    ['hooks.example/in', 'NOT_AN_ADDRESS'],
    ['https://hooks.example/a b', 'NOT_AN_ADDRESS'],
    ['https://hooks.example\n.evil.example/', 'NOT_AN_ADDRESS'],
    ['http://hooks.example/', 'NOT_HTTPS'],
    ['ftp://hooks.example/', 'NOT_HTTPS'],
    ['file:///etc/passwd', 'NOT_HTTPS'],
    ['https://user@hooks.example/', 'WITH_USER'],
    ['https://user:secret@hooks.example/', 'WITH_USER'],
    ['https://hooks.example/#x', 'WITH_FRAGMENT'],
    ['https://hooks.example/#', 'WITH_FRAGMENT'],
    ['https://hooks.example:22/', 'PORT_FORBIDDEN'],
    ['https://hooks.example:5432/', 'PORT_FORBIDDEN'],
    ['https://hooks.example:80/', 'PORT_FORBIDDEN'],
    [`https://hooks.example/${'a'.repeat(500)}`, 'TOO_LONG'],
    ['https://localhost/', 'NAME_FORBIDDEN'],
    ['https://localhost./', 'NAME_FORBIDDEN'],
    ['https://database/', 'NAME_FORBIDDEN'],
    ['https://printer.local/', 'NAME_FORBIDDEN'],
    ['https://metadata.google.internal/', 'NAME_FORBIDDEN'],
    ['https://x.localhost/', 'NAME_FORBIDDEN'],
    ['https://router.home.arpa/', 'NAME_FORBIDDEN'],
    ['https://127.0.0.1/', 'ADDRESS_FORBIDDEN'],
    ['https://127.1/', 'ADDRESS_FORBIDDEN'],
    ['https://2130706433/', 'ADDRESS_FORBIDDEN'],
    ['https://0x7f.0.0.1/', 'ADDRESS_FORBIDDEN'],
    ['https://0177.0.0.1/', 'ADDRESS_FORBIDDEN'],
    ['https://①②⑦.⓪.⓪.①/', 'ADDRESS_FORBIDDEN'],
    ['https://0.0.0.0/', 'ADDRESS_FORBIDDEN'],
    ['https://10.0.0.8/', 'ADDRESS_FORBIDDEN'],
    ['https://172.16.0.1/', 'ADDRESS_FORBIDDEN'],
    ['https://172.31.255.255/', 'ADDRESS_FORBIDDEN'],
    ['https://192.168.1.1/', 'ADDRESS_FORBIDDEN'],
    ['https://169.254.169.254/latest/meta-data', 'ADDRESS_FORBIDDEN'],
    ['https://100.64.0.1/', 'ADDRESS_FORBIDDEN'],
    ['https://[::1]/', 'ADDRESS_FORBIDDEN'],
    ['https://[::]/', 'ADDRESS_FORBIDDEN'],
    ['https://[::ffff:127.0.0.1]/', 'ADDRESS_FORBIDDEN'],
    ['https://[::ffff:a9fe:a9fe]/', 'ADDRESS_FORBIDDEN'],
    ['https://[64:ff9b::7f00:1]/', 'ADDRESS_FORBIDDEN'],
    ['https://[2002:7f00:1::]/', 'ADDRESS_FORBIDDEN'],
    ['https://[fe80::1]/', 'ADDRESS_FORBIDDEN'],
    ['https://[fd00::1]/', 'ADDRESS_FORBIDDEN'],
    ['https://[ff02::1]/', 'ADDRESS_FORBIDDEN'],
  ])('is refused: %s', (text, problem) => {
    expect(webhookAddress(text, false)).toEqual({ problem });
  });

  it.each(['http://localhost:4000/in', 'http://127.0.0.1:4000/in', 'http://[::1]:4000/in', 'https://localhost:4000/in'])('is this machine only where the configuration allows it: %s', (text) => {
    expect(webhookAddress(text, true)).toEqual({ url: text });
    expect(webhookAddress(text, false)).toHaveProperty('problem');
  });

  it.each(['http://localhost.evil.example/', 'http://127.0.0.2/', 'http://10.0.0.8/', 'https://10.0.0.8/', 'http://user@localhost/', 'https://hooks.example:22/'])('is no other one by that permission: %s', (text) => {
    expect(webhookAddress(text, true)).toHaveProperty('problem');
  });
});

describe('a numeric address that a name stands for', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '172.15.255.255', '11.0.0.1', '100.128.0.1', '2a00:1450:4001:81c::200e', '2606:4700::1111'])('is called when everybody may reach it: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0', '10.255.255.255', '100.127.255.255', '127.255.255.254', '169.254.0.1', '172.31.0.1', '192.0.0.8', '192.0.2.1', '192.168.255.255', '198.19.0.1', '198.51.100.1', '203.0.113.1',
    '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:8.8.8.8', '::7f00:1', '64:ff9b::808:808', '100::1', '2001::1', '2001:db8::1', '2002:808:808::1', '3fff::1',
    'fc00::1', 'fdff::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '4000::1', 'localhost', '',
  ])('is not called: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
