import { compareCharts as english } from './en/compareCharts.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the charts that compare models, in the language of the page; they load with them. */
export let compareChartWords: Parts['compareCharts'] = english;

translate('compareCharts', english, (translation) => {
  compareChartWords = translation;
});
