/** The machine as a picture: boxes and arrows, the present state marked, and the same as a list for those who do not see it. */
import type { Language } from '@obligato/core';
import { defineComponent, onMounted, type PropType, ref, watch } from 'vue';
import type { Judged } from './judge.ts';
import { layOutMachine, lineHeight, type StateArrow, type StateBox } from './lay-out-machine.ts';
import { words } from './words.ts';

export const MachineView = defineComponent({
  props: {
    judged: { type: Object as PropType<Judged>, required: true },
    language: { type: String as PropType<Language>, required: true },
  },
  setup(props) {
    const frame = ref<HTMLElement>();
    /** The present state is what one looks for first; a picture of many states is larger than its frame. */
    const showPresent = () => {
      const box = frame.value?.querySelector<SVGGElement>('.present')?.getBBox();
      frame.value?.scrollTo(box ? { left: box.x + (box.width - frame.value.clientWidth) / 2, top: box.y - 60 } : {});
    };
    onMounted(showPresent);
    watch(() => props.judged, showPresent, { flush: 'post' });
    return () => {
      const { judged, language } = props;
      const { obligation, state } = judged;
      const { boxes, arrows, initial, width, height } = layOutMachine(obligation, { language, present: state });
      const titleOf = (name: string) => boxes.find((box) => box.name === name)?.title ?? name;
      const label = `${obligation.title[language]}: ${titleOf(state)} (${words.now[language]})`;
      return (
        <>
          {/* What scrolls has to be reached by the keyboard. */}
          <section class="machine" tabindex={0} aria-label={words.machine[language]} ref={frame}>
            <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
              <defs>
                <marker
                  id="tip"
                  viewBox="0 0 8 8"
                  refX="7"
                  refY="4"
                  markerWidth="8"
                  markerHeight="8"
                  markerUnits="userSpaceOnUse"
                  orient="auto"
                >
                  <path d="M0 0L8 4L0 8z" />
                </marker>
              </defs>
              {arrows.filter(({ from }) => from !== state).map((arrow) => drawArrow(arrow, false))}
              {arrows.filter(({ from }) => from === state).map((arrow) => drawArrow(arrow, true))}
              {boxes.map((box) => drawBox(box, box.name === state, box.name === initial))}
            </svg>
          </section>
          <details class="steps">
            <summary>{words.steps[language]}</summary>
            <ul>
              {arrows.map(({ from, to, titles }) => (
                <li key={`${from} ${to}`}>
                  {titleOf(from)} → {titleOf(to)}: {titles.join(language === 'en' ? ', ' : '、')}
                </li>
              ))}
            </ul>
          </details>
        </>
      );
    };
  },
});

function drawArrow({ from, to, titles, points, x, y }: StateArrow, isOut: boolean) {
  const [first, ...rest] = points;
  if (!first) return null;
  const path = `M${first.x} ${first.y}${rest.map((point) => `L${point.x} ${point.y}`).join('')}`;
  const top = y - ((titles.length - 1) * lineHeight) / 2;
  return (
    <g key={`${from} ${to}`} class={isOut ? 'arrow out' : 'arrow'}>
      <title>{titles.join(', ')}</title>
      <path d={path} marker-end="url(#tip)" />
      {isOut &&
        titles.map((title, index) => (
          <text key={title} x={x} y={top + index * lineHeight}>
            {title}
          </text>
        ))}
    </g>
  );
}

function drawBox(
  { name, title, stays, isFinal, x, y, width, height }: StateBox,
  isPresent: boolean,
  isInitial: boolean,
) {
  const kind = ['state', isPresent && 'present', isFinal && 'final', isInitial && 'initial'].filter(Boolean).join(' ');
  return (
    <g key={name} class={kind} data-state={name}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={isFinal ? 14 : 5} />
      <text x={x} y={y - height / 2 + 15}>
        {title}
      </text>
      {stays.map((each, index) => (
        <text key={each} class="stays" x={x} y={y - height / 2 + 15 + (index + 1) * lineHeight}>
          ↻ {each}
        </text>
      ))}
    </g>
  );
}
