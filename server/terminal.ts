/** Writes a line for the person at the terminal. */
export interface Terminal {
  (line: string): void;
  /** The start is over: from here on silence says that all is well. */
  ready(): void;
  /** Says, once, that the request to stop has arrived. */
  stopping(): void;
}

const SILENT_MS = 20_000;

/** While something starts or stops, nobody is left without a word for longer than `silentMs`. */
export function openTerminal(write: (line: string) => void, silentMs = SILENT_MS): Terminal {
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  const remind = () =>
    say(
      stopping
        ? 'Still stopping…\n仍在停止……'
        : 'Still starting; waiting for the database…\n仍在启动，正在等待数据库……',
    );
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(remind, silentMs);
    timer.unref();
  };
  let watching = true;
  const say = (line: string) => {
    write(line);
    if (watching) watch();
  };
  watch();
  return Object.assign(say, {
    ready() {
      clearTimeout(timer);
      watching = false;
    },
    stopping() {
      if (stopping) return;
      stopping = true;
      watching = true;
      say('Stopping; what was saved is kept.\n正在停止，已保存的内容不会丢失。');
    },
  });
}

/** A line of the record, which must say when; what a person reads as it comes need not. */
export const stamped = (line: string): string => `${new Date().toISOString()} ${line}`;
