/** What is wrong with days of a calendar: days that follow each other and have one cause are told at once. */
import { addDays, type Day, type Origin, type Problem, type Text, translated } from '@obligato/core';
import type { Remark } from '../intake/remark.ts';

/** `days` are one, or from the first to the last. */
export interface DayFault {
  /** The same for days that are told together. */
  readonly cause: string;
  readonly message: (days: string) => string;
  readonly chinese: (days: string) => string;
  readonly hint: Text;
}

interface Run {
  readonly fault: DayFault;
  readonly origins: readonly Origin[];
  readonly from: Day;
  to: Day;
}

export class DayProblems {
  readonly #runs: Run[] = [];

  /** In the order of days, or nearly: a day that follows the last one of the same cause and places joins it. */
  add(fault: DayFault, day: Day, origins: readonly Origin[]): void {
    const before = this.#runs.find(
      (run) => run.fault.cause === fault.cause && addDays(run.to, 1) === day && isAt(run, origins),
    );
    if (before) before.to = day;
    else this.#runs.push({ fault, origins, from: day, to: day });
  }

  problems(): readonly Problem[] {
    return this.#told().map(({ fault, message, origins }) => ({
      code: 'OBLIGATO_CALENDAR',
      ...translated(message, fault.hint),
      origins,
    }));
  }

  /** The same where nothing is wrong, and somebody may want to know. */
  remarks(): readonly Remark[] {
    return this.#told().flatMap(({ message, origins: [origin] }) => (origin ? [{ ...origin, text: message }] : []));
  }

  #told() {
    return this.#runs.map(({ fault, origins, from, to }) => {
      const isOne = from === to;
      const en = fault.message(isOne ? from : `${from} to ${to}`);
      const message: Text = { en, 'zh-CN': fault.chinese(isOne ? from : `${from}至${to}`) };
      return { fault, message, origins };
    });
  }
}

const isAt = ({ origins }: Run, others: readonly Origin[]) =>
  origins.length === others.length &&
  origins.every(({ file, line, column }, index) => {
    const other = others[index];
    return file === other?.file && line === other.line && column === other.column;
  });
