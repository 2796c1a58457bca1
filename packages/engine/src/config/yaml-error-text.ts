/** What the YAML parser says, in both languages: its own words in English, the kind of error in Chinese. */
import type { Text } from '@obligato/core';
import type { ErrorCode, YAMLError } from 'yaml';

const inChinese: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '别名不能带有其他属性',
  BAD_ALIAS: '别名无效',
  BAD_COLLECTION_TYPE: '列表或字段组的类型无效',
  BAD_DIRECTIVE: '指令无效',
  BAD_DQ_ESCAPE: '双引号内的转义无效',
  BAD_INDENT: '缩进有误',
  BAD_PROP_ORDER: '属性的位置有误',
  BAD_SCALAR_START: '值不能以此字符开头',
  BLOCK_AS_IMPLICIT_KEY: '分行内容不能用作字段名',
  BLOCK_IN_FLOW: '括号内不能写分行内容',
  DUPLICATE_KEY: '同一字段重复出现',
  IMPOSSIBLE: '内容无法识别',
  KEY_OVER_1024_CHARS: '字段名过长',
  MISSING_CHAR: '缺少字符，例如引号、括号或冒号',
  MULTILINE_IMPLICIT_KEY: '字段名须写在一行之内',
  MULTIPLE_ANCHORS: '锚点重复',
  MULTIPLE_DOCS: '一个文件只能有一份内容',
  MULTIPLE_TAGS: '类型标记重复',
  NON_STRING_KEY: '字段名须为文字',
  RESOURCE_EXHAUSTION: '内容过多，无法处理',
  TAB_AS_INDENT: '不能用制表符缩进',
  TAG_RESOLVE_FAILED: '类型标记无法识别',
  UNEXPECTED_TOKEN: '此处有多余的字符',
};

export function yamlErrorText({ code, message }: Pick<YAMLError, 'code' | 'message'>): Text {
  return { en: message, 'zh-CN': inChinese[code] };
}
