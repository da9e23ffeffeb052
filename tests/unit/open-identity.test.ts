import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressKey } from '#server/behaviours/rate-limits.ts';
import { parseEnvironment } from '#server/env.ts';
import { personOf, readClaimTable } from '#server/identity/claims.ts';
import { checkIdentity } from '#server/identity/open-identity.ts';

const provider = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'kredsnet', OIDC_CLIENT_SECRET: 'secret' };
const starting = (variables: Record<string, string>) => () => checkIdentity(parseEnvironment(variables));

describe('the program starts', () => {
  test.each(['127.0.0.1', 'localhost', '::1'])('without an identity provider on this machine: %s', (HOST) => { expect(starting({ HOST })()).toBeUndefined(); });
  test('with one wherever people find it over TLS', () => {
    expect(starting({ ...provider, HOST: '0.0.0.0', PUBLIC_URL: 'https://kredsnet.example' })()).toMatchObject({ issuer: 'https://login.example', audience: 'kredsnet' });
  });
});

describe('the program does not start, and says what to do', () => {
  test.each(['0.0.0.0', '192.0.2.7', '::', 'kredsnet.example'])('without an identity provider where others reach it: %s', (HOST) => { expect(starting({ HOST })).toThrow(/OIDC_ISSUER.*HOST at 127\.0\.0\.1/s); });
  test('with one that it could not send people back from', () => { expect(starting({ ...provider, HOST: '0.0.0.0' })).toThrow(/PUBLIC_URL/); });
  test('where sessions would travel in the open', () => { expect(starting({ ...provider, HOST: '0.0.0.0', PUBLIC_URL: 'http://kredsnet.example' })).toThrow(/https/); });
  test('with a provider that is spoken to in the open', () => { expect(starting({ ...provider, OIDC_ISSUER: 'http://login.example' })).toThrow(/OIDC_ISSUER.*https/); });
  test('with half a provider', () => { expect(starting({ OIDC_ISSUER: 'https://login.example' })).toThrow(/OIDC_CLIENT_ID.*OIDC_CLIENT_SECRET/s); });
  test.each([['no such file', undefined], ['a role that there is not', 'roles: { editor: ROOT }'], ['a word that there is not', 'organisation: {}'], ['no YAML', '{ a: [']])('with a table of claims that is none: %s', (_what, text) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'claims-'));
    const file = path.join(folder, 'claims.yaml');
    if (text !== undefined) writeFileSync(file, text);
    expect(starting({ ...provider, OIDC_CLAIMS: file })).toThrow(/OIDC_CLAIMS names .*claims\.yaml/);
    rmSync(folder, { recursive: true });
  });
});

describe('claims', () => {
  const rules = {
    ...readClaimTable(undefined), claims: { name: 'name', organisation: 'cvr', role: 'roles', district: 'area', assurance: 'loa' },
    organisations: { '55133018': ['aarhus-kommune', 'ssp-aarhus'] }, roles: { 'urn:steward': 'STEWARD', 'urn:contributor': 'CONTRIBUTOR', 'urn:admin': 'ADMIN' } as const,
    districts: { '4': ['ostjylland'] }, writesNeed: ['Substantial', 'High'],
  };
  const somebody = { iss: 'https://login.example', sub: 's', name: 'Somebody', cvr: 55133018, roles: ['urn:contributor', 'urn:steward'], area: '4', loa: 'Substantial' };
  test('become organisation, role and district by the table', () => {
    expect(personOf(somebody, rules)).toEqual({ key: 'https://login.example|s', name: 'Somebody', role: 'STEWARD', roleClaim: 'urn:steward', organisation: 'aarhus-kommune', actsFor: ['aarhus-kommune', 'ssp-aarhus'], districts: ['ostjylland'] });
  });
  test.each([
    ['of an organisation outside the table', { cvr: '1' }], ['of an organisation that is a word of the language', { cvr: 'constructor' }], ['of no organisation', { cvr: undefined }],
    ['with too weak a sign-in', { loa: 'Low' }], ['without any word on the sign-in', { loa: undefined }], ['with a role outside the table', { roles: 'STEWARD' }], ['with a role that is an object', { roles: { STEWARD: true } }],
  ])('%s make a reader', (_what, changed) => { expect(personOf({ ...somebody, ...changed }, rules).role).toBe('READER'); });
  test('of an administrator need no organisation, and work with content comes before it', () => {
    expect(personOf({ ...somebody, cvr: undefined, roles: 'urn:admin' }, rules)).toMatchObject({ role: 'ADMIN', organisation: null });
    expect(personOf({ ...somebody, roles: ['urn:admin', 'urn:contributor'] }, rules).role).toBe('CONTRIBUTOR');
  });
});

test('limits count an address, and of IPv6 the network', () => {
  expect(addressKey('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(addressKey('2001:db8:1:2:aaaa::1')).toBe(addressKey('2001:0DB8:0001:0002:ffff:ffff:ffff:ffff'));
  expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1'));
  expect(addressKey('::1')).toBe(addressKey('0:0:0:0:0:0:0:1'));
});
