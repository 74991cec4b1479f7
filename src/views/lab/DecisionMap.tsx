import { type CSSProperties, type KeyboardEvent, type PointerEvent, useId, useLayoutEffect, useRef } from 'react';
import { classMarks } from '../../core/classMarks.ts';
import type { View } from '../../protocol/problem.ts';
import type { Tile } from '../../schemes/tile.ts';
import type { LabState } from '../../store/labStore.ts';
import { percentText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { movedProbe, type Place, placeAt } from './probe.ts';
import { TileSettings } from './TileSettings.tsx';
import { nameOf, subtitleOf } from './tileWords.ts';

/** The parts of a map that change with frames, written without React. */
export interface MapParts {
  /** The element whose size the map has. */
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly probe: HTMLElement;
  readonly opinion: HTMLElement;
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
  readonly view: View | undefined;
  parts(found: MapParts | undefined): void;
  /** Class whose region a place belongs to. */
  classAt(place: Place): number | undefined;
}

/** The part of the plane that keys move the probe in before the map has a size. */
const noSize = { halfWidth: 1, halfHeight: 1 };

/** One tile's map with the name of its scheme, balanced accuracy and recalls. */
export function DecisionMap({ index: at, tile, classes, view, parts, classAt }: Props) {
  const { store, actions } = useLab();
  const name = useId();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const opinion = useRef<HTMLSpanElement>(null);
  const accuracy = useRef<HTMLSpanElement>(null);
  const recall = useRef<HTMLDivElement>(null);
  const frozen = useRef<HTMLParagraphElement>(null);

  useLayoutEffect(() => {
    parts({
      frame: frame.current!,
      canvas: canvas.current!,
      probe: probe.current!,
      opinion: opinion.current!,
      accuracy(text) {
        const element = accuracy.current!;
        if (element.textContent !== (text ?? '–')) element.textContent = text ?? '–';
      },
      recall(shares) {
        const bars = recall.current!;
        const list = shares?.map((share, index) => words.maps.recall(classMarks[index]!.letter, percentText(share)));
        bars.setAttribute('aria-label', words.maps.recallList(list?.join(', ') ?? '–'));
        bars.querySelectorAll<HTMLElement>('i').forEach((bar, index) => {
          bar.style.scale = `${shares?.[index] ?? 0} 1`;
          if (bar.parentElement) bar.parentElement.title = list?.[index] ?? '';
        });
      },
      frozen(text) {
        const element = frozen.current!;
        if (element.textContent !== (text ?? '')) element.textContent = text ?? '';
      },
    });
    return () => parts(undefined);
  });

  function pointAt(place: Place): void {
    actions.point({ place, class: classAt(place) });
  }

  function point(event: PointerEvent): void {
    if (!view) return;
    const box = frame.current!.getBoundingClientRect();
    pointAt(placeAt(view, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height));
  }

  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      away();
      return;
    }
    const place = movedProbe(store.getState().pointing.place, event.key, view ?? noSize);
    if (!place) return;
    event.preventDefault();
    pointAt(place);
  }

  function away(): void {
    actions.point({ place: undefined, class: undefined });
  }

  return (
    <figure className="card map" aria-labelledby={name}>
      <figcaption>
        <TileSettings index={at} tile={tile} nameId={name} />
        <Subtitle index={at} tile={tile} />
        <span className="accuracy" ref={accuracy}>
          –
        </span>
      </figcaption>
      <div
        ref={frame}
        className="map-frame"
        role="application"
        aria-label={words.maps.mapOf(nameOf(tile))}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the probe.
        tabIndex={0}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={away}
        onKeyDown={move}
        onBlur={away}
      >
        <canvas ref={canvas} />
        <div ref={probe} className="probe" hidden>
          <span ref={opinion} />
        </div>
        <p ref={frozen} className="frozen" role="status" />
      </div>
      <div className="recall">
        <span>{words.maps.head}</span>
        <div ref={recall} className="bars" role="img">
          {Array.from({ length: classes }, (_, index) => (
            <RecallBar key={classMarks[index]!.letter} index={index} />
          ))}
        </div>
        <span>{words.maps.tail}</span>
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
      className={isFaded ? 'bar faded' : 'bar'}
      onPointerEnter={() => actions.point({ class: index })}
      onPointerLeave={() => actions.point({ class: undefined })}
    >
      <i style={{ '--colour': classMarks[index]!.colour } as CSSProperties} />
    </span>
  );
}

/** What distinguishes the tile: its formula, or the beta that its model was trained with. */
function Subtitle({ index, tile }: { index: number; tile: Tile }) {
  const { store } = useLab();
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
    <span className="sub" ref={text} title={textOf(store.getState())}>
      {textOf(store.getState())}
    </span>
  );
}
