import { useId } from 'react';
import { ClassCountsChart } from '../../../charts/ClassCountsChart.tsx';
import { Explained } from '../../../controls/Explained.tsx';
import { IconButton } from '../../../controls/IconButton.tsx';
import { DiceIcon } from '../../../controls/icons.tsx';
import { linearScale, logScale } from '../../../controls/scales.ts';
import { TypedValue } from '../../../controls/TypedValue.tsx';
import { takeNumber } from '../../../controls/typedNumber.ts';
import { sizeBounds } from '../../../store/parameters/data.ts';
import { bounds, parameters } from '../../../store/parameters.ts';
import { selectDrawnCounts, selectLabelCounts } from '../../../store/selectors.ts';
import { words } from '../../../words/words.ts';
import { Held } from '../../Held.tsx';
import { useLab, useLabState } from '../../LabContext.ts';
import { LatePoints } from '../../points/LatePoints.tsx';
import { QuestionLink } from '../../QuestionLink.tsx';
import { SceneSelect } from '../../SceneSelect.tsx';
import { InputSlider, selectClassBounds } from './InputSlider.tsx';
import './DataCard.css';

const imbalanceScale = logScale(bounds.imbalance.min, bounds.imbalance.max);
const noiseScale = linearScale(bounds.noise.min, bounds.noise.max, 0.01);
const largestScale = logScale(bounds.largest.min, bounds.largest.max, true);
/** A percentage, with its sign as the language of the page writes it. */
const percent = () => ({ factor: 100, suffix: words.percent('') });

/** Controls of the data: scene, counts, imbalance, noise, and the rest in a collapsible part. */
export function DataCard() {
  const { actions } = useLab();
  const scene = useLabState((state) => state.inputs.scene);
  const counts = useLabState((state) => selectLabelCounts(state.inputs));
  const drawn = useLabState((state) => selectDrawnCounts(state.inputs));
  const available = useLabState((state) => state.inputs.points?.scene.available);
  const isByHand = useLabState((state) => state.inputs.sizes !== undefined);
  const isHeld = useLabState(({ locked }) => locked.has('sizes'));
  const lit = useLabState((state) => state.pointing.class);
  const point = (index: number | undefined) => actions.point({ class: index });
  const sceneName = useId();
  return (
    <section className="ui-card data-card">
      <header className="ui-row">
        <h2>{words.data.title}</h2>
        {isByHand && !isHeld && (
          <button type="button" className="data-tail" onClick={() => actions.change('sizes', undefined)}>
            {words.data.tailAgain}
          </button>
        )}
        <Held input="seed" isQuiet>
          <IconButton
            label={words.transport.newSeed}
            shortcut="N"
            className="icon-button icon-button-small"
            onPress={actions.newSeed}
          >
            <DiceIcon />
          </IconButton>
        </Held>
      </header>
      <Held input="scene">
        <div className="ui-row">
          <Explained id={sceneName} about={words.data.sceneAbout}>
            {words.data.scene}
          </Explained>
          <SceneSelect aria-labelledby={sceneName} />
        </div>
      </Held>
      <p className="ui-meaning">{words.data.scenes[scene].point}</p>
      <LatePoints piece="about" />
      <LatePoints piece="dialog" />
      <ClassCountsChart
        labelled={counts.labelled}
        right={counts.right}
        lit={lit}
        onPoint={point}
        settable={{
          sizes: drawn,
          isHeld,
          boundsOf: (index) => ({ min: sizeBounds.min, max: available?.[index] ?? sizeBounds.max }),
          set: (index, size) => actions.change('sizes', drawn.with(index, size)),
        }}
      />
      <Held input="imbalance" isQuiet>
        <InputSlider
          input="imbalance"
          name={words.data.imbalance}
          about={words.data.imbalanceAbout}
          scale={imbalanceScale}
          bounds={bounds.imbalance}
        />
        <InputSlider
          input="noise"
          name={words.data.noise}
          about={
            <>
              {words.data.noiseAbout} <QuestionLink name="worse" />
            </>
          }
          scale={noiseScale}
          bounds={bounds.noise}
          unit={percent()}
        />
      </Held>
      <details>
        <summary>{words.data.more}</summary>
        <MoreData />
      </details>
    </section>
  );
}

function MoreData() {
  const { actions } = useLab();
  const [fewest, most] = [
    useLabState((state) => selectClassBounds(state)[0]),
    useLabState((state) => selectClassBounds(state)[1]),
  ];
  const seed = useLabState((state) => state.inputs.seed);
  const isGiven = useLabState((state) => state.inputs.points !== undefined);
  const showsTestPoints = useLabState((state) => state.inputs.testPoints);
  const testPoints = useId();

  return (
    <>
      <Held input="classes" isQuiet>
        <InputSlider
          input="classes"
          name={words.data.classes}
          about={words.data.classesAbout}
          // A range input with equal bounds has no defined position of its knob.
          scale={linearScale(fewest, Math.max(most, fewest + 1), 1)}
          bounds={{ min: fewest, max: most }}
          {...(fewest === most && { isDisabled: true, meaning: words.data.classesFixed(fewest) })}
        />
        {!isGiven && (
          <InputSlider
            input="largest"
            name={words.data.largest}
            about={words.data.largestAbout}
            scale={largestScale}
            bounds={bounds.largest}
          />
        )}
      </Held>
      <Held input="seed">
        <div className="ui-row">
          <Explained about={words.data.seedAbout}>{words.data.seed}</Explained>
          <TypedValue
            text={parameters.seed.write(seed)}
            name={words.typed.label(words.data.seed.toLowerCase())}
            onTyped={(text) =>
              takeNumber(text, { ...bounds.seed, isWhole: true }, (typed) => actions.change('seed', typed))
            }
          />
        </div>
      </Held>
      <div className="ui-row">
        <Explained id={testPoints} about={words.data.testPointsAbout}>
          {words.data.testPoints}
        </Explained>
        <input
          type="checkbox"
          className="ui-switch"
          aria-labelledby={testPoints}
          checked={showsTestPoints}
          onChange={(event) => actions.change('testPoints', event.currentTarget.checked)}
        />
      </div>
    </>
  );
}
