/** VitePress's own theme with the fonts of the reader's machine, so that nothing is loaded from anywhere else; and the playground. */
import { type Theme, useData } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import { PlaygroundFrame } from './playground-frame.tsx';
import './style.css';

function Layout() {
  const { frontmatter } = useData();
  return h(DefaultTheme.Layout, null, {
    'doc-after': () => (frontmatter.value.playground ? h(PlaygroundFrame) : null),
  });
}

export default { extends: DefaultTheme, Layout } satisfies Theme;
