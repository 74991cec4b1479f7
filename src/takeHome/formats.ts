import type { Balance } from '../core/balances.ts';
import { csvFile } from './csv.ts';
import type { FileTexts, Framework } from './fileTexts.ts';
import { jaxFile } from './jax.ts';
import { jsonFile } from './json.ts';
import { multiLabelFile } from './multiLabelFiles.ts';
import { pytorchFile } from './pytorch.ts';
import type { TakeHome } from './request.ts';
import { samplerFile } from './samplerFiles.ts';
import { sklearnFile } from './sklearn.ts';
import { tensorflowFile } from './tensorflow.ts';

/** The formats in which a table can be exported, in the order of the menu. */
export const formatNames = ['pytorch', 'tensorflow', 'jax', 'sklearn', 'json', 'csv'] as const;

/** Name of a format. */
export type FormatName = (typeof formatNames)[number];

/** One format. */
export interface Format {
  readonly mediaType: string;
  /**
   * Name of the downloaded file by what balances the classes. A Python file is never named like the package that it
   * imports, which it would shadow.
   */
  readonly files: Readonly<Record<Balance, string>>;
  /**
   * The whole file, to be written in UTF-8; the same request and texts give the same file.
   *
   * @param texts - What it says to a reader, in the language of the page. A file of CSV says nothing.
   *
   * @throws RangeError if the request is not a valid table; see `weightsOf` and `positiveWeightsOf`.
   */
  write(request: TakeHome, texts: FileTexts): string;
}

/** A Python module for a framework, for what balances the classes. */
function python(framework: Framework, lossFile: Format['write']): Format {
  return {
    mediaType: 'text/x-python;charset=utf-8',
    files: {
      loss: `class_balanced_${framework}.py`,
      sampler: `class_balanced_sampler_${framework}.py`,
      labels: `class_balanced_labels_${framework}.py`,
    },
    write(request, texts) {
      if (request.balance === 'sampler') return samplerFile(framework, request, texts);
      if (request.balance === 'labels') return multiLabelFile(framework, request, texts);
      return lossFile(request, texts);
    },
  };
}

/** Names of the files with numbers. */
const numberFiles = (suffix: string): Format['files'] => ({
  loss: `class_weights.${suffix}`,
  sampler: `class_draws.${suffix}`,
  labels: `positive_weights.${suffix}`,
});

/** The formats by name. To add one, enter it here and in {@link formatNames}. */
export const formats: Readonly<Record<FormatName, Format>> = {
  pytorch: python('pytorch', pytorchFile),
  tensorflow: python('tensorflow', tensorflowFile),
  jax: python('jax', jaxFile),
  sklearn: python('sklearn', sklearnFile),
  json: { mediaType: 'application/json', files: numberFiles('json'), write: jsonFile },
  csv: { mediaType: 'text/csv;charset=utf-8', files: numberFiles('csv'), write: csvFile },
};
