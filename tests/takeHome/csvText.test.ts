import { expect, test } from 'vitest';
import { csvText } from '../../src/takeHome/csvText.ts';
import { formats } from './englishFormats.ts';

test('a text is quoted where a comma, a quote, a line break or a space at an end would be misread, and nowhere else', () => {
  const texts = ['a b', 'a,b', 'a"b', 'a\nb', 'a\rb', ' a', 'a\t', 'a;b', "'a'", ''];
  expect(csvText([texts])).toBe('a b,"a,b","a""b","a\nb","a\rb"," a","a\t",a;b,\'a\',\n');
});

test('a text that is to be quoted always is, and a quote in it is doubled', () => {
  expect(csvText([['name'], [{ quoted: 'a' }], [{ quoted: 'a "b"' }], [{ quoted: '' }]])).toBe(
    'name\n"a"\n"a ""b"""\n""\n',
  );
});

test('numbers read back as the same doubles, nothing is an empty cell, and every line ends in \\n', () => {
  expect(csvText([[0.1 + 0.2, undefined, 1e21, Infinity, Number.NaN], [undefined]])).toBe(
    '0.30000000000000004,,1e+21,Infinity,NaN\n\n',
  );
});

test('the file of names that need quotes or would be formulas is these bytes', () => {
  const names = [`it's "quoted"`, 'line\nline\r\nline', '-1, "2"', '  =1 ', ' spaced', '＝1', '日本', '', '{%s}'];
  const request = {
    names,
    counts: [9, 8, 7, 6, 5, 4, 3, 2, 1],
    scheme: 'none',
    volume: Infinity,
    gamma: 0,
    source: 'pasted',
  } as const;
  // Of infinite volume a count is its own effective number.
  expect(formats.csv.write(request)).toBe(
    'class,name,count,effective_number,weight\n' +
      '0,"it\'s ""quoted""",9,9,1\n' +
      '1,"line\nline\r\nline",8,8,1\n' +
      '2,"\'-1, ""2""",7,7,1\n' +
      '3,"\'  =1 ",6,6,1\n' +
      '4," spaced",5,5,1\n' +
      "5,'＝1,4,4,1\n" +
      '6,日本,3,3,1\n' +
      '7,,2,2,1\n' +
      '8,{%s},1,1,1\n',
  );
});
