/** One thing that was found: its sign or number, its name, and the words that matched where these are not the name. */
import { useMessages } from '../../i18n/messages.tsx';
import { groupOfKind } from '../../network-views/lanes/model.ts';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import type { Hit } from './group-hits.ts';

const Sign = ({ node }: { node: Hit['node'] }) => {
  switch (node.__typename) {
    case 'Actor': return <ActorGlyph shape={groupOfKind[node.kind]} />;
    case 'Commitment': return <b className="hit-number" data-hue={hueOf(node.focusArea.number)}>{node.focusArea.number}-{node.ordinal}</b>;
    case 'FocusArea': return <b className="hit-number" data-hue={hueOf(node.number)}>{node.number}</b>;
    case 'Concept': return node.scheme === 'TARGET_GROUP' ? <ActorGlyph shape="target" /> : <span className="hit-dot" />;
    default: return <span className="hit-dot" />;
  }
};

/** "2.3" is the third focus area of its plan, and each has a hue by its place. */
const hueOf = (number: string): number => (((Number(number.split('.').at(-1)) || 1) - 1) % 7) + 1;

export const HitLine = ({ hit: { node, matched } }: { hit: Hit }) => {
  const { t, locale } = useMessages();
  const other = matched.toLocaleLowerCase('da') !== node.name.toLocaleLowerCase('da');
  const danish = locale === 'en' && (node.__typename !== 'Actor' || node.danishName === node.name) ? 'da' : undefined;
  return (
    <>
      <span className="hit-sign" aria-hidden="true"><Sign node={node} /></span>
      <span className="hit-words">
        <span className="hit-name" lang={danish}>{node.name}</span>
        {other && <span className="hit-matched" lang={locale === 'en' ? 'da' : undefined}>{matched}</span>}
      </span>
      {node.__typename === 'Concept' && <span className="hit-kind">{t(`scheme.${node.scheme}`)}</span>}
      {node.__typename === 'Actor' && <span className="hit-kind">{t(`kind.${node.kind}`)}</span>}
    </>
  );
};
