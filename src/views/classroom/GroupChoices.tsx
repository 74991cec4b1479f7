import { useId } from 'react';
import { Segmented } from '../../controls/Segmented.tsx';
import type { ClassSetting } from '../../store/classroom/classroom.ts';
import { type GroupName, groupNames } from '../../store/classroom/groups.ts';
import { classroomWords } from '../../words/classroomWords.ts';

type GroupState = 'free' | 'lock' | 'hide';
const states: readonly GroupState[] = ['free', 'lock', 'hide'];

interface Props {
  readonly setting: ClassSetting;
  onChoose(setting: ClassSetting): void;
}

/** Which groups of controls a link leaves free, locks or hides. */
export function GroupChoices({ setting, onChoose }: Props) {
  const texts = classroomWords.dialog;
  const title = useId();

  function choose(name: GroupName, state: GroupState): void {
    const namesThat = (is: GroupState, names: readonly GroupName[]) =>
      groupNames.filter((other) => (other === name ? state === is : names.includes(other)));
    onChoose({ ...setting, lock: namesThat('lock', setting.lock), hide: namesThat('hide', setting.hide) });
  }

  return (
    <section className="class-groups" aria-labelledby={title}>
      <h3 id={title}>{texts.controls}</h3>
      {groupNames.map((name) => (
        <GroupRow
          key={name}
          name={name}
          state={setting.hide.includes(name) ? 'hide' : setting.lock.includes(name) ? 'lock' : 'free'}
          onChoose={(state) => choose(name, state)}
        />
      ))}
      <p className="ui-meaning">{texts.outputs}</p>
    </section>
  );
}

interface RowProps {
  readonly name: GroupName;
  readonly state: GroupState;
  onChoose(state: GroupState): void;
}

function GroupRow({ name, state, onChoose }: RowProps) {
  const texts = classroomWords.dialog;
  const label = useId();
  return (
    <div className="ui-row">
      <span id={label}>{texts.groups[name]}</span>
      <Segmented
        labelledBy={label}
        options={states.map((value) => ({ value, label: texts.states[value] }))}
        value={state}
        onChoose={onChoose}
      />
    </div>
  );
}
