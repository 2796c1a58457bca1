/**
 * Takes the place of VitePress's own list of languages, which sends readers of a page without a translation to an address that is not there:
 * here they go to the front page of the other language, and everybody else to the same page in it.
 */
import { useData } from 'vitepress';
import { type ComputedRef, computed } from 'vue';

interface LanguageLink {
  readonly text: string;
  readonly link: string;
}

export function useLangs({ correspondingLink = false } = {}): {
  readonly localeLinks: ComputedRef<readonly LanguageLink[]>;
  readonly currentLang: ComputedRef<{ readonly label: string | undefined; readonly link: string }>;
} {
  const { site, localeIndex, frontmatter } = useData();
  const homeOf = (key: string) => (key === 'root' ? '/' : `/${key}/`);
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: homeOf(localeIndex.value),
  }));
  const localeLinks = computed(() => {
    const translation = frontmatter.value.translation as string | undefined;
    return Object.entries(site.value.locales)
      .filter(([key]) => key !== localeIndex.value)
      .map(([key, { label }]) => ({ text: label, link: (correspondingLink && translation) || homeOf(key) }));
  });
  return { localeLinks, currentLang };
}
