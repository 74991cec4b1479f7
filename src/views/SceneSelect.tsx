import { useContext, useState } from 'react';
import { HeldContext } from '../controls/HeldContext.ts';
import { type AnySceneName, givenSceneNames, isGiven, scenes } from '../core/scenes.ts';
import { words } from '../words/words.ts';
import { useLab, useLabState } from './LabContext.ts';

/** Chooses a scene: a shape's, a real data set's, or points of the reader's own, which are asked for first. */
export function SceneSelect(named: { readonly 'aria-label'?: string; readonly 'aria-labelledby'?: string }) {
  const { actions, points } = useLab();
  const scene = useLabState((state) => state.inputs.scene);
  const [missing, setMissing] = useState<AnySceneName>();

  function choose(name: AnySceneName): void {
    setMissing(undefined);
    if (isGiven(name)) {
      points()
        .then((given) => (name === 'own' ? given.open() : given.enter(name)))
        .catch(() => setMissing(name));
    } else actions.chooseScene(name);
  }

  return (
    <>
      <select
        {...named}
        disabled={useContext(HeldContext)}
        value={scene}
        onChange={(event) => choose(event.currentTarget.value as AnySceneName)}
      >
        {([...Object.keys(scenes), ...givenSceneNames] as AnySceneName[]).map((name) => (
          <option key={name} value={name}>
            {words.data.scenes[name].name}
          </option>
        ))}
      </select>
      {missing && <span role="alert">{words.data.missing(words.data.scenes[missing].name)}</span>}
    </>
  );
}
