import { expect, test } from 'vitest';
import { kindOfId, newClaimId, newId, seededClaimId, seededId } from '#graph-schema/ids.ts';

test('an id says what it names, a seeded one is the same on every machine', () => {
  expect(kindOfId(seededId('Actor', 'bo-trygt'))).toBe('Actor');
  expect(seededId('Actor', 'bo-trygt')).toBe(seededId('Actor', 'bo-trygt'));
  expect(seededId('Actor', 'bo-trygt')).not.toBe(seededId('Concept', 'bo-trygt'));
  expect(kindOfId(newId('Commitment'))).toBe('Commitment');
  expect(kindOfId(newClaimId())).toBe('claim');
});

test('claims differ by type, actor, target and role', () => {
  const ids = new Set([seededClaimId('SERVES', 'a', 'b', 'LEAD'), seededClaimId('SERVES', 'a', 'b', 'PARTNER'), seededClaimId('CONTRIBUTES_TO', 'a', 'b', 'LEAD'), seededClaimId('SERVES', 'b', 'a', 'LEAD')]);
  expect(ids.size).toBe(4);
});

test('what is no id of ours names nothing', () => {
  for (const id of ['', 'ac_', 'zz_AAAAAAAAAAAAAAAA', "ac_' OR 1=1 --aaaa", 'ac_AAAAAAAAAAAAAAAA\n']) expect(kindOfId(id)).toBeUndefined();
});
