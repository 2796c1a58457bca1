/** Where these rules come from: what a refusal names as its clause. */
export const houseRules = { en: 'House rules of the district (example)', 'zh-CN': '本区议事细则（示例）' };
