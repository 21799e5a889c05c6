import { catalogue } from '#core/catalogue/catalogue.ts'
import { completePlan } from '#core/plan/complete.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import { simulate, chances } from '#core/analysis/simulate.ts'
import { readFileSync, readdirSync } from 'node:fs'
const dir='src/core/plan/examples/'
const ix=catalogueIndex(catalogue)
for (const f of readdirSync(dir)) { const plan=JSON.parse(readFileSync(dir+f,'utf8')); const c=completePlan(plan,catalogue)
 for (const w of c.workloads) {
 const ids=new Set(w.options.map(o=>o.id))
 let d=simulate(c,w,ix); 
 const t=process.cpuUsage(); for(let i=0;i<5;i++) d=simulate(c,w,ix); const u=process.cpuUsage(t)
 const t2=process.cpuUsage(); const d2=simulate(c,w,ix,{draws:10000}); const u2=process.cpuUsage(t2)
 console.log(f,w.id,d.figures.length,'figures',(u.user/5000).toFixed(1),'ms', (u2.user/1000).toFixed(0),'ms/10k')
 for (const [id,p] of chances(d,ids)) console.log('   ',id,p.toFixed(3),chances(d2,ids).get(id)!.toFixed(3), 'median',Math.round([...d.totalsUsd[d.options.indexOf(id)]!].sort((a,b)=>a-b)[512]))
}}
