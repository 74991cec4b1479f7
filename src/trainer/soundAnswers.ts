import type { Checkpoint } from '../protocol/problem.ts';
import { brokenModels, withFrozen } from './brokenModels.ts';
import type { Answers, Engine } from './engine.ts';

/**
 * An engine's answers; asked again if a model had to be frozen, so that its map shows its last sound state.
 *
 * @param ask - Asks the engine.
 * @param sound - The checkpoint that broken models go back to; without one they are frozen as they are.
 * @param isCurrent - Whether the engine is still the one that trains; else it is touched no more.
 */
export async function soundAnswers(
  engine: Pick<Engine, 'restore'>,
  ask: () => Promise<Answers>,
  sound: Checkpoint | undefined,
  isCurrent: () => boolean,
): Promise<Answers> {
  const answers = await ask();
  const broken = brokenModels(answers.checkpoint);
  if (broken.length === 0 || !isCurrent()) return answers;
  engine.restore(withFrozen(answers.checkpoint, broken, sound ?? answers.checkpoint));
  return ask();
}
