/** Files on their way: each by itself, refused where the page knows better, and tried again where the line broke. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { bringFile, type Evidence, type KeptFile, type Sending } from './bring-file.ts';
import { me } from '../app/session.ts';
import { say } from '../texts/text.ts';
import { sentenceOf } from '../ui/states.tsx';
import { evidenceWords as words } from './evidence-words.ts';
import { saySize } from './size.ts';

export interface FileOnItsWay {
  readonly id: number;
  readonly name: string;
  /** From 0 to 1, while it is sent. */
  readonly share: number;
  /** It is there. */
  readonly kept?: Pick<KeptFile, 'sha256'> & { readonly receipt?: string };
  /** Why it is not. */
  readonly refused?: string;
  readonly mayTryAgain?: boolean;
}

type Recorded = Extract<Evidence, { readonly kind: 'file' }>;

const most = 20;

/** `onRecord`: files that stand there already. */
export function useFiles(cycle: string, onRecord: readonly Recorded[]) {
  const [files, setFiles] = useState<readonly FileOnItsWay[]>(() =>
    onRecord.map(({ name, sha256 }, id) => ({ id, name, share: 1, kept: { sha256 } })),
  );
  const lines = useRef(new Map<number, Sending>());
  const chosen = useRef(new Map<number, File>());
  const next = useRef(onRecord.length);
  const put = (id: number, change: Partial<FileOnItsWay>) =>
    setFiles((before) => before.map((each) => (each.id === id ? { ...each, ...change } : each)));

  const send = async (id: number, file: File) => {
    const sending = bringFile(cycle, file, (share) => put(id, { share }));
    lines.current.set(id, sending);
    const answer = await sending.answer;
    lines.current.delete(id);
    if (answer.kind === 'ok') put(id, { share: 1, kept: answer.value });
    else if (answer.kind === 'refused')
      put(id, { refused: plain(sentenceOf(answer.problem)), mayTryAgain: [429, 503].includes(answer.problem.status) });
    else put(id, { refused: say(words.lineBroke), mayTryAgain: true });
  };

  const add = (given: readonly File[]) => {
    for (const [at, file] of given.entries()) {
      const id = next.current++;
      const refused = files.length + at >= most ? say(words.tooMany) : whyNot(file);
      setFiles((before) => [
        ...before,
        { id, name: file.name, share: 0, ...(refused === undefined ? {} : { refused }) },
      ]);
      chosen.current.set(id, file);
      if (refused === undefined) void send(id, file);
    }
  };
  const again = (id: number) => {
    const file = chosen.current.get(id);
    if (!file) return;
    setFiles((before) => before.map((each) => (each.id === id ? { id, name: each.name, share: 0 } : each)));
    void send(id, file);
  };
  const remove = (id: number) => {
    lines.current.get(id)?.stop();
    chosen.current.delete(id);
    setFiles((before) => before.filter((each) => each.id !== id));
  };
  // Who turns to something else sends no more.
  useEffect(
    () => () => {
      for (const each of lines.current.values()) each.stop();
    },
    [],
  );
  return { files, add, again, remove };
}

/** What the page knows before a byte is sent; what is in a file the server looks at. */
function whyNot({ size, type }: File): string | undefined {
  const allowed = me.value?.files;
  if (size === 0) return say(words.empty);
  if (!allowed) return undefined;
  if (size > allowed.maxBytes) return say(words.tooLarge, { size: saySize(size), most: saySize(allowed.maxBytes) });
  return /^(video|audio)\//.test(type) ? say(words.notAllowed, { kinds: plain(say(allowed.called)) }) : undefined;
}

/** What stands in backticks for programs is words for people. */
export const plain = (said: string): string => said.replaceAll('`', '');
