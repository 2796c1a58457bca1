import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readUnitFiles } from '../src/files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obligato-units-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (path: string, text: string | Uint8Array) => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
};
const unit = (id: string) => `unit: ${id}\ntitle: ${id}\n`;
const units = async () => {
  const { sources, problems } = await readUnitFiles(join(folder, 'units'));
  expect(problems).toEqual([]);
  return sources.map(({ unit: id }) => id);
};

describe('D9: unit files', () => {
  test('behind links, as Kubernetes mounts them, are read once', async () => {
    await write('units/..2026_11_28/bureau.yaml', unit('bureau'));
    await symlink('..2026_11_28', join(folder, 'units/..data'));
    await symlink('..data/bureau.yaml', join(folder, 'units/bureau.yaml'));
    expect(await units()).toEqual(['bureau']);
  });

  test('in a folder behind a link are read, and a folder that holds itself is entered once', async () => {
    await write('elsewhere/bureau.yaml', unit('bureau'));
    await mkdir(join(folder, 'units'));
    await symlink('../elsewhere', join(folder, 'units/more'));
    await symlink('../elsewhere', join(folder, 'elsewhere/again'));
    expect(await units()).toEqual(['bureau']);
  });

  test('that a system keeps for itself are not read', async () => {
    await write('units/bureau.yaml', unit('bureau'));
    await write('units/._bureau.yaml', Uint8Array.of(0, 5, 22, 7));
    await write('units/.git/old.yaml', unit('old'));
    await write('units/.old.yml', unit('old'));
    expect(await units()).toEqual(['bureau']);
  });

  test('behind a link that leads nowhere are missed', async () => {
    await write('units/bureau.yaml', unit('bureau'));
    await symlink('nowhere.yaml', join(folder, 'units/levy.yaml'));
    await expect(readUnitFiles(join(folder, 'units'))).rejects.toMatchObject({ code: 'OBLIGATO_CONFIG_FILE' });
  });

  test('D1: in GB18030 are read, and it is said', async () => {
    const title = Buffer.from('cbb0cef1bed6', 'hex');
    await write('units/bureau.yaml', Buffer.concat([Buffer.from('unit: bureau\ntitle: '), title, Buffer.from('\n')]));
    const said: string[] = [];
    const { sources } = await readUnitFiles(join(folder, 'units'), folder, ({ file, text }) =>
      said.push(`${file}：${text['zh-CN']}`),
    );
    expect(sources[0]?.title).toBe('税务局');
    expect(said).toEqual(['units/bureau.yaml：按 GB18030 编码读取']);
  });

  test('D1: in an encoding that is not read stop alone, and are named', async () => {
    await write('units/bureau.yaml', unit('bureau'));
    await write('units/levy.yaml', Buffer.from('unit: levy\ntitle: \xfcber\n', 'latin1'));
    const { sources, problems } = await readUnitFiles(join(folder, 'units'), folder);
    expect(sources.map(({ unit: id }) => id)).toEqual(['bureau']);
    expect(problems).toMatchObject([{ code: 'OBLIGATO_TEXT_ENCODING', origins: [{ file: 'units/levy.yaml' }] }]);
  });
});
