/** The place of the playground on its page. The engine and the packs are read when somebody comes here, and only in a browser. */
import { useData } from 'vitepress';
import { defineComponent, onMounted, shallowRef } from 'vue';
import type { Playground as Loaded } from '../../playground/playground.tsx';

export const PlaygroundFrame = defineComponent({
  setup() {
    const { lang } = useData();
    const loaded = shallowRef<typeof Loaded>();
    const fault = shallowRef(false);
    onMounted(async () => {
      if (import.meta.env.SSR) return;
      try {
        await import('../../playground/playground.css');
        loaded.value = (await import('../../playground/playground.tsx')).Playground;
      } catch {
        fault.value = true;
      }
    });
    const words = {
      en: ['Loading the rules …', 'The rules could not be loaded. Load the page again.', 'This page needs JavaScript.'],
      'zh-CN': ['正在加载规则……', '规则加载失败，请重新打开本页。', '本页需要启用脚本。'],
    };
    return () => {
      const language = lang.value === 'zh-CN' ? 'zh-CN' : 'en';
      const [waiting, failed, scripts] = words[language];
      const { value: Playground } = loaded;
      if (Playground) return <Playground language={language} key={language} />;
      return (
        <p>
          {fault.value ? failed : waiting} <noscript>{scripts}</noscript>
        </p>
      );
    };
  },
});
