import { register } from 'tsx/esm/api'; register();
process.env.PV_TEST_WEB_URL??='http://127.0.0.1:3104';
const { Visitor, openBrowser } = await import('/tmp/wagency/test/browser/support/visitor.ts');
const b=await openBrowser(); const v=await Visitor.come(b,{width:+(process.env.W??1440)});
await v.signIn(process.argv[2],'/'); await v.page.keyboard.press('/'); await v.page.keyboard.type(process.argv[3]); await v.page.waitForTimeout(900); await v.page.keyboard.press('ArrowDown');
await v.page.screenshot({path:`/tmp/wagency-${process.argv[4]}.png`}); console.log(v.complaints); await b.close();
