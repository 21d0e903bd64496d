import { register } from 'tsx/esm/api'; register();
process.env.PV_TEST_WEB_URL??='http://127.0.0.1:3104';
const { Visitor, openBrowser } = await import('/tmp/wagency/test/browser/support/visitor.ts');
const [who,path,name,...clicks]=process.argv.slice(2);
const b=await openBrowser(); const v=await Visitor.come(b,{width:+(process.env.W??1440),language:process.env.L??'de',colorScheme:process.env.C??'light'});
await v.signIn(who,path); for(const c of clicks){await v.page.locator('a,button').filter({hasText:c}).first().click();await v.settle();}
await v.page.screenshot({path:`/tmp/wagency-${name}.png`,fullPage:true}); console.log(v.page.url(),v.complaints); await b.close();
