import { writeAddress } from '../../store/address.ts';
import type { ClassSetting } from '../../store/classroom/classroom.ts';
import { writeClass } from '../../store/classroom/classText.ts';
import type { LabState } from '../../store/labStore.ts';
import { pageAddress } from '../pageAddress.ts';

/** The link that opens the present state for a class. */
export function addressText(
  { page, inputs, language }: Pick<LabState, 'page' | 'inputs' | 'language'>,
  setting: ClassSetting,
): string {
  return pageAddress() + writeAddress(page, inputs, language, writeClass(setting));
}
