import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './launch.ts'
import { ServedStudio } from './served-studio.ts'

let browser: Browser
let studio: ServedStudio
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  studio = await ServedStudio.prepare()
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
  await page.goto(studio.url)
  await page.locator('svg .node').first().waitFor()
})
afterEach(async () => {
  expect(complaints).toEqual([])
  await page.context().close()
})

const visit = (name: string): Promise<void> => page.getByRole('navigation', { name: '主导航' }).getByText(name).click()
const press = (name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click()
const see = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

/** The form of the sole trader, filled in and handed in. */
async function apply(): Promise<void> {
  await visit('试办')
  const answers = {
    字号: '潍城区老张面馆',
    经营者: '张三',
    身份证号: '11010519491231002X',
    联系电话: '13812345678',
    经营场所: '胜利西街 12 号',
    经营范围: '餐饮服务',
  }
  for (const [field, answer] of Object.entries(answers))
    await page.getByRole('textbox', { name: new RegExp(`^${field}`) }).fill(answer)
  await page.getByRole('combobox', { name: /^组成形式/ }).selectOption('个人经营')
  await press('提交申请')
  await page.getByRole('heading', { name: '待办' }).waitFor()
}

test('the studio opens with the sole trader drawn', async () => {
  const drawn = page.getByRole('region', { name: /流程图/ }).first()
  for (const label of ['受理', '登记决定', '个体工商户营业执照', '出件', '办结'])
    await drawn.getByText(label, { exact: true }).first().waitFor()
  await see('没有问题')
})

test('an application is accepted, decided and issued; another survives the death of the server', async () => {
  await apply()
  await press('受理')
  await page
    .getByRole('article', { name: /登记决定/ })
    .first()
    .waitFor()
  await see('开始当日，不计入')
  await press('通过')
  await page.getByRole('article', { name: '出件' }).first().waitFor()
  await press('出件')
  const conclusion = page.getByRole('status', { name: '办结' })
  await conclusion.getByText('个体工商户营业执照').waitFor()

  await apply()
  await press('受理')
  await page
    .getByRole('article', { name: /登记决定/ })
    .first()
    .waitFor()
  const address = page.url()
  await studio.crash()
  await studio.start()
  await page.goto(address)
  await page.reload()
  await page
    .getByRole('article', { name: /登记决定/ })
    .first()
    .waitFor()
  await press('通过')
  await page.getByRole('article', { name: '出件' }).first().waitFor()
  await press('出件')
  await conclusion.getByText('个体工商户营业执照').waitFor()
  await visit('办件')
  await expect.poll(() => page.getByRole('row', { name: /办结/ }).count(), { timeout: 30_000 }).toBe(2)
})

test('a form that breaks its schema is told which field and why, and nothing that was filled in is lost', async () => {
  await visit('试办')
  await page.getByRole('textbox', { name: /^字号/ }).fill('潍城区老张面馆')
  await page.getByRole('textbox', { name: /^身份证号/ }).fill('123')
  await press('提交申请')
  await see('身份证号应为 18 位')
  expect(await page.getByRole('textbox', { name: /^字号/ }).inputValue()).toBe('潍城区老张面馆')
})

test('editing redraws, a mistake is shown where it stands, and Run runs the edited text', async () => {
  await page.locator('.monaco-editor').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('\n流程 试一试 { 环节 看一看 由 审批局.决定 }\n')
  await see('找不到“决定”')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.insertText('岗')
  await see('没有问题')
  await page.getByRole('group', { name: '显示的流程' }).getByRole('button', { name: '试一试' }).click()
  await page
    .getByRole('region', { name: /流程图/ })
    .first()
    .getByText('看一看', { exact: true })
    .waitFor()
  await see('有未保存的改动')
  await visit('试办')
  await press('提交申请')
  await page.getByRole('article', { name: '看一看' }).first().waitFor()
  await press('通过')
  await page.getByRole('status', { name: '办结' }).waitFor()
  expect(readFileSync(join(studio.folder, 'processes', '个体工商户设立.banjie'), 'utf8')).not.toContain('试一试')
})

test('a field is asked where its condition holds, and a list is filled in row by row', async () => {
  await page.locator('.monaco-editor').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(
    '\n表单 问一问 { 雇人: 是否 员工: 名单 { 姓名: 文本 必填 工龄: 整数 默认 1 } 必填 当 雇人 }\n流程 填一填 { 受理 由 审批局.综合窗口 { 表单 问一问 } 环节 看一看 由 审批局.综合窗口 }\n',
  )
  await see('有未保存的改动')
  await page.getByRole('group', { name: '显示的流程' }).getByRole('button', { name: '填一填' }).click()
  await visit('试办')
  const staff = page.getByRole('group', { name: /^员工/ })
  await page.getByRole('radio', { name: '是' }).waitFor()
  expect(await staff.count()).toBe(0)
  await page.getByRole('radio', { name: '是' }).check()
  await staff.waitFor()
  await press('提交申请')
  await see('必填')
  await press('添一行')
  expect(await staff.getByRole('textbox', { name: '工龄' }).inputValue()).toBe('1')
  await press('提交申请')
  await staff.getByText('必填').nth(2).waitFor()
  await staff.getByRole('textbox', { name: /^姓名/ }).fill('张三')
  await press('提交申请')
  await page.getByRole('heading', { name: '待办' }).waitFor()
})

test('a new file begins with a process that can be run, and is saved', async () => {
  await press('新建')
  await page.getByRole('textbox', { name: '名称' }).fill('试点流程')
  await page.getByRole('dialog').getByRole('button', { name: '新建' }).click()
  await see('没有问题')
  await page.getByRole('button', { name: /^保存/ }).click()
  await see('已保存')
  expect(readFileSync(join(studio.folder, 'processes', '试点流程.banjie'), 'utf8')).toContain('流程')
})

test('a task is urged and handed over, a case suspended, resumed, withdrawn', async () => {
  await apply()
  await page.getByText('催办、转办').click()
  await press('催办')
  await see(/^已催 1 次/)
  await page.getByRole('combobox', { name: '转给' }).selectOption('审批局.决定岗')
  await press('转办')
  await page.getByRole('heading', { name: /^决定岗/ }).waitFor()
  await press('受理')
  await page.getByRole('article', { name: /登记决定$/ }).waitFor()
  await press('中止办理…')
  await page.getByRole('textbox', { name: '理由' }).fill('等待法院裁定')
  await press('中止办理')
  await see('已中止：等待法院裁定')
  await press('恢复办理')
  await press('撤回申请…')
  await press('撤回申请')
  await page.getByRole('status', { name: '撤回' }).waitFor()
})
