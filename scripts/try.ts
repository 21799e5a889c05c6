import { catalogue } from '#core/catalogue/catalogue.ts'
import { completePlan } from '#core/plan/complete.ts'
import { compile } from '#core/engine/kernel/kernel.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import { addUp, noTotals } from '#core/engine/cost/totals.ts'
import { readFileSync, readdirSync } from 'node:fs'
const dir='src/core/plan/examples/'
for (const f of readdirSync(dir)) { const plan=JSON.parse(readFileSync(dir+f,'utf8')); const c=completePlan(plan,catalogue)
 const ix=catalogueIndex(catalogue)
 for (const w of c.workloads) {
 const own:any={...w,demand:{...w.demand}}
 let t=process.cpuUsage(); let k=compile(c,own,ix); for(let i=0;i<100;i++) k=compile(c,own,ix); let u=process.cpuUsage(t)
 const per=(fn:()=>void,n=2000)=>{ for(let i=0;i<300;i++)fn(); const t=process.cpuUsage(); for(let i=0;i<n;i++)fn(); return process.cpuUsage(t).user/n }
 console.log(f,w.id,'compile',(u.user/100).toFixed(0),'us; run',per(()=>k.run()).toFixed(2),'us', 'with tokens varied', per(()=>{own.demand.inputTokens=(own.demand.inputTokens||0)+1e-3;k.run()}).toFixed(1), 'with peak', per(()=>{own.demand.peakToAverage+=1e-6;k.run()}).toFixed(1))
 const tot=noTotals()
 for(const o of k.options){ console.log('   ',o.option.id,o.option.kind,(o.option as any).sizing??'', per(()=>o.run()).toFixed(2), o.lines?.length, 'addUp', per(()=>addUp(o.lines??[],k.situation,tot)).toFixed(2)) }
}}
