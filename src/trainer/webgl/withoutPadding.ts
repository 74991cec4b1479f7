import { type Problem, sizesOf } from '../../protocol/problem.ts';

/** Training data in which padding has the label −1, which is no class, and lies at the origin. */
export function withoutPadding(problem: Pick<Problem, 'datasets' | 'sizes' | 'points' | 'labels'>) {
  const { points, labels } = problem;
  const sizes = sizesOf(problem);
  const row = labels.length / sizes.length;
  const isPadding = (sample: number) => sample % row >= sizes[Math.floor(sample / row)]!;
  return {
    points: points.map((coordinate, index) => (isPadding(index >> 1) ? 0 : coordinate)),
    labels: Int16Array.from(labels, (label, sample) => (isPadding(sample) ? -1 : label)),
  };
}
