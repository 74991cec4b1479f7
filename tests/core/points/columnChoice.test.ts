import { describe, expect, test } from 'vitest';
import { suggestedColumns } from '../../../src/core/points/columnChoice.ts';
import { axisOf } from '../../../src/core/points/columnName.ts';
import { tableOf } from './tables.ts';

const chosen = (text: string) => {
  const { x, y, label } = suggestedColumns(tableOf(text));
  return [x, y, label];
};

describe('the columns that are suggested', () => {
  test.each([
    ['two numbers and a word', '1.5,2,a\n3,4,b\n5,6,a', [0, 1, 2]],
    ['the label first', 'a,1.5,2\nb,3,4\na,5,6', [1, 2, 0]],
    ['labels that are numbers', '0.5,1.2,0\n0.7,1.1,1\n0.6,0.2,0\n0.1,0.9,1', [0, 1, 2]],
    ['labels that are numbers, said by a header', 'class,p,q\n1,2,3\n1,5,4\n2,2,2\n2,1,9', [1, 2, 0]],
    ['x and y behind other numbers', 'w,x,y,label\n1,2,3,a\n1.5,5,1,b\n2,2,2,a', [1, 2, 3]],
    ['y for the labels, as some write it', 'f1,f2,y\n.1,.2,0\n.3,.4,1\n.5,.1,0\n.7,.7,1', [0, 1, 2]],
    ['y for a coordinate beside a label', 'x,y,kind\n.1,.2,u\n.3,.4,v\n.5,.1,u', [0, 1, 2]],
    ['numbers of rows', 'id,a,b,species\n1,.1,.2,u\n2,.3,.4,v\n3,.5,.1,u', [1, 2, 3]],
    ['x that counts up', 'x,y,z,label\n1,5,7,u\n2,4,1,v\n3,9,2,u', [0, 1, 3]],
    ['a year that counts up', 'year,size,kind\n2001,5,u\n2002,4,v\n2003,9,u', [0, 1, 2]],
    ['numbers of rows without a header', '1,.1,.2,u\n2,.3,.4,v\n3,.5,.1,u', [1, 2, 3]],
    ['a column of words that never repeats', 'name,a,b,species\nann,.1,.2,u\nbob,.3,.4,v\ncy,.5,.1,u', [1, 2, 3]],
    [
      'penguins as palmerpenguins writes them',
      'species,island,bill_length_mm,bill_depth_mm,sex,year\nAdelie,T,39.1,18.7,m,2007\nAdelie,T,39.5,17.4,f,2007\n' +
        'Gentoo,B,46.1,13.2,f,2007\nGentoo,B,50,16.3,m,2008',
      [2, 3, 0],
    ],
    ['no label at all', '.1,.2,.3\n.4,.5,.6\n.7,.8,.9', [0, 1, undefined]],
  ])('are those of %s', (_, text, expected) => {
    expect(chosen(text)).toEqual(expected);
  });
});

test.each([
  ['Beak Length (mm)', { name: 'Beak Length', unit: 'mm' }],
  ['petal width [cm]', { name: 'petal width', unit: 'cm' }],
  ['bill_length_mm', { name: 'bill length', unit: 'mm' }],
  ['flow_rate', { name: 'flow rate', unit: undefined }],
  ['depth m', { name: 'depth m', unit: undefined }],
  ['mm', { name: 'mm', unit: undefined }],
  ['_', { name: '_', unit: undefined }],
])('a column called “%s” is an axis %o', (header, axis) => {
  expect(axisOf({ header, position: 1 })).toEqual(axis);
});

test('a column without a header is called by its number', () => {
  expect(axisOf({ header: undefined, position: 3 })).toEqual({ name: '3', unit: undefined });
});
