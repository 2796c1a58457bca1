import { expect, test } from 'vitest';
import { ObligatoError, translated } from '../src/index.ts';
import { quotedFailure, whyFailed } from '../src/internal.ts';

const coded = (code: string, message = `${code}: said by the system`) => Object.assign(new Error(message), { code });

test.each([
  ['ENOENT', 'there is no such file', '没有这个文件'],
  ['ENOSPC', 'the disk is full', '磁盘已满'],
  ['ECONNREFUSED', 'nothing listens there', '该地址没有服务在运行'],
])('%s is told in words', (code, en, chinese) => {
  expect(whyFailed(coded(code))).toEqual({ en, 'zh-CN': chinese });
});

test('what was being done may have better words', () => {
  const own = { EACCES: { en: 'you may not write', 'zh-CN': '没有写入权限' } };
  expect(whyFailed(coded('EACCES'), own)['zh-CN']).toBe('没有写入权限');
});

test('what has no words is quoted in a Chinese sentence', () => {
  expect(whyFailed(coded('EXDEV', 'cross-device'))).toEqual({ en: 'cross-device', 'zh-CN': '`cross-device`' });
  expect(whyFailed('constructor').en).toBe('constructor');
});

test('of several addresses the first one speaks', () => {
  expect(whyFailed(new AggregateError([coded('ECONNREFUSED'), coded('ETIMEDOUT')], '')).en).toBe(
    'nothing listens there',
  );
});

test('what somebody’s code says keeps what only it knows, such as the file it missed', () => {
  expect(quotedFailure(coded('ENOENT', "open '/etc/rates'"))['zh-CN']).toBe("`open '/etc/rates'`");
  expect(quotedFailure(new Error('no `room`'))['zh-CN']).toBe("`no 'room'`");
});

test('an error of Obligato speaks both languages itself', () => {
  const closed = new ObligatoError({ code: 'OBLIGATO_USAGE', ...translated({ en: 'Closed', 'zh-CN': '已关闭' }) });
  expect(quotedFailure(closed)).toEqual({ en: 'Closed', 'zh-CN': '已关闭' });
});

test('even what no text can be made of has something to show', () => {
  expect(quotedFailure(Object.create(null)).en).toBe('[object Object]');
  expect(quotedFailure(new Error('')).en).toBe('unknown');
});
