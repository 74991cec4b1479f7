import { memo } from 'react';

interface Props {
  /** Row after row. */
  readonly index: number;
  /** Whether it has the lab's present setting. */
  readonly isLab: boolean;
  readonly isShown: boolean;
}

/** A cell; what it shows is written without React, and the grid hears its clicks. */
export const CellBox = memo(function CellBox({ index, isLab, isShown }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div
      role="gridcell"
      data-cell={index}
      data-lab={isLab}
      className={isShown ? 'plane-cell plane-shown' : 'plane-cell'}
      aria-selected={isShown}
      tabIndex={isShown ? 0 : -1}
    >
      <span />
      <small />
    </div>
  );
});
