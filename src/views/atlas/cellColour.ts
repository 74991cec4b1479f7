import { cividis } from '../../charts/sequential.ts';

/** Colour of a value between the worse and the better end of a scale. */
export function cellColour(value: number, [worse, better]: readonly [worse: number, better: number]): string {
  return cividis((value - worse) / (better - worse));
}
