/** What stands behind a decision: files to be saved, links, papers kept elsewhere. */
import { type Evidence, fileAddress } from './bring-file.ts';
import { say } from '../texts/text.ts';
import { evidenceWords as words } from './evidence-words.ts';
import { saySize } from './size.ts';

interface Props {
  readonly cycle: string;
  readonly evidence: readonly Evidence[];
  /** What was refused keeps the name of a file, and not the file. */
  readonly isKept: boolean;
}

export function AttachedList({ cycle, evidence, isKept }: Props) {
  return (
    <ul aria-label={say(words.attached)}>
      {evidence.map((each, at) => (
        <li key={at}>
          {each.kind === 'file' ? (
            <>
              {isKept ? (
                <a
                  href={fileAddress(cycle, each.sha256)}
                  download={each.name}
                  aria-label={say(words.save, { name: each.name })}
                >
                  {each.name}
                </a>
              ) : (
                each.name
              )}{' '}
              <span class="soft">{saySize(each.bytes)}</span>
            </>
          ) : each.kind === 'link' ? (
            <a href={each.href} rel="noreferrer noopener" target="_blank">
              {each.note ?? each.href}
            </a>
          ) : (
            each.text
          )}
        </li>
      ))}
    </ul>
  );
}
