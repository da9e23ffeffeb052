import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { personalNumberIn } from '#server/personal-data/personal-number.ts';
import { isPersonsMailbox, personNameIn } from '#server/personal-data/person-name.ts';
import { screenTexts } from '#server/personal-data/screen-texts.ts';

/** Ten digits of which the last makes the check digit right. */
const checked = (nine: string): string => {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = [...nine].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] as number), 0) % 11;
  return nine + String(rest === 0 ? 0 : 11 - rest);
};

describe('a CPR number', () => {
  test.each([
    '010203-1234', 'cpr:010203-1234', '010203 1234', '01.02.03-1234', '01 02 03 1234', '010203–1234', '01/02/03 1234', 'Født 310199 - 0001.', '710203-1234', '290200-1234', '０１０２０３-1234', '01\u200b02\u200b03\u200b-12\u200b34', '0102\u00ad03-1234', '٠١٠٢٠٣-١٢٣٤',
  ])('is found however it is written: %s', (text) => { expect(personalNumberIn(text)).toBe('CERTAIN'); });
  test('is found without a valid check digit: numbers without one have been given out since 2007', () => {
    const valid = checked('010203123');
    const invalid = valid.slice(0, 9) + String((Number(valid[9]) + 1) % 10);
    expect([personalNumberIn(valid), personalNumberIn(`${invalid.slice(0, 6)}-${invalid.slice(6)}`)]).toEqual(['CERTAIN', 'CERTAIN']);
    expect(personalNumberIn(invalid)).toBe('LIKELY');
  });
  test.each([
    '12.400', '86 12 34 56', '+45 8612 3456', '2026-03-12', '12-03-2026', '12.03.2026 kl. 14.30', '320103-1234', '011303-1234', '300203-1234', '290201-1234', '920103-1234', 'CVR 12345678', '5790000123456', '0102031', '1234567890', 'ostjylland-2026/2.2/3',
    'kl. 09.00-10.30 den 1.2.2026', '§ 115, stk. 3',
  ])('is not seen in other figures: %s', (text) => { expect(personalNumberIn(text)).toBeUndefined(); });
});

describe("a person's name", () => {
  test.each(['Kontakt Mette Hansen på torsdag', 'Lars Vestergaard', 'Jens P. Møller er formand', 'ring til Anne Sofie Bach', 'Bo Larsen', 'hos Fatima Özdemir', 'Advokat Jensen'])('is suspected: %s', (text) => { expect(personNameIn(text)).toBeDefined(); });
  test.each([
    'Bo Trygt', 'Østjyllands Politi', 'Aarhus Kommune og Randers Kommune', 'Råd for Sikker Trafik', 'Ældre Sagen', 'Marie Kruse Skole', 'Peter Willemoes Skolen', 'Det Kriminalpræventive Råd', 'SSP Favrskov', 'Lokalpolitiet Aarhus Vest', 'Kirkens Korshær',
    'Jobcenter Syddjurs', 'Kredsrådet i Østjylland', 'Skanderborg Kommune', 'Dansk Flygtningehjælp', 'Natteravnene i Odder', 'En aften i Aarhus Ø',
  ])('is not suspected in: %s', (text) => { expect(personNameIn(text)).toBeUndefined(); });
});

test("mailboxes of functions are told from those of persons", () => {
  expect(['mette.hansen@kommune.dk', 'm.hansen@kommune.dk', 'lars@forening.dk', 'soeren.moeller@politi.dk', 'jens_jensen2@kommune.dk', 'hansen@firma.dk'].filter((address) => !isPersonsMailbox(address))).toEqual([]);
  expect(['ssp@aarhus.dk', 'post@politi.dk', 'bo-trygt@example.org', 'ung.og.tryg@randers.dk', 'kredsraad@politi.dk', 'kontakt@example.org', 'ojyl-lokalpoliti@politi.dk', 'it-support@example.org'].filter(isPersonsMailbox)).toEqual([]);
});

test('every text of an input is looked through, and what is said of it is where and never what', () => {
  const screened = screenTexts({ title: 'Ok', changes: [{ updateActor: { set: { summaryDa: 'sag 010203-1234', contactPoints: [{ role: 'Lars Hansen', email: 'lars.hansen@x.dk' }] } } }], idempotencyKey: '010203-1234' });
  expect(screened).toEqual({
    numbers: [{ path: ['changes', '0', 'updateActor', 'set', 'summaryDa'], suspicion: 'CERTAIN' }], names: [['changes', '0', 'updateActor', 'set', 'contactPoints', '0', 'role']], mailboxes: [['changes', '0', 'updateActor', 'set', 'contactPoints', '0', 'email']],
  });
});

test('what the seeds say of the plan raises no suspicion', () => {
  const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const texts = files.flatMap((name) => textsOf(parse(readFileSync(path.join(folder, name), 'utf8'))));
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => personalNumberIn(text) ?? personNameIn(text))).toEqual([]);
});
const textsOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []);
