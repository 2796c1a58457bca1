/** The papers as they come along. One's own are written the same way: Markdown, with the names of the facts in braces. */
import type { Language } from '@obligato/core';
import type { PaperKind } from './paper-facts.ts';

const noticeEnglish = `# Notice: {{title}}

**{{unit}}** · {{period}}

| | |
|---|---|
| When | {{date}}, {{weekday}}{{#movedFrom}} (moved from {{movedFrom}}){{/movedFrom}} |
| Where | {{place}} |

## Agenda

{{#agenda}}
{{number}}. {{title}}
{{/agenda}}

{{#agreedBefore}}
- Agreed before, still open: {{what}} ({{owner}}, by {{until}})
{{/agreedBefore}}

{{unit}}, {{sentOn}}

{{#corrections}}
- “{{event}}” was {{#withdrawn}}withdrawn{{/withdrawn}}{{^withdrawn}}corrected{{/withdrawn}} on {{on}} because: {{because}}
{{/corrections}}

---

*From the record: {{source}}*
`;

const noticeChinese = `# {{title}}通知

**{{unit}}** · {{period}}

| | |
|---|---|
| 时间 | {{date}}（{{weekday}}）{{#movedFrom}}（原定{{movedFrom}}）{{/movedFrom}} |
| 地点 | {{place}} |

## 议题

{{#agenda}}
{{number}}. {{title}}
{{/agenda}}

{{#agreedBefore}}
- 此前议定、尚未办结：{{what}}（责任人：{{owner}}，期限：{{until}}）
{{/agreedBefore}}

{{unit}}　{{sentOn}}

{{#corrections}}
- “{{event}}”已于{{on}}{{#withdrawn}}撤回{{/withdrawn}}{{^withdrawn}}更正{{/withdrawn}}，理由：{{because}}
{{/corrections}}

---

*取自记录：{{source}}*
`;

const minutesEnglish = `# Minutes: {{title}}

**{{unit}}** · {{period}}

| | |
|---|---|
| When | {{date}}, {{weekday}}, {{time}} |
| Where | {{place}} |
| Chair | {{chair}} |
| Recorder | {{recorder}} |
| Attendance | {{attended}} of {{expected}} |

## Present

{{#present}}
- {{name}}{{#isGuest}} (guest){{/isGuest}}
{{/present}}

## Absent

{{#absent}}
- {{name}}{{#reason}}: {{reason}}{{/reason}}
{{/absent}}
{{^absent}}
Nobody.
{{/absent}}

{{#movements}}
- {{when}} {{what}}{{#name}}: {{name}}{{/name}}
{{/movements}}

## Agenda

{{#agenda}}
{{number}}. {{title}}
{{/agenda}}

## Resolutions

{{#resolutions}}
{{number}}. {{title}}: {{#carried}}carried{{/carried}}{{^carried}}not carried{{/carried}}; {{ayes}} for, {{noes}} against, {{abstentions}} abstained
{{/resolutions}}
{{^resolutions}}
None.
{{/resolutions}}

{{#agreed}}
- Agreed: {{what}} ({{owner}}{{#until}}, by {{until}}{{/until}})
{{/agreed}}

{{#record}}
## Record

{{record}}
{{/record}}

{{#writtenOn}}Written on {{writtenOn}}{{#signedBy}}, signed by {{signedBy}}{{/signedBy}}{{/writtenOn}}

{{#corrections}}
- “{{event}}” was {{#withdrawn}}withdrawn{{/withdrawn}}{{^withdrawn}}corrected{{/withdrawn}} on {{on}} because: {{because}}
{{/corrections}}

---

*From the record: {{source}}*
`;

const minutesChinese = `# {{title}}会议记录

**{{unit}}** · {{period}}

| | |
|---|---|
| 时间 | {{date}}（{{weekday}}）{{time}} |
| 地点 | {{place}} |
| 主持人 | {{chair}} |
| 记录人 | {{recorder}} |
| 出席 | 应到{{expected}}人，实到{{attended}}人 |

## 出席

{{#present}}
- {{name}}{{#isGuest}}（列席）{{/isGuest}}
{{/present}}

## 缺席

{{#absent}}
- {{name}}{{#reason}}：{{reason}}{{/reason}}
{{/absent}}
{{^absent}}
无。
{{/absent}}

{{#movements}}
- {{when}} {{what}}{{#name}}：{{name}}{{/name}}
{{/movements}}

## 议题

{{#agenda}}
{{number}}. {{title}}
{{/agenda}}

## 决议

{{#resolutions}}
{{number}}. {{title}}：{{#carried}}通过{{/carried}}{{^carried}}未通过{{/carried}}；赞成{{ayes}}票，反对{{noes}}票，弃权{{abstentions}}票
{{/resolutions}}
{{^resolutions}}
无。
{{/resolutions}}

{{#agreed}}
- 议定：{{what}}（责任人：{{owner}}{{#until}}，期限：{{until}}{{/until}}）
{{/agreed}}

{{#record}}
## 记录

{{record}}
{{/record}}

{{#writtenOn}}整理于{{writtenOn}}{{#signedBy}}，签字：{{signedBy}}{{/signedBy}}{{/writtenOn}}

{{#corrections}}
- “{{event}}”已于{{on}}{{#withdrawn}}撤回{{/withdrawn}}{{^withdrawn}}更正{{/withdrawn}}，理由：{{because}}
{{/corrections}}

---

*取自记录：{{source}}*
`;

/** By kind and language. */
export const paperTemplates: Readonly<Record<PaperKind, Readonly<Record<Language, string>>>> = {
  notice: { en: noticeEnglish, 'zh-CN': noticeChinese },
  minutes: { en: minutesEnglish, 'zh-CN': minutesChinese },
};
