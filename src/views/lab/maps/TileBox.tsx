import { type ReactNode, useId } from 'react';
import { Segmented } from '../../../controls/Segmented.tsx';
import { Slider } from '../../../controls/Slider.tsx';
import { linearScale, type TrackScale, volumeScale } from '../../../controls/scales.ts';
import { takeBeta, takeNumber } from '../../../controls/typedNumber.ts';
import { classMarks } from '../../../core/classMarks.ts';
import { type SchemeName, schemeNames, schemeOf } from '../../../schemes/schemes.ts';
import { horizonOf, settingsOf, type Tile, withOwn, withScheme, withVolumes } from '../../../schemes/tile.ts';
import { bounds, type Inputs } from '../../../store/parameters.ts';
import { classVolumesWords } from '../../../words/classVolumesWords.ts';
import { betaText, betaValueText, digitsText, listText, plainText } from '../../../words/numbers.ts';
import { schemeTexts } from '../../../words/schemeTexts.ts';
import { words } from '../../../words/words.ts';
import { Held } from '../../Held.tsx';
import { useLab, useLabState } from '../../LabContext.ts';
import { loadReading } from '../../reading/loadReading.ts';
import { FormulaOf } from './FormulaOf.tsx';
import './TileBox.css';

const gammaScale = linearScale(bounds.gamma.min, bounds.gamma.max, 0.05);

interface Props {
  /** Index of the tile. */
  readonly index: number;
  readonly tile: Tile;
  /** Closes the box. */
  onClose(): void;
}

/**
 * What a tile's scheme is, its formula and source, and what can be set on this tile alone. It loads
 * when the first box is opened.
 */
export default function TileBox({ index, tile, onClose }: Props) {
  const lab = useLab();
  const { actions } = lab;
  const tiles = useLabState((state) => state.inputs.tiles);
  const inputs = useLabState((state) => state.inputs);
  const schemeId = useId();
  const scheme = schemeOf(tile.scheme);
  const { about, source } = schemeTexts[tile.scheme];
  const settings = settingsOf(tile, inputs);
  const replace = (next: Tile) => actions.setTiles(tiles.with(index, next));
  function remove(): void {
    // The next tile reuses this element; its box must not be open.
    onClose();
    actions.removeTile(index);
  }

  async function read(): Promise<void> {
    const open = await loadReading(lab);
    onClose();
    open(document.querySelectorAll('.maps-panel > .decision-map')[index] ?? null);
  }

  return (
    <>
      <p>{about}</p>
      <FormulaOf formula={scheme.formula} />
      <p className="tile-source">{source}</p>
      <Held input="tiles" isWhole>
        <div className="ui-row">
          <label htmlFor={schemeId}>{words.tiles.scheme}</label>
          <select
            id={schemeId}
            value={tile.scheme}
            onChange={(event) => replace(withScheme(tile, event.currentTarget.value as SchemeName))}
          >
            {schemeNames.map((name) => (
              <option key={name} value={name}>
                {words.schemes[name].name}
              </option>
            ))}
          </select>
        </div>
        {scheme.own && (
          <OwnSlider
            name={words.schemes[tile.scheme].own!}
            scale={linearScale(scheme.own.min, scheme.own.max, scheme.own.step)}
            value={settings.own}
            onValue={(own) => replace(withOwn(tile, own, horizonOf(inputs)))}
          />
        )}
        <Held input="volume" isWhole>
          {scheme.usesVolume && <PinnedBeta tile={tile} volume={settings.volume} onTile={replace} />}
          {scheme.hasVolumes && <OwnVolumes tile={tile} onTile={replace} />}
        </Held>
        {scheme.isSoftmaxOnly ? (
          <p className="tile-source">{words.tiles.softmaxOnly}</p>
        ) : (
          <Held input="loss" isWhole>
            <PinnedLoss tile={tile} inputs={inputs} onTile={replace} />
          </Held>
        )}
      </Held>
      <div className="ui-row tile-foot">
        <button type="button" onClick={read}>
          {words.compare.save.table}
        </button>
        <Held input="tiles" isWhole isQuiet>
          <button type="button" disabled={tiles.length === 1} onClick={remove}>
            {words.tiles.remove}
          </button>
        </Held>
      </div>
    </>
  );
}

interface PinProps {
  readonly tile: Tile;
  onTile(tile: Tile): void;
}

/** Choice of the common beta or one of the tile's own. */
function PinnedBeta({ tile, volume, onTile }: PinProps & { readonly volume: number }) {
  const { volume: _, ...unpinned } = tile;
  const isPinned = tile.volume !== undefined;
  return (
    <>
      <Switch
        name={words.tiles.ownBeta}
        isOn={isPinned}
        onSwitch={(isOn) => onTile(isOn ? { ...tile, volume } : unpinned)}
      />
      {isPinned && (
        <Slider
          name={words.weighting.beta}
          about={words.weighting.betaAbout}
          position={volumeScale.toPosition(volume)}
          min={volumeScale.min}
          max={volumeScale.max}
          step={volumeScale.step}
          onPosition={(position) => onTile({ ...tile, volume: volumeScale.toValue(position) })}
          text={betaValueText(volume)}
          spoken={betaText(volume)}
          typedName={words.tiles.typed}
          onTyped={(text) =>
            takeBeta(text, (typed) => onTile({ ...tile, volume: typed > bounds.volume.max ? Infinity : typed }))
          }
        />
      )}
    </>
  );
}

/** Classes that have N of their own, and a button that gives them that of the others. */
function OwnVolumes({ tile, onTile }: PinProps) {
  const list = (tile.volumes ?? []).flatMap((volume, index) =>
    volume === undefined || index >= classMarks.length
      ? []
      : [classVolumesWords.classIs(classMarks[index]!.letter, volume === Infinity ? '∞' : digitsText(volume))],
  );
  return (
    <>
      <div className="ui-row">
        <span>{classVolumesWords.list}</span>
        <span>{list.length > 0 ? listText(list) : classVolumesWords.none}</span>
      </div>
      {list.length > 0 && (
        <div className="ui-row tile-foot">
          <button type="button" onClick={() => onTile(withVolumes(tile, []))}>
            {classVolumesWords.clear}
          </button>
        </div>
      )}
    </>
  );
}

/** Choice of the common loss or one of the tile's own, with a gamma of its own for the focal loss. */
function PinnedLoss({ tile, inputs, onTile }: PinProps & { readonly inputs: Inputs }) {
  const id = useId();
  const { loss: _, ...unpinned } = tile;
  const { gamma: __, ...withoutGamma } = tile;
  const options = [
    { value: 'all', label: words.tiles.asForAll },
    ...(Object.keys(words.weighting.losses) as Inputs['loss'][]).map((value) => ({
      value,
      label: words.weighting.losses[value],
    })),
  ] as const;
  const gamma = tile.gamma ?? inputs.gamma;
  return (
    <>
      <div className="tile-pinned-loss">
        <span id={id}>{words.tiles.ownLoss}</span>
        <Segmented
          labelledBy={id}
          options={options}
          value={tile.loss ?? 'all'}
          onChoose={(value) => onTile(value === 'all' ? unpinned : { ...unpinned, loss: value as Inputs['loss'] })}
        />
      </div>
      {(tile.loss ?? inputs.loss) === 'focal' && (
        <Switch
          name={words.tiles.ownGamma}
          isOn={tile.gamma !== undefined}
          onSwitch={(isOn) => onTile(isOn ? { ...tile, gamma } : withoutGamma)}
        />
      )}
      {(tile.loss ?? inputs.loss) === 'focal' && tile.gamma !== undefined && (
        <OwnSlider
          name={words.weighting.gamma}
          scale={gammaScale}
          value={gamma}
          onValue={(value) => onTile({ ...tile, gamma: value })}
        />
      )}
    </>
  );
}

interface OwnSliderProps {
  readonly name: string;
  readonly scale: TrackScale;
  readonly value: number;
  onValue(value: number): void;
}

/** A number of the tile's own. */
function OwnSlider({ name, scale, value, onValue }: OwnSliderProps) {
  return (
    <Slider
      name={name}
      about={words.tiles.ownAbout}
      position={scale.toPosition(value)}
      min={scale.min}
      max={scale.max}
      step={scale.step}
      onPosition={(position) => onValue(scale.toValue(position))}
      text={plainText(value)}
      typedName={words.tiles.typed}
      onTyped={(text) => takeNumber(text, { ...scale, isWhole: Number.isInteger(scale.step) }, onValue)}
    />
  );
}

function Switch({ name, isOn, onSwitch }: { name: ReactNode; isOn: boolean; onSwitch(isOn: boolean): void }) {
  return (
    <label className="ui-row">
      {name}
      <input
        type="checkbox"
        className="ui-switch"
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
