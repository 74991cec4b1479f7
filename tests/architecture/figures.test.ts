import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceModules, sourceRoot } from './sourceModules.ts';

const codeOf = (path: string) => readFileSync(join(sourceRoot, path), 'utf8');

/** Signs that a module draws: drawings, images, figures, and bars whose lengths are variables of a style. */
const draws = /<(?:svg|canvas|figure|ReadableChart)\b|role="img"|as CSSProperties/;

/** Signs that what it draws can be read as sentences and as a table. */
const isRead = /\buseFigure\(|\bdata-figure=/;

/** What is drawn and has no reading of its own, and why. */
const without: Readonly<Record<string, string>> = {
  'charts/ReadableChart.tsx': 'the frame of charts, each of which says what it shows',
  'controls/Slider.tsx': 'a control, which says its value',
  'controls/icons.tsx': 'icons',
  'views/atlas/CellMaps.tsx': 'maps of the cells of the plane, whose numbers are the table of the plane',
  'views/atlas/ClassMarks.tsx': 'marks on the axis of the plane',
  'views/atlas/PlaneStrip.tsx': 'maps of a row of the plane, whose numbers are the table of the plane',
  'views/classroom/QrPicture.tsx': 'the address as a code, which stands beside it as text',
  'views/counts/VirtualRows.tsx': 'a table',
  'views/lab/brush/BrushCursor.tsx': 'the pointer',
  'views/lab/brush/BrushPalette.tsx': 'controls with icons',
  'views/lab/controls/TimeLine.tsx': 'the curves of the panel, small, behind a control that says its value',
  'views/lab/maps/DecisionMap.tsx': 'a map of the lab, which is known by its class',
  'views/lesson/DoneSheet.tsx': 'print',
  'views/lesson/LessonRail.tsx': 'icons',
  'views/lesson/Worksheet.tsx': 'print',
  'views/lesson/LevelBox.tsx': 'a control over a box, which says its value',
  'views/maps/PlaneMap.tsx': 'the frame of maps, each of which says what it shows',
  'views/paper/LossMark.tsx': 'icons',
  'views/paper/MeanGains.tsx': 'a table with coloured cells',
  'views/paper/PaperTables.tsx': 'a line from row to row of a table',
  'views/points/MapAxes.tsx': 'the axes of a map',
  'views/points/PointsPart.tsx': 'marks in a legend',
  'views/points/PointsPreview.tsx': 'points in a dialog, beside their numbers by class',
  'views/present/PresentBars.tsx': 'for a room, where letters are not keys of the reader',
  'views/present/PresentBeta.tsx': 'a control, which says its value',
  'views/present/PresentTens.tsx': 'for a room, where letters are not keys of the reader',
};

const drawing = sourceModules()
  .filter((path) => path.endsWith('.tsx'))
  .filter((path) => draws.test(codeOf(path)));

test('each chart and each map can be read as sentences and as a table, or it is said why it need not', () => {
  expect(drawing.length).toBeGreaterThan(40);
  expect(drawing.filter((path) => !isRead.test(codeOf(path)) && !(path in without))).toEqual([]);
});

test('nothing is excused that draws nothing, or that can be read', () => {
  expect(Object.keys(without).filter((path) => !drawing.includes(path) || isRead.test(codeOf(path)))).toEqual([]);
});

test('each chart that is read from the state is one that the code for that knows', () => {
  const named = drawing.flatMap((path) =>
    Array.from(codeOf(path).matchAll(/data-figure="(\w+)"/g), ([, name]) => name),
  );
  const [, known] = codeOf('views/reading/labFigures.ts').match(/=> Figure>> = \{ (.*) \};/)!;
  expect(named.sort()).toEqual(known!.split(', ').sort());
});
