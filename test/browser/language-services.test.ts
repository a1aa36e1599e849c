import { rmSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest'
import { launchBrowser } from './launch.ts'
import { ServedStudio } from './served-studio.ts'

const shared = `机构 审批局 "行政审批服务局" {
    岗位 登记员
}

材料 营业执照 "营业执照"

事项 核对执照 {
    依据 《市场主体登记管理条例》第十六条
    承办 审批局
    需 营业执照
    承诺 3 工作日
}
`
const using = `引用 "公用"

流程 开店 {
    受理 由 审批局.登记员
    办理 核对执照
}
`

let browser: Browser
let studio: ServedStudio
let page: Page
const complaints: string[] = []
const fileOf = (name: string): string => join(studio.folder, 'processes', name)

beforeAll(async () => {
  studio = await ServedStudio.prepare()
  writeFileSync(fileOf('公用.banjie'), shared)
  writeFileSync(fileOf('开店.banjie'), using)
  await studio.start()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await studio?.stop()
})
beforeEach(async () => {
  complaints.length = 0
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${studio.url}/#/write/${encodeURIComponent('开店.banjie')}`)
  await see('没有问题')
})
afterEach(async () => {
  expect(complaints).toEqual([])
  await page.context().close()
})

const see = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const line = (text: string | RegExp) => page.locator('.view-line').filter({ hasText: text }).first()
/** A word of the text, in the editor and nowhere else. */
const word = (text: string) => page.locator('.view-line span').getByText(text, { exact: true }).first()
const isUnsaved = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} 未保存`) })
const suggestion = (text: string | RegExp) => page.locator('.suggest-widget .monaco-list-row').filter({ hasText: text })
/** Types at the end of the line that holds a text. */
async function atEndOf(text: string): Promise<void> {
  await line(text).click()
  await page.keyboard.press('End')
}

test('拼音首字母找到审批局的岗位；错字一按就改正；整理格式', async () => {
  await atEndOf('办理')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('环节  回访 由 ')
  await page.keyboard.type('spj')
  await suggestion(/^审批局/)
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('.')
  await suggestion('登记员').waitFor()
  await page.keyboard.press('Enter')
  await line('回访 由 审批局.登记员').waitFor()
  await see('没有问题')

  await line('回访').click({ button: 'right' })
  // The menu takes no click in the moment in which it opens: it could be the one that opened it.
  await page.getByRole('menuitem', { name: /格式化文档/ }).hover()
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await line('回访').textContent())?.replaceAll('\u00a0', ' '), { timeout: 30_000 })
    .toBe('    环节 回访 由 审批局.登记员')

  await line('办理').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+Period')
  await page.locator('.action-widget').getByText('核对执照').click()
  await see('没有问题')
  await line('办理 核对执照').waitFor()
})

test('a name is renamed in both files, the one that is not open too; both keep it and run with it before they are saved', async () => {
  await word('核对执照').click()
  await page.keyboard.press('F2')
  await page.locator('.rename-box input').fill('核验执照')
  await page.keyboard.press('Enter')
  await line('办理 核验执照').waitFor()
  await isUnsaved('公用').waitFor()
  await see('没有问题')
  await page.reload()
  await line('办理 核验执照').waitFor()
  await isUnsaved('公用').click()
  await line('事项 核验执照').waitFor()
  await see('没有问题')
  await page.getByRole('button', { name: /^开店/ }).click()
  await line('办理 核验执照').waitFor()
  await page.getByRole('navigation', { name: '主导航' }).getByText('试办').click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { name: '待办' }).waitFor()
  expect(readFileSync(fileOf('公用.banjie'), 'utf8')).toBe(shared)
})

test('F12 goes to the declaration in another file, and on into the library, which is only read', async () => {
  await word('核对执照').click()
  await page.keyboard.press('F12')
  await line('事项 核对执照').waitFor()
  expect(decodeURIComponent(page.url())).toContain('#/write/公用.banjie')

  await page.locator('.view-line').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.insertText('引用 "banjie/个体工商户设立"\n')
  await see(/已经声明过了/)
  await page.locator('.view-line').first().click()
  await page.keyboard.press('F12')
  await line('个体工商户设立登记').waitFor()
  expect(decodeURIComponent(page.url())).toContain('#/write/banjie/个体工商户设立.banjie')
  await page.keyboard.type('x')
  await see('这是随系统提供的库文件')
  await see('已保存')
})

test('an error of a used module is told with its file, and a click leads there', async () => {
  writeFileSync(fileOf('坏的.banjie'), '机构 办公室 { 岗位 主任、主任 }\n')
  writeFileSync(fileOf('用坏的.banjie'), '引用 "坏的"\n流程 试 { 环节 看 由 办公室.主任 }\n')
  try {
    await page.goto(`${studio.url}/#/write/${encodeURIComponent('用坏的.banjie')}`)
    await page.reload()
    await page.getByRole('button', { name: /坏的 第 1 行第/ }).click()
    await line('岗位 主任').waitFor()
    expect(decodeURIComponent(page.url())).toContain('#/write/坏的.banjie')
    await atEndOf('岗位 主任')
    for (let times = 0; times < 2; times += 1) await page.keyboard.press('ArrowLeft')
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Backspace')
    await see('没有问题')
    await page.getByRole('button', { name: /^用坏的/ }).click()
    await line('办公室').waitFor()
    await see('没有问题')
  } finally {
    rmSync(fileOf('坏的.banjie'))
    rmSync(fileOf('用坏的.banjie'))
  }
})

test('what is proven stands in the text: the limit, the worst case after each step, and the case that breaks it', async () => {
  const text = `机构 局 { 岗位 审查岗, 决定岗 }
材料 申请书
材料 许可证
事项 许可 {
    依据 《行政许可法》第十二条
    承办 局
    法定 20 工作日
    承诺 2 工作日
    需 申请书
    出具 许可证
    办理程序 {
        环节 审查 由 局.审查岗 限 2 工作日
        环节 决定 由 局.决定岗 限 1 工作日
    }
}
流程 办证 { 受理 由 局.审查岗 限 当场 办理 许可 出件 由 局.决定岗 限 当场 }
`
  writeFileSync(fileOf('限时.banjie'), text)
  try {
    await page.goto(`${studio.url}/#/write/${encodeURIComponent('限时.banjie')}`)
    await page.reload()
    await see('✗ 承诺 2 个工作日 · 最长 3 个工作日')
    await see(/≤\s3\s工作日/)
    await see('BJ3002')
    await page.getByText('举例：这样的一件').first().click()
    await see('第 3 个工作日，局.决定岗：决定，用满 1 个工作日')
    await page.getByText('把最慢的一件存为场景').first().click()
    await page.keyboard.press('Control+End')
    await line(/应当.*已取得.*许可证/).waitFor()
  } finally {
    rmSync(fileOf('限时.banjie'))
  }
})
