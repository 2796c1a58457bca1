/** What the frame of the site says in Chinese: menus, search, the foot of a page. */
import type { DefaultTheme, LocaleConfig } from 'vitepress';

const theme: NonNullable<LocaleConfig<DefaultTheme.Config>[string]['themeConfig']> = {
  outline: { level: [2, 3], label: '本页内容' },
  docFooter: { prev: '上一页', next: '下一页' },
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '切换语言',
  darkModeSwitchLabel: '深色',
  lightModeSwitchTitle: '切换到浅色',
  darkModeSwitchTitle: '切换到深色',
  skipToContentLabel: '跳到正文',
  notFound: {
    title: '没有这个页面',
    quote: '链接可能已经过时，请从首页或搜索找起。',
    linkLabel: '回到首页',
    linkText: '回到首页',
  },
};

const search = {
  translations: {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
    modal: {
      displayDetails: '显示详情',
      resetButtonTitle: '清除',
      backButtonTitle: '关闭',
      noResultsText: '没有找到：',
      footer: {
        selectText: '打开',
        selectKeyAriaLabel: '回车键',
        navigateText: '上下移动',
        navigateUpKeyAriaLabel: '上箭头',
        navigateDownKeyAriaLabel: '下箭头',
        closeText: '关闭',
        closeKeyAriaLabel: '退出键',
      },
    },
  },
};

export const chineseTexts = { theme, search };
