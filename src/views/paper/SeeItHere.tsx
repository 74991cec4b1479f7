import { useId, useState } from 'react';
import { Segmented } from '../../controls/Segmented.tsx';
import { gridVolumes } from '../../core/counts/measuredSets.ts';
import { longTailCounts } from '../../core/longTail.ts';
import { meanGain, type PaperClasses, paperClasses, paperImbalances, paperSet } from '../../core/paper/gains.ts';
import { planeVolumes } from '../../store/plane.ts';
import { digitsText, wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState, useLanguage } from '../LabContext.ts';
import { setText } from './paperTexts.ts';
import './SeeItHere.css';

/** Its words, in the language of the page. */
const texts = () => paperWords.lab;

/** Classes of the lab's data, and samples of its commonest class at most. */
const labClasses = 5;
const mostLargest = 1000;

/** The lab with the shape of the paper's class counts, and what points of a plane can and cannot show of it. */
export function SeeItHere() {
  const { actions } = useLab();
  const isHeld = useLabState(({ locked }) => locked.has('scene') || locked.has('volume'));
  const held = { disabled: isHeld, title: isHeld ? words.held : undefined };
  useLanguage();
  const [classes, setClasses] = useState<PaperClasses>(10);
  const [imbalance, setImbalance] = useState<number>(100);
  const [setName, imbalanceName] = [useId(), useId()];
  const set = paperSet(classes, imbalance);
  const gains = gridVolumes.map((_, volume) => meanGain(set, volume));
  const best = gridVolumes[gains.indexOf(Math.max(...gains))]!;
  const largest = Math.min(mostLargest, set.most);
  // N shrinks with the counts: what weights are depends on n/N.
  const volume = Math.max(1, (best * largest) / set.most);
  const counts = longTailCounts({ classes: labClasses, largest, imbalance });

  function open(view: 'lab' | 'atlas'): void {
    const distance = (other: number) => Math.abs(Math.log(other / volume));
    // The plane's columns have their own N.
    const nearest = planeVolumes.reduce((best, other) => (distance(other) < distance(best) ? other : best));
    actions.patch({
      scene: 'noisy-pinwheel',
      classes: labClasses,
      largest,
      imbalance,
      noise: 0.05,
      volume: view === 'lab' ? volume : nearest,
    });
    actions.open(view);
    window.scrollTo(0, 0);
  }

  return (
    <div className="ui-card see-here">
      <div className="see-choices">
        <span id={setName}>{texts().set}</span>
        <Segmented
          labelledBy={setName}
          options={paperClasses.map((value) => ({ value: String(value), label: setText(value) }))}
          value={String(classes)}
          onChoose={(value) => setClasses(Number(value) as PaperClasses)}
        />
        <span id={imbalanceName}>{texts().imbalance}</span>
        <Segmented
          labelledBy={imbalanceName}
          options={paperImbalances.map((value) => ({ value: String(value), label: wholeText(value) }))}
          value={String(imbalance)}
          onChoose={(value) => setImbalance(Number(value))}
        />
      </div>
      <p>{texts().counts(wholeText(Math.max(...counts)), wholeText(Math.min(...counts)), digitsText(volume, 4))}</p>
      <p>{texts().shows}</p>
      <p>{texts().not}</p>
      <div className="document-actions">
        <button type="button" className="ui-primary" {...held} onClick={() => open('lab')}>
          {texts().open}
        </button>
        <button type="button" {...held} onClick={() => open('atlas')}>
          {texts().plane}
        </button>
      </div>
    </div>
  );
}
