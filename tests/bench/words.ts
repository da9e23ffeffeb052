/** `npm run bench -- words`: what a question in words costs the database at size M, rare word and common, as the table of docs/measurements/search.md. */
import { openProfiler } from '#server/database/profiler.ts';
import { openApi } from '#tests/support/api.ts';
import { type Heard, overheard } from '#tests/support/overheard.ts';
import { openCountry } from './bench-country.ts';

const words = ['unge', 'indbrud', 'dialogmøde for unge', 'trafikrådet', 'natteliv', 'politi', 'svindel', 'zzyzx', 'tryghedsvandring', 'unge i nattelivet i Randers', 'kommunerne', ''];
const partners = 'findPartners(query: $query, first: 5) { totalCount edges { score node { __typename id slug name } reasons { text weight } } }';
const asked = {
  'search, first 20': 'query($query: String!) { search(query: $query, first: 20) { score matched node { __typename id slug name } } }',
  'findPartners in every plan in force, first 5': `query($query: String!) { ${partners} }`,
  'its facets': 'query($query: String!) { partnerFacets(query: $query) { key name values { slug name count atLeast } } }',
};

export async function benchWords(): Promise<void> {
  const { graph, settings } = await openCountry('M');
  const profiler = openProfiler(settings);
  try {
    let heard: Heard[] = [];
    const ask = openApi(overheard(graph.database, (query, parameters) => heard.push({ query, parameters })));
    await ask(asked['search, first 20'], { query: 'names are read first' });
    console.log(`| question | ${Object.keys(asked).join(' | ')} |\n|---|${Object.keys(asked).map(() => '---|').join('')}`);
    for (const query of words) {
      const cells: string[] = [];
      for (const text of Object.values(asked)) {
        heard = [];
        const { errors } = await ask(text, { query });
        let hits = 0;
        for (const { query: one, parameters } of heard) hits += await profiler.hits(one, parameters);
        cells.push(errors ? `${errors[0]?.message}` : `${hits}`);
      }
      console.log(`| ${query || '(nothing asked)'} | ${cells.join(' | ')} |`);
    }
  } finally {
    await profiler.close();
    await graph.close();
  }
}
