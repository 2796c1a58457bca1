import { definePlugin, type Plugin, type PresetEntry, type Rule } from '../src/index.ts';
import { aText } from './a-text.ts';

type Presets = Readonly<Record<string, Readonly<Record<string, PresetEntry>>>>;

export const aPlugin = (rules: Readonly<Record<string, Rule>>, presets: Presets = {}): Plugin =>
  definePlugin({ name: 'test-plugin', version: '1.0.0', title: aText('Test plugin'), rules, presets });
