/** What an address says about a picture: read strictly, never in the way. */
import { describe, expect, it } from 'vitest';
import { actorsSearch, planSearch } from '../../web/src/paths.ts';
import { parseSearch, readSearch, stringifySearch } from '../../web/src/search-values.ts';

describe('the search part of an address', () => {
  it('keeps what is known and names what is not, value by value', () => {
    const { kept, dropped } = readSearch(planSearch, parseSearch('?sel=a:ssp&kind=police,ukendt&view=spring&farve=gul'));
    expect(kept).toMatchObject({ sel: 'a:ssp', kind: ['police'] });
    expect(dropped).toEqual(['kind=ukendt', 'view=spring', 'farve=gul']);
  });

  it('keeps a dropped value as nothing, so that what is laid over the address takes it away', () => {
    const raw = parseSearch('?view=spring&kind=ukendt');
    const seen: Record<string, unknown> = { ...raw, ...readSearch(planSearch, raw).kept };
    expect(seen['view']).toBeUndefined();
    expect(seen['kind']).toBeUndefined();
  });

  it('comes out as it went in, readable and without what is not set', () => {
    const written = '?q=råd&kind=police,civil&in=aarhus';
    expect(decodeURIComponent(stringifySearch(readSearch(actorsSearch, parseSearch(written)).kept))).toBe(written);
    expect(stringifySearch({ q: undefined, known: '' })).toBe('');
  });
});
