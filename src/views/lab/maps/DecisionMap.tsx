import { type CSSProperties, useId, useLayoutEffect, useRef } from 'react';
import { classMarks } from '../../../core/classMarks.ts';
import type { MapWindow } from '../../../protocol/problem.ts';
import type { Tile } from '../../../schemes/tile.ts';
import type { LabState } from '../../../store/labStore.ts';
import { selectEnds } from '../../../store/selectors.ts';
import { listText, percentText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { useFrames, useLab, useLabState, useStateAtRender } from '../../LabContext.ts';
import { PlaneMap, type PlaneMapParts } from '../../maps/PlaneMap.tsx';
import type { Place } from '../../maps/probe.ts';
import { LatePoints } from '../../points/LatePoints.tsx';
import { writeText } from '../../writeText.ts';
import { nameOf, subtitleOf } from '../tileWords.ts';
import { TileSettings } from './TileSettings.tsx';
import './DecisionMap.css';

/** The parts of a map that change with frames, written without React. */
export interface MapParts extends PlaneMapParts {
  /** Writes the balanced accuracy, or that there is none yet. */
  accuracy(text: string | undefined): void;
  /** Writes the recalls from head to tail. */
  recall(shares: readonly number[] | undefined): void;
  /** Writes why the model no longer trains, or clears the reason. */
  frozen(text: string | undefined): void;
}

interface Props {
  /** Index of the tile. */
  readonly index: number;
  readonly tile: Tile;
  readonly classes: number;
  /** The part of the plane that the map shows, as soon as it has a size. */
  readonly view: MapWindow | undefined;
  parts(found: MapParts | undefined): void;
  /** Class whose region a place belongs to. */
  classAt(place: Place): number | undefined;
}

/** One tile's map with the name of its scheme, balanced accuracy and recalls. */
export function DecisionMap({ index: at, tile, classes, view, parts, classAt }: Props) {
  const { store, actions } = useLab();
  const isFalling = useLabState((state) => selectEnds(state.inputs).isFalling);
  const name = useId();
  const map = useRef<PlaneMapParts>(null);
  const accuracy = useRef<HTMLSpanElement>(null);
  const recall = useRef<HTMLDivElement>(null);
  const frozen = useRef<HTMLParagraphElement>(null);

  useLayoutEffect(() => {
    parts({
      ...map.current!,
      accuracy(text = '–') {
        writeText(accuracy.current!, text);
      },
      recall(shares) {
        const bars = recall.current!;
        const list = shares?.map((share, index) => words.maps.recall(classMarks[index]!.letter, percentText(share)));
        bars.setAttribute('aria-label', words.maps.recallList(list ? listText(list) : '–'));
        bars.querySelectorAll<HTMLElement>('i').forEach((bar, index) => {
          bar.style.scale = `${shares?.[index] ?? 0} 1`;
          if (bar.parentElement) bar.parentElement.title = list?.[index] ?? '';
        });
      },
      frozen(text = '') {
        writeText(frozen.current!, text);
      },
    });
    return () => parts(undefined);
  });

  function point(place: Place | undefined): void {
    // With the brush no class stands out: all points have to be seen.
    const isOfClass = place !== undefined && !store.getState().brush.isOn;
    actions.point({ place, class: isOfClass ? classAt(place) : undefined });
  }

  return (
    <figure className="ui-card decision-map" aria-labelledby={name}>
      <figcaption>
        <TileSettings index={at} tile={tile} nameId={name} />
        <Subtitle index={at} tile={tile} />
        <span className="map-accuracy" ref={accuracy}>
          –
        </span>
      </figcaption>
      <PlaneMap
        name={words.maps.mapOf(nameOf(tile))}
        window={view}
        parts={map}
        probe={() => store.getState().pointing.place}
        onProbe={point}
      >
        <LatePoints piece="axes" window={view} />
        <p ref={frozen} className="map-frozen" role="status" />
      </PlaneMap>
      <div className="map-recall">
        <span>{isFalling ? words.maps.head : classMarks[0]!.letter}</span>
        <div ref={recall} className="map-bars" role="img">
          {Array.from({ length: classes }, (_, index) => (
            <RecallBar key={classMarks[index]!.letter} index={index} />
          ))}
        </div>
        <span>{isFalling ? words.maps.tail : classMarks[classes - 1]!.letter}</span>
      </div>
    </figure>
  );
}

/** The bar of one class's recall; its length is written by the painter. */
function RecallBar({ index }: { index: number }) {
  const { actions } = useLab();
  const isFaded = useLabState(({ pointing }) => pointing.class !== undefined && pointing.class !== index);
  return (
    <span
      className={isFaded ? 'map-bar map-bar-faded' : 'map-bar'}
      onPointerEnter={() => actions.point({ class: index })}
      onPointerLeave={() => actions.point({ class: undefined })}
    >
      <i style={{ '--colour': classMarks[index]!.colour } as CSSProperties} />
    </span>
  );
}

/** What distinguishes the tile: its formula, or the beta that its model was trained with. */
function Subtitle({ index, tile }: { index: number; tile: Tile }) {
  const atRender = useStateAtRender();
  const text = useRef<HTMLSpanElement>(null);
  const textOf = ({ frame, inputs }: LabState) =>
    subtitleOf(tile, inputs, frame && frame.step > 0 ? frame.trained[index]?.volume : undefined);
  useFrames((state, before) => {
    if (before && state.inputs === before.inputs && state.frame?.trained === before.frame?.trained) return;
    const next = textOf(state);
    if (text.current!.textContent === next) return;
    text.current!.textContent = next;
    // The text may be truncated.
    text.current!.title = next;
  });
  return (
    <span className="map-subtitle" ref={text} title={textOf(atRender)}>
      {textOf(atRender)}
    </span>
  );
}
