/** The page in which rules are tried: two texts on the left, what comes of them on the right. Nothing of it leaves the page. */
import type { Language } from '@obligato/core';
import { defineComponent, onBeforeUnmount, onMounted, type PropType, ref, shallowRef } from 'vue';
import { DecisionView, ProblemView } from './answer-view.tsx';
import { examples } from './examples.ts';
import { type Answer, judge, type Question } from './judge.ts';
import { MachineView } from './machine-view.tsx';
import { packed, unpacked } from './share.ts';
import { words } from './words.ts';

/** So long after the last key. */
const pause = 250;

export const Playground = defineComponent({
  props: { language: { type: String as PropType<Language>, required: true } },
  setup({ language }) {
    const chosen = ref(examples[0].name);
    const question = ref<Question>(examples[0].texts(language));
    const answer = shallowRef<Answer>();
    const fault = ref('');
    const remark = ref('');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;

    async function decide() {
      asked += 1;
      const mine = asked;
      try {
        const found = await judge(question.value);
        // Whoever typed on has asked again since.
        if (mine !== asked) return;
        [answer.value, fault.value] = [found, ''];
      } catch (error) {
        if (mine === asked) fault.value = String(error);
      }
    }

    async function keepInAddress() {
      const example = examples.find(({ name }) => name === chosen.value);
      const fragment = example ? `#${example.name}` : await packed(question.value);
      history.replaceState(history.state, '', fragment);
    }

    function change(part: keyof Question, text: string) {
      question.value = { ...question.value, [part]: text };
      [chosen.value, remark.value] = ['', ''];
      clearTimeout(timer);
      timer = setTimeout(() => void Promise.all([decide(), keepInAddress()]), pause);
    }

    function begin(name: string) {
      const example = examples.find((each) => each.name === name);
      if (!example) return;
      clearTimeout(timer);
      [chosen.value, question.value, remark.value] = [name, example.texts(language), ''];
      void Promise.all([decide(), keepInAddress()]);
    }

    async function readAddress() {
      const found = await unpacked(location.hash);
      if (found === undefined)
        return begin(examples.find(({ name }) => `#${name}` === location.hash)?.name ?? chosen.value);
      if (found === 'broken') {
        begin(examples[0].name);
        remark.value = words.broken[language];
        return;
      }
      [chosen.value, question.value] = ['', found];
      await decide();
    }

    async function share() {
      await keepInAddress();
      // A page that was not opened over TLS may not write to the clipboard.
      const copied = await navigator.clipboard?.writeText(location.href).then(
        () => true,
        () => false,
      );
      remark.value = copied ? words.shared[language] : words.notShared[language];
    }

    onMounted(() => {
      window.addEventListener('hashchange', readAddress);
      void readAddress();
    });
    onBeforeUnmount(() => {
      window.removeEventListener('hashchange', readAddress);
      clearTimeout(timer);
    });

    const say = (name: keyof typeof words) => words[name][language];
    const editor = (part: keyof Question, rows: number) => (
      <div class="editor">
        <label for={`play-${part}`}>{say(part)}</label>
        <p id={`play-${part}-hint`}>{say(part === 'unit' ? 'unitHint' : 'attemptHint')}</p>
        <textarea
          id={`play-${part}`}
          aria-describedby={`play-${part}-hint`}
          rows={rows}
          spellcheck={false}
          autocapitalize="off"
          value={question.value[part]}
          onInput={(event: Event) => change(part, (event.target as HTMLTextAreaElement).value)}
        />
      </div>
    );

    const answered = () => {
      if (fault.value !== '') {
        return (
          <p class="decision problems" data-outcome="fault">
            {say('failed')} {fault.value}
          </p>
        );
      }
      if (!answer.value) return <p>{say('deciding')}</p>;
      return 'problems' in answer.value ? (
        <ProblemView problems={answer.value.problems} language={language} />
      ) : (
        <DecisionView judged={answer.value.judged} language={language} />
      );
    };

    return () => (
      <div class="playground">
        <div class="bar">
          <label for="play-example">{say('example')}</label>
          <select id="play-example" onChange={(event: Event) => begin((event.target as HTMLSelectElement).value)}>
            {chosen.value === '' && (
              <option value="" selected>
                {say('own')}
              </option>
            )}
            {examples.map(({ name, title }) => (
              <option key={name} value={name} selected={name === chosen.value}>
                {title[language]}
              </option>
            ))}
          </select>
          <button type="button" onClick={share}>
            {say('share')}
          </button>
          <span role="status">{remark.value}</span>
        </div>
        <p class="about">
          {(examples.find(({ name }) => name === chosen.value)?.about[language] ?? '')
            .split('`')
            .map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>))}
        </p>
        <div class="halves">
          <div>
            {editor('unit', 12)}
            {editor('attempt', 22)}
          </div>
          <div>
            <h2 id="play-decision">{say('decision')}</h2>
            <div aria-live="polite">{answered()}</div>
            {answer.value && 'judged' in answer.value && fault.value === '' && (
              <>
                <h2 id="play-machine">{say('machine')}</h2>
                <MachineView judged={answer.value.judged} language={language} />
              </>
            )}
          </div>
        </div>
      </div>
    );
  },
});
