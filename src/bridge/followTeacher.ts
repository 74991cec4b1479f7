import type { FromAudience, ToAudience } from '../protocol/audienceMessages.ts';
import type { LabStore } from '../store/labStore.ts';
import type { Mirrored, SecondWindow } from '../store/secondWindow.ts';
import type { OnNextPaint } from './paintClock.ts';
import type { WindowChannel } from './showAudience.ts';

/**
 * The audience's end: its store takes what the teacher's window tells it, at once, also while it is covered. It trains
 * nothing itself.
 *
 * @param onClose - Calls back when the window is closed or loaded anew.
 */
export function followTeacher(
  store: LabStore,
  channel: WindowChannel<FromAudience, ToAudience<Partial<Mirrored>>>,
  onNextPaint: OnNextPaint,
  onClose: (callback: () => void) => () => void,
): SecondWindow {
  const paint = () => onNextPaint(() => channel.post({ kind: 'painted' }));
  return {
    open: () => false,
    send: (command) => channel.post({ kind: 'pressed', command }),
    begin() {
      channel.hear((message) => {
        switch (message.kind) {
          case 'changed':
            store.setState({ ...message.changes, showing: 'audience' });
            paint();
            break;
          case 'ping':
            channel.post({ kind: 'here' });
            paint();
            break;
          case 'left':
            store.setState({ showing: 'waiting' });
            break;
          default:
            message satisfies never;
        }
      });
      channel.post({ kind: 'hello' });
      return onClose(() => channel.post({ kind: 'closed' }));
    },
  };
}
