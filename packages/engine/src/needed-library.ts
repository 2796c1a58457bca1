/** A library that only some programs need: loaded when it is used, and named when it is not installed. */
import { ObligatoError, translated } from '@obligato/core';

/** Throws `OBLIGATO_LIBRARY_MISSING` with what to install; any other failure of the library is its own. */
export async function neededLibrary<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(`'${name}`)) throw cause;
    throw new ObligatoError(
      {
        code: 'OBLIGATO_LIBRARY_MISSING',
        ...translated(
          {
            en: `The library "${name}" is needed for this, and is not installed`,
            'zh-CN': `此项功能需要程序库“${name}”，尚未安装`,
          },
          {
            en: `Install it beside Obligato: npm install ${name}`,
            'zh-CN': `请与 Obligato 装在一起：\`npm install ${name}\``,
          },
        ),
      },
      { cause },
    );
  }
}
