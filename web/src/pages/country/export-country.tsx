/** The country as it is on screen, to take along. */
import { useMessages } from '../../i18n/messages.tsx';
import { formatDay } from '../../i18n/danish.ts';
import { DownloadMenu } from '../../network-views/export/download-menu.tsx';
import { pageColours } from '../../network-views/export/page-colours.ts';
import { svgFile } from '../../network-views/export/svg-file.ts';
import { layGroups } from '../../network-views/groups/layout.ts';
import { type Groups, groupNetwork, groupRows, nameOf } from '../../network-views/groups/model.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';

export const ExportCountry = ({ groups, selected, year, picture }: { groups: Groups; selected: string | undefined; year: string; picture: boolean }) => {
  const { t, locale } = useMessages();
  const title = `${t('country.title')} ${year}`;
  const narrow = useMediaQuery('(max-width: 760px)');
  const svg = (): string => {
    const chosen = groups.nodes.find(({ id }) => id === selected);
    return svgFile(layGroups(groups, groupNetwork(groups), { selected: chosen?.id, narrow }), {
      title, legend: [], shapes: [], marks: [], language: locale,
      lines: [t('country.lead', { year }), `${chosen ? `${t('view.chosen')}: ${nameOf(chosen)} · ` : ''}${t('app.footer.shown', { day: formatDay(new Date().toISOString().slice(0, 10), locale) })}`, window.location.href],
    }, pageColours(), t);
  };
  const rows = (): string[][] => [[t('country.who'), t('country.about'), t('country.commitments')], ...groupRows(groups, selected).map(({ who, about, commitments }) => [who ? nameOf(who) : '', about ? nameOf(about) : '', String(commitments)])];
  return <DownloadMenu name={`kredsnet-${title.toLowerCase().replaceAll(' ', '-')}`} rows={rows} svg={picture ? svg : undefined} />;
};
