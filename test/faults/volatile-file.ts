/** A file of a volatile disk: what is on the disk for certain, and the changes that may or may not have arrived. */
import type { Dice } from '@obligato/simulate';

type Change =
  | { readonly is: 'write'; readonly position: number; readonly bytes: Buffer }
  | { readonly is: 'truncate'; readonly bytes: number };

/** What a disk writes at once, or not at all. */
const sectorBytes = 512;

export class VolatileFile {
  #durable: Buffer = Buffer.alloc(0);
  /** What everybody reads while the power is on. */
  #view: Buffer = Buffer.alloc(0);
  #viewBytes = 0;
  #pending: Change[] = [];

  static of(content: Uint8Array): VolatileFile {
    const file = new VolatileFile();
    file.#durable = Buffer.from(content);
    file.#view = Buffer.from(content);
    file.#viewBytes = content.byteLength;
    return file;
  }

  get bytes(): number {
    return this.#viewBytes;
  }

  get content(): Buffer {
    return this.#view.subarray(0, this.#viewBytes);
  }

  read(into: Uint8Array, position: number): number {
    return this.content.copy(into, 0, position);
  }

  write(from: Uint8Array, position: number): void {
    const bytes = Buffer.from(from);
    const end = position + bytes.byteLength;
    if (end > this.#view.byteLength) {
      const grown = Buffer.alloc(Math.max(end, this.#view.byteLength * 2));
      this.content.copy(grown);
      this.#view = grown;
    }
    bytes.copy(this.#view, position);
    this.#viewBytes = Math.max(this.#viewBytes, end);
    this.#pending.push({ is: 'write', position, bytes });
  }

  truncate(bytes: number): void {
    this.#view.fill(0, bytes);
    this.#viewBytes = bytes;
    this.#pending.push({ is: 'truncate', bytes });
  }

  sync(): void {
    this.#durable = this.#pending.reduce(apply, this.#durable);
    this.#pending = [];
  }

  /** After a failed sync: nobody will write these pages again. */
  forget(): void {
    this.#pending = [];
  }

  /** What may be left when the power goes: `keep` is the chance of each sector that was not synced. */
  afterPowerLoss(dice: Dice, keep: number): VolatileFile {
    let content = this.#durable;
    for (const change of this.#pending) {
      if (change.is === 'truncate') {
        if (dice.chance(keep)) content = apply(content, change);
        continue;
      }
      for (const sector of sectorsOf(change)) if (dice.chance(keep)) content = apply(content, sector);
      // The length may have arrived where the bytes have not: what was never written reads as zeros.
      const end = change.position + change.bytes.byteLength;
      if (content.byteLength < end && dice.chance(keep / 2)) content = Buffer.concat([content, zeros(content, end)]);
    }
    return VolatileFile.of(content);
  }
}

function apply(content: Buffer, change: Change): Buffer {
  if (change.is === 'truncate') return Buffer.from(content.subarray(0, change.bytes));
  const end = change.position + change.bytes.byteLength;
  const grown = Buffer.concat([content, zeros(content, end)]);
  change.bytes.copy(grown, change.position);
  return grown;
}

const zeros = (content: Buffer, end: number) => Buffer.alloc(Math.max(0, end - content.byteLength));

function sectorsOf({ position, bytes }: Extract<Change, { is: 'write' }>): readonly Extract<Change, { is: 'write' }>[] {
  const sectors: Extract<Change, { is: 'write' }>[] = [];
  for (let at = 0; at < bytes.byteLength; ) {
    const length = Math.min(sectorBytes - ((position + at) % sectorBytes), bytes.byteLength - at);
    sectors.push({ is: 'write', position: position + at, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return sectors;
}
