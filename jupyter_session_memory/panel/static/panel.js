// Built from src/ by `make panel`; do not edit.
var tt=class{constructor(){this.measured=new Map,this.rows=[],this.estimates={turn:84,summary:92,line:28,draft:96},this.offsets=new Float64Array(1),this.dirty=!0}use(t){
this.rows=t,this.dirty=!0}measure(t,e){return Math.abs((this.measured.get(t)??-1)-e)<.5?!1:(this.measured.set(t,e),this.dirty=!0,!0)}reset(){this.measured.clear(),
this.dirty=!0}top(t){return this.dirty&&this.sum(),this.offsets[Math.max(0,Math.min(t,this.rows.length))]}get total(){return this.top(this.rows.length)}at(t){this.
dirty&&this.sum();let e=0,s=this.rows.length-1;for(;e<s;){let n=e+s+1>>1;this.offsets[n]<=t?e=n:s=n-1}return Math.max(0,e)}sum(){let{rows:t,measured:e,estimates:s}=this;
this.offsets.length!==t.length+1&&(this.offsets=new Float64Array(t.length+1));let n=0;for(let o=0;o<t.length;o++)this.offsets[o]=n,n+=e.get(t[o].key)??s[t[o].kind];
this.offsets[t.length]=n,this.dirty=!1}};var u=i=>typeof i=="string",p=i=>Number.isSafeInteger(i)&&i>=0,N=i=>typeof i=="boolean",b=i=>t=>Array.isArray(t)&&t.every(i),At=i=>t=>Array.isArray(t)&&t.length===
i&&t.every(p),O=i=>t=>t==null||i(t),Qt=(...i)=>t=>i.includes(t),y=i=>{let t=Object.entries(i);return e=>typeof e=="object"&&e!==null&&t.every(([s,n])=>n(e[s]))},
D=b(At(2)),Tt=y({action:u,target:u}),st=y({state:Qt("in","out","maybe"),why:u,detail:u}),St=y({number:p,version:p,question:u,reply:u,outcome:u,more:N,flags:b(u),
cell:u,model:u,tools:p,images:p}),et=y({text:u,version:p,tokens:p,more:N}),Vt=y({id:u,version:p,text:u,covers:D,tokens:p,place:st,level:p,more:N,by:u,lost:b(u),
missing:p,stale:N,pinned:N,edited:N,expanded:N}),Gt=y({id:u,name:u,facts:b(y({text:u,turns:b(p),replaced:N}))}),Ut=y({id:u,text:u,turns:b(p),remedies:b(Tt)}),Ne=y(
{name:u,value:p,least:p,most:p}),Yt=y({model:u,strategy:u,strategies:b(y({name:u,options:b(Ne)})),threads:b(y({name:u,turns:p})),sent:p,undo:O(Tt),redo:O(Tt)}),
Zt=i=>i===null||p(i),Et=y({used:p,budget:Zt,exact:N,layers:b(y({name:u,tokens:p})),problem:u}),Jt=y({id:u,action:u,done:p,of:p}),Xt=y({target:u,version:p,text:u}),
Ce=y({at:p,remove:p,numbers:D,tokens:b(p),places:D}),Re=y({added:b(u),removed:b(u),changed:b(u)}),ze=y({role:u,layer:u,tokens:p,text:u,source:u,more:N}),Pe=y({id:u,
role:u,version:p,tokens:p,html:u,name:u,more:N}),qt={state:y({protocol:p,head:Yt,meter:Et,system:et,plan:et,places:b(st),order:D,tokens:b(p),marks:D,cards:b(St),
summaries:b(Vt),entities:b(Gt),findings:b(Ut),work:Jt,draft:O(y({number:p,question:u,text:u,at:p}))}),update:y({base:p,total:p,head:O(Yt),meter:O(Et),system:O(et),
plan:O(et),places:O(b(st)),splices:b(Ce),marks:b(At(3)),counts:b(At(2)),cards:b(St),outdated:D,summaries:O(b(Vt)),entities:O(b(Gt)),findings:O(b(Ut)),work:O(Jt)}),
draft:y({number:p,at:p,text:u,question:u,ended:N}),status:y({state:Qt("connecting","idle","busy","restarted","absent","gone","reopened")}),done:y({re:u,note:u}),
refused:y({re:u,kind:u,text:u,fresh:O(Xt)}),page:y({re:u,cards:b(St)}),reading:y({re:u,target:u,messages:b(Pe)}),source:y({re:u,source:Xt}),found:y({re:u,query:u,
numbers:b(p),total:p}),context:y({re:u,request:p,question:u,meter:Et,start:p,total:p,messages:b(ze),difference:O(Re),places:b(st),marks:D}),receipts:y({re:u,rows:b(
y({number:p,turn:p,tokens:p,budget:Zt,exact:N,text:u,model:u}))}),json:y({re:u,text:u})},Be=y({thread:u,revision:p}),ys=Object.keys(qt);function te(i){return!Be(
i)||!Object.hasOwn(qt,i.type)?null:qt[i.type](i)?i:null}var I=class extends Error{constructor(t,e,s){super(e),this.kind=t,this.fresh=s}},nt=class{constructor(t,e){this.model=t,this.receive=e,this.next=1,this.waiting=
new Map,this.listen=s=>this.take(s),t.on("msg:custom",this.listen)}ask(t,e,{thread:s,revision:n}){let o=`r${this.next++}`;return new Promise((c,l)=>{this.waiting.
set(o,{type:t,resolve:c,reject:l});try{this.model.send({type:t,id:o,thread:s,revision:n,...e})}catch{this.waiting.delete(o),l(new I("lost",""))}})}take(t){let e=te(
t);if(!e)return;this.receive(e);let s="re"in e?e.re:e.type==="state"?this.hello():void 0,n=s===void 0?void 0:this.waiting.get(s);!n||s===void 0||(this.waiting.delete(
s),e.type==="refused"?n.reject(new I(e.kind,e.text,e.fresh)):n.resolve(e))}hello(){for(let[t,{type:e}]of this.waiting)if(e==="hello")return t}abandon(){let t=[...this.
waiting.values()];this.waiting.clear();for(let e of t)e.reject(new I("lost",""))}close(){this.model.off("msg:custom",this.listen),this.abandon()}};var ee={text:"",version:0,tokens:0,more:!1},Ie={state:"out",why:"",detail:""},He=1500,se=4e3;function z(i,t){let e=[];for(let[s,n]of i)for(let o=0;o<n;o++)e.push(
s+t*o);return e}var it=class{constructor(){this.thread="",this.revision=0,this.head={model:"",strategy:"",strategies:[],threads:[],sent:0},this.meter={used:0,budget:null,
exact:!0,layers:[],problem:""},this.system=ee,this.plan=ee,this.places=[],this.order=[],this.tokens=[],this.marks=[],this.cards=new Map,this.summaries=[],this.entities=
[],this.findings=[],this.draft=null,this.work={id:"",action:"",done:0,of:0},this.tried=null,this.positions=null}},ot=class extends it{constructor(){super(),this.
phase="connecting",this.busy=!1}forget(){Object.assign(this,new it)}indexOf(t){return this.positions??=new Map(this.order.map((e,s)=>[e,s])),this.positions.get(
t)??-1}placeAt(t){let{places:e,marks:s}=this.tried??this;return e[s[t]]??Ie}get newest(){return Math.max(this.draft?.number??0,this.order[this.order.length-1]??
0)}get counts(){let t={in:0,maybe:0,out:0};for(let e=0;e<this.order.length;e++)t[this.placeAt(e).state]++;return t}concerns(t){return t.type==="state"||t.type===
"status"||t.thread===this.thread}apply(t){return t.type==="state"?this.open(t):t.type==="status"?this.settle(t.state):this.phase!=="live"||!this.concerns(t)?new Set:
t.type==="update"?this.update(t):t.type==="draft"?this.write(t):t.type==="page"?this.keep(t.cards):t.type==="context"&&t.request===0&&t.revision===this.revision?
this.try(t):new Set}open(t){if(this.forget(),t.protocol!==1)return this.phase="mismatch",new Set(["phase"]);let{thread:e,revision:s,head:n,meter:o,system:c,plan:l,
places:h,tokens:d,summaries:m,entities:f,findings:x,work:$}=t;return Object.assign(this,{thread:e,revision:s,head:n,meter:o,system:c,plan:l,places:h,tokens:d,summaries:m,
entities:f,findings:x,work:$}),this.phase="live",this.order=z(t.order,1),this.marks=z(t.marks,0),this.draft=t.draft??null,this.keep(t.cards),new Set(["phase","a\
ll"])}update(t){let e=new Set;if(t.base!==this.revision)return t.revision<=this.revision?e:e.add("gap");this.revision=t.revision;for(let s of["head","meter","sy\
stem","plan","places","summaries","entities","findings","work"]){let n=t[s];n!=null&&(Object.assign(this,{[s]:n}),e.add(s))}if(this.changeOrder(t)&&e.add("turns"),
this.order.length!==t.total)return e.add("gap");for(let s of z(t.outdated,1))this.cards.delete(s)&&e.add("cards");return t.cards.length&&this.keep(t.cards).forEach(
s=>e.add(s)),this.draft&&t.cards.some(s=>s.number===this.draft?.number)&&(this.draft=null,e.add("turns")),this.tried&&(e.has("turns")||e.has("places")||e.has("m\
eter"))&&(this.tried=null,e.add("turns").add("tried")),e}changeOrder(t){for(let{at:e,remove:s,numbers:n,tokens:o,places:c}of t.splices){for(let h of this.order.
slice(e,e+s))this.cards.delete(h);let l=z(n,1);this.order=[...this.order.slice(0,e),...l,...this.order.slice(e+s)],this.tokens=[...this.tokens.slice(0,e),...o,...this.
tokens.slice(e+s)],this.marks=[...this.marks.slice(0,e),...z(c,0),...this.marks.slice(e+s)]}for(let[e,s,n]of t.marks)this.marks.fill(n,e,e+s);for(let[e,s]of t.counts)
this.tokens[e]=s;return t.splices.length&&(this.positions=null),!!(t.splices.length||t.marks.length||t.counts.length||t.places)}write(t){if(t.ended)return this.
draft?.number!==t.number?new Set:(this.draft=null,new Set(["turns"]));if(this.draft?.number!==t.number)return this.draft={number:t.number,question:t.question,text:t.
text,at:t.at},new Set(["turns"]);let{text:e,at:s}=this.draft,n=e.slice(0,Math.max(0,t.at-s))+t.text;return this.draft={...this.draft,question:t.question||this.draft.
question,text:n.slice(-se),at:s+Math.max(0,n.length-se)},new Set(["draft"])}keep(t){for(let e of t)this.cards.delete(e.number),this.cards.set(e.number,e);for(let e of this.
cards.keys()){if(this.cards.size<=He)break;this.cards.delete(e)}return new Set(["cards"])}try(t){let e=z(t.marks,0),s=t.question!==""&&e.length===this.order.length&&
e.length>0;return!s&&!this.tried?new Set:(this.tried=s?{question:t.question,meter:t.meter,places:t.places,marks:e}:null,new Set(["turns","tried"]))}settle(t){return t===
"busy"||t==="idle"?this.busy===(t==="busy")?new Set:(this.busy=t==="busy",new Set(["busy"])):(this.forget(),this.busy=!1,this.phase=t,new Set(["phase","all"]))}};function ne(i,{found:t,unfolded:e}){if(t)return t.map(h=>De(i,h,"")).filter(h=>h.index>=0);let{heads:s,inside:n,hidden:o}=We(i,e),c=Fe(i),l=[];for(let h=0;h<i.order.
length;h++){let d=i.order[h];h===c&&l.push({kind:"line",key:"line"});for(let m of s.get(h)??[])l.push({kind:"summary",key:m.id,summary:m,open:e.has(m.id)});o.has(
d)||l.push({kind:"turn",key:`#${d}`,number:d,index:h,inside:n.get(d)??""})}return i.draft&&i.indexOf(i.draft.number)<0&&l.push({kind:"draft",key:`#${i.draft.number}`,
number:i.draft.number}),l}var De=(i,t,e)=>({kind:"turn",key:`#${t}`,number:t,index:i.indexOf(t),inside:e});function We(i,t){let e=new Map,s=new Map,n=new Set;for(let o of i.
summaries){let c=z(o.covers,1).filter(h=>i.indexOf(h)>=0);if(c.length===0)continue;let l=Math.min(...c.map(h=>i.indexOf(h)));e.set(l,[...e.get(l)??[],o]);for(let h of c)
s.set(h,o.id),!t.has(o.id)&&!o.expanded&&n.add(h)}return{heads:e,inside:s,hidden:n}}function Fe(i){let t=-1;for(let e=0;e<i.order.length;e++){let{state:s}=i.placeAt(
e);if(s==="maybe"||(s==="in"&&t<0&&(t=e),s==="out"&&t>=0))return-1}return t>0?t:-1}var U=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((t,e)=>t-
e)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(t){this.numbers.delete(t)||this.numbers.add(t),this.anchor=this.active=`#${t}`}extend(t,e){let s=t.
findIndex(c=>c.key===e),n=t.findIndex(c=>c.key===this.anchor),o=n<0?s:n;s<0||(n<0&&(this.anchor=e),this.numbers=new Set(t.slice(Math.min(o,s),Math.max(o,s)+1).flatMap(
c=>c.kind==="turn"&&c.number!==void 0?[c.number]:[])),this.active=e)}follow(t,e,s){for(let l of this.numbers)s(l)||this.numbers.delete(l);if(!this.active||e.some(
l=>l.key===this.active))return;let n=t.findIndex(l=>l.key===this.active),o=new Set(e.map(l=>l.key)),c=t.slice(Math.max(0,n)).find(l=>o.has(l.key));this.active=(c??
e[e.length-1])?.key??""}};var ie={title:"Memory",region:"Session memory",undo:"Undo","undo.what":"Undo: {what}",redo:"Redo","redo.what":"Redo: {what}","search.turns":"Search the turns","\
search.none":"No turn holds that.","search.found.one":"1 turn","search.found.other":"{n} turns","search.cut":"first {shown} of {n} turns",close:"Close",more:"Mo\
re",cancel:"Cancel",save:"Save",edit:"Edit",copy:"Copy",copied:"Copied.","copy.failed":"This page may not copy. Select the text and copy it.",thread:"Thread","t\
hread.option":"{name} ({n})",strategy:"Strategy",budget:"Token budget","strategy.full":"Full","strategy.window":"Window","strategy.summary":"Summary","strategy.\
hierarchical":"Hierarchical","strategy.entity":"Entities","strategy.topics":"Topics","strategy.retrieval":"Retrieval","strategy.adaptive":"Adaptive","option.win\
dow.turns":"last {input} turns","option.summary.keep":"newest {input} verbatim","option.hierarchical.keep":"newest {input} verbatim","option.hierarchical.fanout":"\
groups of {input}","option.entity.keep":"newest {input} verbatim","option.retrieval.recent":"newest {input} and what fits",meter:"Next request","meter.of":"{use\
d} of {budget} tokens","meter.nolimit":"{used} tokens, no limit","meter.change":"{words}: change the token budget","meter.nearly":"{percent} %","meter.nearly.ti\
p":"{percent} % of the token budget is taken.","meter.over":"over the budget","meter.label":"of {input} tokens","meter.brief":"of {input}","budget.hint":"Empty:\
 the model's own budget","layer.instructions":"instructions","layer.notes":"notes","layer.turns":"turns","layer.excerpts":"excerpts","layer.input":"your text","\
layer.framing":"framing","turns.in.one":"{in} of 1 turn in","turns.in.other":"{in} of {n} turns in","turns.maybe":"{n} more depend on your question",strip:"Turn\
s by tokens, oldest first. Filled: in the next request. Hollow: out.","strip.block":"#{a}: {state}, {tokens} tokens","strip.blocks":"#{a}–#{b}: {in} of {n} in, \
{tokens} tokens","strip.copy":"Copy strip as SVG","tab.memory":"Memory","tab.next":"Next request","tab.sent":"Sent",tabs:"Views",turns:"Turns",line:"the model s\
ees below",in:"in",out:"out",maybe:"maybe","why.sent":"","why.pinned":"pinned","why.summary":"as {detail}","why.found":"found","why.facts":"as facts","why.entit\
y":"entity {detail}","why.window":"window {detail}","why.room":"no room","why.off":"turned off","why.replaced":"replaced","why.stopped":"stopped","why.failed":"\
failed","why.refused":"refused","why.filtered":"filtered","why.incomplete":"cut off","why.question":"depends on your question","tip.sent":"The next request carr\
ies this turn as it stands.","tip.pinned":"Pinned: the next request always carries this turn.","tip.summary":"The next request carries summary {detail} in its p\
lace.","tip.found":"Found: it has to do with your question, so the next request carries it.","tip.window":"The window holds the last {detail} turns. This one is\
 older, so the model does not see it.","tip.room":"The token budget is full with newer turns, so the model does not see this one.","tip.off":"Turned off by you:\
 kept here, never sent.","tip.replaced":"The cell ran again. Its newer turn is sent instead.","tip.stopped":"The reply was stopped, so this turn is not sent. Tu\
rn it on to send it.","tip.failed":"There was no reply, so this turn is not sent. Turn it on to send it.","tip.refused":"The model declined to answer, so this t\
urn is not sent. Turn it on to send it.","tip.filtered":"The endpoint's filter cut the reply, so this turn is not sent. Turn it on to send it.","tip.incomplete":"\
The reply broke off, so this turn is not sent. Turn it on to send it.","tip.question":"It is sent if it has to do with what you ask. Try a question to see.",tokens:"\
{n} tokens","tokens.title":"Tokens of this turn","flag.edited":"edited","flag.earlier":"an earlier turn changed","flag.truncated":"reply cut at its length limit",
"flag.tools.one":"1 tool call","flag.tools.other":"{n} tool calls","flag.images.one":"1 image","flag.images.other":"{n} images","cell.edited":"cell edited, not \
re-run","cell.gone":"its cell was deleted",writing:"writing",loading:"…","empty.text":"(no text)",cut:"The rest is not shown here.","role.user":"You","role.as\
sistant":"Model","role.tool":"Tool","role.system":"Instructions","role.plan":"Plan","role.notes":"Notes","role.reasoning":"Reasoning",pin:"Pin",unpin:"Unpin",off:"\
Turn off",on:"Turn on",remove:"Remove",summarise:"Summarise","summarise.older":"Summarise older","summarise.before":"Summarise older than #{n}","edit.question":"\
Edit question","edit.reply":"Edit reply","edit.of":"Edit {what}",goto:"Go to cell",unfold:"Show all",fold:"Show less","turn.actions":"More for #{n}","summary.ac\
tions":"More for {id}","turns.n.one":"1 turn","turns.n.other":"{n} turns","selected.one":"1 selected","selected.other":"{n} selected",unselect:"Select none",clear:"\
Clear",erase:"Erase…",check:"Check memory","new.below":"New turn below","erase.title":"Erase this memory?","erase.now":"Erase","erase.text":"All turns, summar\
ies and notes of this thread are gone for good. This cannot be undone.","summary.covers":"summary of {turns}","summary.show":"Show originals","summary.hide":"Se\
nd the summary again","summary.by":"by {by}","summary.stale":"Out of date: a turn it covers changed.","summary.remake":"Summarise again","summary.lost.one":"1 f\
act lost: ","summary.lost.other":"{n} facts lost: ","summary.open":"Unfold its turns","summary.shut":"Fold its turns","summary.expanded":"originals are sent","s\
tanding.system":"Instructions","standing.plan":"Plan","standing.none":"none","standing.entities":"Entities","standing.edit":"Edit {what}","standing.add":"Add a \
plan","entity.delete":"Delete this fact","entity.edit":"Correct this fact","entity.replaced":"replaced",findings:"Findings","findings.more.one":"1 more","findin\
gs.more.other":"{n} more","findings.less":"less",try:"Try a question","try.hint":"Nothing is sent.","next.empty":"Nothing would be sent yet.","messages.earlier":"\
{n} earlier messages",json:"Copy JSON","sent.none":"Nothing was sent yet.","sent.request":"Request {n}","sent.turn":"for #{n}","sent.unsaved":"not saved","sent.\
back":"All requests","sent.tokens":"Tokens per request","sent.budget":"budget","sent.point":"Request {n}: {tokens} tokens",diff:"Since the request before:","dif\
f.added":"added {what}","diff.removed":"left out {what}","diff.changed":"changed {what}","diff.same":"the same",empty:"Nothing remembered yet. Run a %%chat cell\
.","empty.example":"Insert example",absent:"This kernel has no session memory.","absent.load":"Load it",restarted:"Kernel restarted. The memory is empty. The mo\
del no longer sees the replies on this page.",reopened:"Run %memory to see this kernel's memory.",gone:"No connection to the kernel. Run %memory to see its memo\
ry.",connecting:"Asking the kernel…",mismatch:"This panel and the kernel's extension differ in version. Reload the page.",busy:"Cell running. Changes apply to\
 the next request.",stale:"Changed meanwhile. Nothing was edited; here is the new version.","work.summarise":"Summarising","work.of":"{what}: {done} of {of}","w\
ork.cancelled":"Cancelled. Nothing was changed.","did.prune":"Removed {what}.","did.pin":"Pinned {what}: always in.","did.unpin":"Unpinned {what}.","did.exclude":"\
Turned off {what}.","did.include":"Turned on {what}.","did.edit":"Edited.","did.clear":"Cleared. Undo brings it back.","did.erase":"Erased.","did.summarise":"Su\
mmarised.","did.undo":"Undone.","did.redo":"Done again.","did.remedy":"Done.","action.prune":"remove {target}","action.pin":"pin {target}","action.unpin":"unpin\
 {target}","action.exclude":"turn off {target}","action.include":"turn on {target}","action.edit":"edit {target}","action.summarise":"summarise {target}","actio\
n.summarize":"summarise {target}","action.expand":"show originals of {target}","action.collapse":"send {target} again","action.remake":"summarise {target} again",
"action.clear":"clear","action.remove":"remove {target}","action.add":"add {target}","action.replace":"replace {target}","action.system":"instructions","action.\
plan":"plan","action.entity":"correct {target}","action.strategy":"use {target}","action.budget":"budget {target}"},Lt=ie;function oe(i){Lt={...ie,...i}}function a(i,t={}){
return(Lt[i]??i.slice(i.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,n)=>{let o=t[n];return o===void 0?s:typeof o=="number"?j(o):o}).trimEnd()}var W=i=>i in Lt,
A=(i,t,e={})=>a(`${i}.${t===1?"one":"other"}`,{n:t,...e}),Ke=new Intl.NumberFormat("en-US"),j=i=>Ke.format(i);function rt(i){let t=[];for(let e=0;e<i.length;e++){
let s=e;for(;e+1<i.length&&i[e+1]===i[e]+1;)e++;t.push(s===e?`#${i[e]}`:`#${i[s]}–#${i[e]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:
t.join(", ")}var _e=40,at=class{constructor(t){this.model=t,this.host=t.host??{},this.memory=new ot,this.selection=new U,this.heights=new tt,this.rows=[],this.view=this.freshView(),
this.wide=!1,this.root=document.createElement("div"),this.parts=[],this.changes=new Set,this.scheduled=0,this.said="",this.focusRow=()=>{},this.holdView=()=>{},
this.link=new nt(t,e=>this.receive(e)),this.link.next=Math.floor(Math.random()*2**40)}freshView(){return{tab:"memory",searching:!1,query:"",found:null,foundTotal:0,
unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""}}start(){this.model.comm_live===!1?this.receive({type:"status",thread:"",revision:0,
state:"reopened"}):this.hello()}hello(){this.link.ask("hello",{protocol:1},this.memory).catch(t=>{t.kind!=="lost"&&(this.memory.phase="mismatch"),this.changed("\
phase")})}receive(t){let e=this.memory.phase==="live",s=this.memory.thread,n=this.memory.apply(t);n.has("gap")&&this.hello(),n.has("all")&&(this.memory.phase!==
"live"||this.memory.thread!==s)&&this.forgetView(),e&&this.memory.phase!=="live"&&this.link.abandon(),["cards","turns","summaries"].some(o=>n.has(o))&&this.freshen(),
this.changed(...n)}forgetView(){let{tab:t}=this.view;this.view={...this.freshView(),tab:t},this.selection=new U,this.heights.reset(),this.said=""}changed(...t){
for(let e of t)this.changes.add(e);this.changes.size&&!this.scheduled&&(this.scheduled=requestAnimationFrame(()=>this.draw()))}draw(){this.scheduled=0;let t=this.
changes;if(this.changes=new Set,t.has("all"))for(let e of["head","meter","turns","cards","findings","standing","view","busy","work","said"])t.add(e);if(["turns",
"summaries","view","places"].some(e=>t.has(e))){let e=ne(this.memory,this.view);this.selection.follow(this.rows,e,s=>this.memory.indexOf(s)>=0),this.rows=e,t.add(
"rows").add("selection")}for(let e of this.parts)e.update(t)}async ask(t,e){try{return await this.link.ask(t,e,this.memory)}catch(s){return this.complain(s),null}}async act(t,e,s=""){
let n=await this.ask(t,e);return n&&this.say("note"in n&&n.note||s),n!==null}complain(t){if(!(t instanceof I))throw t;if(t.kind==="lost"){this.memory.phase==="l\
ive"&&this.receive({type:"status",thread:"",revision:0,state:"gone"});return}this.say(t.kind==="stale"&&t.fresh?a("stale"):t.kind==="cancelled"?a("work.cancelle\
d"):t.message)}say(t){this.said=t,this.changed("said")}async unfold(t){let{open:e}=this.view;if(e.delete(t))return this.changed("cards");e.add(t),this.holdView(),
this.changed("cards"),await this.keepRead(t)}versionOf(t){let{cards:e,summaries:s}=this.memory;return(t.startsWith("#")?e.get(Number(t.slice(1))):s.find(({id:o})=>o===
t))?.version??-1}readingOf(t){let e=this.view.readings.get(t);return e?.version===this.versionOf(t)?e.messages:void 0}freshen(){let{open:t,readings:e}=this.view;
for(let s of e.keys())!t.has(s)&&!this.readingOf(s)&&e.delete(s);for(let s of t)this.versionOf(s)>=0&&this.keepRead(s)}async keepRead(t){let{view:e}=this;if(!e.
asked.has(t)){for(e.asked.add(t);e===this.view&&e.open.has(t)&&!this.readingOf(t);)await this.read(t)||e.open.delete(t);e.asked.delete(t),this.changed("cards")}}async read(t){
let{open:e,readings:s,editing:n}=this.view,o=this.versionOf(t),c=await this.ask("read",{target:t});if(!c)return null;s.delete(t),s.set(t,{version:o,messages:c.messages});
for(let l of s.keys()){if(s.size<=_e)break;l!==n?.row&&(s.delete(l),e.delete(l))}return this.changed("cards"),c.messages}async edit(t,e,s){let n=await this.ask(
"source",{target:e});n&&(this.view.editing={row:t,target:e,label:s,source:n.source,text:n.source.text,word:""},this.changed("cards","standing"))}async editTurn(t,e){
let s=`#${t}`,o=(this.readingOf(s)??await this.read(s))?.filter(l=>l.role===e),c=e==="user"?o?.[0]:o?.[o.length-1];c&&(this.view.open.add(s),this.holdView(),await this.
edit(s,c.id,a(e==="user"?"edit.question":"edit.reply")))}async save(){let{editing:t}=this.view;if(!t)return;let{target:e,source:s,text:n}=t;if(n===s.text)return this.
leaveEditing();try{await this.link.ask("edit",{target:e,version:s.version,text:n},this.memory),this.leaveEditing(),this.say(a("did.edit"))}catch(o){o instanceof
I&&o.fresh&&(this.view.editing={...t,source:o.fresh,text:o.fresh.text,word:a("stale")}),this.complain(o),this.changed("cards","standing")}}leaveEditing(){let t=this.
view.editing?.row;this.view.editing=null,this.changed("cards","standing"),t&&requestAnimationFrame(()=>this.focusRow(t))}targets(t){return this.selection.numbers.
has(t)?this.selection.list:[t]}reveal(t){this.view.found&&this.endSearch();let e=this.memory.summaries.find(({id:s,covers:n})=>!this.view.unfolded.has(s)&&n.some(
([o,c])=>t>=o&&t<o+c));e&&!e.expanded&&this.view.unfolded.add(e.id),this.view.tab=this.wide?this.view.tab:"memory",this.changed("view"),requestAnimationFrame(()=>this.
focusRow(`#${t}`))}async search(t){if(this.view.query=t,!t.trim())return this.view.found=null,this.changed("view");let e=await this.ask("search",{query:t});!e||
this.view.query!==t||(this.view.found=e.numbers,this.view.foundTotal=e.total,this.changed("view"))}endSearch(){Object.assign(this.view,{searching:!1,query:"",found:null}),
this.changed("view")}close(){cancelAnimationFrame(this.scheduled),this.link.close(),this.memory.forget()}};function r(i,t,...e){let s=document.createElement(i);for(let[n,o]of Object.entries(t??{}))o==null||o===!1||(n.startsWith("on")?s.addEventListener(n.slice(2),o):
n==="value"?s.value=o:s.setAttribute(n,o===!0?"":String(o)));return v(s,...e),s}function v(i,...t){i.replaceChildren(...t.filter(e=>e!=null&&e!==!1).map(e=>e instanceof
Node?e:document.createTextNode(String(e))))}function E(i,t,...e){let s=document.createElementNS("http://www.w3.org/2000/svg",i);for(let[n,o]of Object.entries(t))
s.setAttribute(n,String(o));return s.append(...e),s}function g(i,t){i.hidden===t&&(i.hidden=!t)}function S(i,t){i.textContent!==t&&(i.textContent=t)}var Ve={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"};function k(i){return E(
"svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},E("path",{d:Ve[i]??""}))}function re(i){return E("svg",{class:`jsm-dot jsm-d\
ot-${i}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},E("circle",{cx:6,cy:6,r:i==="in"?5:4.25}))}var M=(i,t,e,s={})=>r("button",{class:"jsm-button jsm-bare",type:"button","aria-label":t,title:t,onclick:e,...s},k(i)),q=(i,t,e,s={})=>r("button",{class:"jsm-bu\
tton",type:"button",onclick:e,...s},i?k(i):null,r("span",null,t)),Y=({action:i,target:t})=>W(`action.${i}`)?a(`action.${i}`,{target:t}):`${i} ${t}`.trim();function Nt({
state:i,why:t,detail:e}){let s=W(`why.${t}`)?a(`why.${t}`,{detail:e}):`${t} ${e}`.trim();return s?i==="in"?s.startsWith("as ")?`${a("in")} ${s}`:`${a("in")}, ${s}`:
`${a(i)}: ${s}`:a(i)}var Ge=({why:i,detail:t})=>W(`tip.${i}`)?a(`tip.${i}`,{detail:t}):"";function lt(i){let t=Nt(i),e=Ge(i),s={pinned:"pin",summary:"layers",found:"\
search"}[i.why];return r("button",{class:`jsm-badge jsm-${i.state}`,type:"button","data-tip":e||null,"aria-label":e?`${t}. ${e}`:t,"data-act":"badge"},s&&i.state===
"in"?k(s):re(i.state),r("span",null,t))}function J(i){let t=i.view.editing;if(!t)return null;let e=r("textarea",{class:"jsm-editor","aria-label":t.label,dir:"au\
to",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{i.view.editing&&(i.view.editing.text=e.value)},onkeydown:s=>{if(s.key==="Escape")i.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))i.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{e.isConnected&&e.focus()}),r("div",{class:"\
jsm-editing"},r("div",{class:"jsm-label"},t.label),t.word?r("p",{class:"jsm-warning"},k("warning"),t.word):null,e,r("div",{class:"jsm-row"},r("span",{class:"jsm\
-space"}),r("button",{class:"jsm-button",type:"button",onclick:()=>i.leaveEditing()},a("cancel")),r("button",{class:"jsm-button jsm-primary",type:"button",onclick:()=>void i.
save()},a("save"))))}async function K(i,t){try{await navigator.clipboard.writeText(t),i.say(a("copied"))}catch{let e=r("textarea",{class:"jsm-editor",readonly:!0,
rows:10,"aria-label":a("copy"),value:t}),s=ae(i,a("copy.failed"),e,[]);e.select(),s.addEventListener("close",()=>s.remove())}}function ae(i,t,e,s){let n=r("dial\
og",{class:"jsm-dialog","aria-label":t}),o=r("button",{class:"jsm-button",type:"button",onclick:()=>n.close()},a(s.length?"cancel":"close"));return v(n,r("h2",null,
t),e,r("div",{class:"jsm-row"},r("span",{class:"jsm-space"}),o,...s)),n.addEventListener("close",()=>n.remove()),n.addEventListener("keydown",c=>c.stopPropagation()),
i.root.append(n),n.showModal(),n}function le(i){let t=r("button",{class:"jsm-button jsm-primary jsm-danger",type:"button",onclick:()=>{e.close(),i.act("command",
{action:"erase"},a("did.erase"))}},a("erase.now")),e=ae(i,a("erase.title"),r("p",null,a("erase.text")),[t])}var Ue=400,ct=class{constructor(t){this.app=t,this.count=r("b",{class:"jsm-selected"}),this.selection=r("div",{class:"jsm-row jsm-selection",role:"toolbar","ari\
a-label":a("selected.other",{n:0}),hidden:!0},this.count,r("span",{class:"jsm-space"}),this.button("pin","pin"),this.button("off","exclude"),q("summarise",a("su\
mmarise"),()=>void this.summarise(),{class:"jsm-button jsm-squeeze","aria-label":a("summarise"),title:a("summarise")}),this.button("remove","prune"),M("close",a(
"unselect"),()=>{t.selection.clear(),t.changed("selection")})),this.older=q("summarise",a("summarise.older"),()=>void t.act("summarise",{},a("did.summarise"))),
this.clear=q("",a("clear"),()=>void t.act("command",{action:"clear"},a("did.clear"))),this.line=r("span",{role:"status","aria-live":"polite"}),this.busy=r("span",
{class:"jsm-busy",hidden:!0},r("span",{class:"jsm-pulse"}),a("busy")),this.waiting=0,this.progress=r("progress",{class:"jsm-progress"}),this.doing=r("span"),this.
work=r("div",{class:"jsm-row jsm-work",hidden:!0},this.doing,this.progress,r("button",{class:"jsm-button",type:"button",onclick:()=>void t.act("cancel",{work:t.
memory.work.id})},a("cancel"))),this.element=r("div",{class:"jsm-bottom"},this.work,r("div",{class:"jsm-row jsm-foot"},this.older,r("div",{class:"jsm-status"},this.
busy,this.line),this.clear,this.selection))}button(t,e){return q(t,a(t),()=>void this.change(e),{class:"jsm-button jsm-squeeze","aria-label":a(t),title:a(t)})}update(t){
let{memory:e,selection:s,view:n,wide:o,said:c}=this.app;if(t.has("work")){let{id:m,action:f,done:x,of:$}=e.work;g(this.work,m!=="");let w=a(`work.${f}`);S(this.
doing,$?a("work.of",{what:w,done:x,of:$}):w),this.progress.setAttribute("aria-label",w),$?Object.assign(this.progress,{max:$,value:x}):this.progress.removeAttribute(
"value")}t.has("said")&&S(this.line,c),t.has("busy")&&this.settle(e.busy);let l=e.phase==="live"&&e.order.length>0&&(o||n.tab==="memory"),h=l&&s.size>0,d=this.selection.
contains(document.activeElement);g(this.selection,h);for(let m of[this.older,this.clear])g(m,l&&!h);this.element.classList.toggle("jsm-selecting",h),this.element.
classList.toggle("jsm-quiet",!l&&!c&&this.busy.hidden&&this.work.hidden),h&&S(this.count,A("selected",s.size)),this.selection.setAttribute("aria-label",A("selec\
ted",s.size)),d&&!h&&this.app.focusRow(s.active)}settle(t){clearTimeout(this.waiting),this.waiting=t?setTimeout(()=>{g(this.busy,!0),this.app.changed("selection")},
Ue):0,t||g(this.busy,!1)}close(){clearTimeout(this.waiting)}async change(t){let e=this.app.selection.list,s=e.length===1?`#${e[0]}`:A("turns.n",e.length);await this.
app.act("turns",{action:t,numbers:e},a(`did.${t}`,{what:s}))&&t==="prune"&&this.app.selection.clear(),this.app.changed("selection")}async summarise(){let t=this.
app.selection.list;this.app.selection.clear(),this.app.changed("selection"),await this.app.act("summarise",{numbers:t},a("did.summarise"))}},ht=class{constructor(t){
this.app=t,this.open=!1,this.element=r("div",{class:"jsm-findings",role:"group","aria-label":a("findings"),hidden:!0})}update(t){if(!t.has("findings"))return;let{
findings:e}=this.app.memory;g(this.element,e.length>0);let s=this.open?e:e.slice(0,1),n=e.length>1&&r("button",{class:"jsm-button jsm-plain",type:"button","aria\
-expanded":String(this.open),onclick:()=>{this.open=!this.open,this.app.changed("findings")}},this.open?a("findings.less"):A("findings.more",e.length-1));v(this.
element,...s.map((o,c)=>r("p",{class:"jsm-finding"},k("warning"),r("span",null,o.text," ",...o.remedies.map((l,h)=>r("button",{class:"jsm-button jsm-plain",type:"\
button",onclick:()=>void this.app.act("remedy",{finding:o.id,choice:h},a("did.remedy"))},Ye(l)))," ",c===s.length-1&&n))))}};function Ye(i){let t=Y(i);return t.
charAt(0).toUpperCase()+t.slice(1)}var ce={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""},dt=class{constructor(t){this.app=t,this.words=
r("p",{role:"status"}),this.sign=r("div",{class:"jsm-sign"}),this.help=r("div"),this.element=r("div",{class:"jsm-calm"},this.sign,this.words,this.help),this.shown=
""}update(t){if(!["phase","turns","all","draft"].some(h=>t.has(h)))return;let{memory:e,host:s}=this.app,n=e.order.length===0&&!e.draft,o=e.phase!=="live"?e.phase:
n?"empty":"";if(g(this.element,o!==""),this.element.classList.toggle("jsm-late",o==="connecting"),o===this.shown)return;this.shown=o,v(this.sign,ce[o]?k(ce[o]):
null),v(this.words,...(o?a(o).split(/(?<=[.。]) /):[]).flatMap(h=>[r("span",null,h)," "]));let c=o==="empty"?s.insertExample:o==="absent"||o==="restarted"?s.loadExtension:
void 0,l=o==="empty"?a("empty.example"):a("absent.load");v(this.help,c?r("button",{class:"jsm-button jsm-primary",type:"button",onclick:()=>c.call(s)},l):null)}};function _(i,t,e){let s=r("div",{class:"jsm-menu",role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),n=()=>{if(!s.isConnected)return;let l=s.
contains(document.activeElement);s.remove(),t.setAttribute("aria-expanded","false"),l&&t.focus()},o=e.map(l=>l&&r("button",{class:`jsm-item${l.danger?" jsm-dang\
er":""}`,role:"menuitem",tabindex:"-1",type:"button",onclick:()=>{n(),l.run()}},k(l.icon),l.label));v(s,...o.map(l=>l??r("hr",{role:"separator"})));let c=o.filter(
l=>l!==null);s.addEventListener("keydown",l=>{let h=c.findIndex(m=>m===document.activeElement),d={ArrowDown:h+1,ArrowUp:h-1+c.length,Home:0,End:c.length-1}[l.key];
if(d!==void 0)c[d%c.length]?.focus();else if(l.key==="Escape"||l.key==="Tab")n();else return;l.preventDefault(),l.stopPropagation()}),s.addEventListener("toggle",
l=>{l.newState==="closed"&&n()}),i.append(s),t.setAttribute("aria-expanded","true"),Je(s,t),c[0]?.focus()}function Je(i,t){i.showPopover?.();let e=t.getBoundingClientRect(),
{width:s,height:n}=i.getBoundingClientRect(),o=e.bottom+n+8<=innerHeight;i.style.left=`${Math.max(4,Math.min(e.right-s,innerWidth-s-4))}px`,i.style.top=`${o?e.bottom+
4:Math.max(4,e.top-n-4)}px`}var ut=class{constructor(t,e){this.app=t,this.stripSvg=e,this.undo=q("undo",a("undo"),()=>void t.act("command",{action:"undo"},a("did.undo")),{class:"jsm-button\
 jsm-bare jsm-back"}),this.redo=M("redo",a("redo"),()=>void t.act("command",{action:"redo"},a("did.redo"))),this.search=M("search",a("search.turns"),()=>this.openSearch(),
{"aria-expanded":"false"}),this.more=M("more",a("more"),()=>this.menu(),{"aria-haspopup":"menu","aria-expanded":"false"}),this.model=r("span",{class:"jsm-model"}),
this.threads=r("select",{class:"jsm-field","aria-label":a("thread"),onchange:()=>this.switchThread()}),this.strategy=r("select",{class:"jsm-field","aria-label":a(
"strategy"),onchange:()=>this.use({})}),this.options=r("span",{class:"jsm-options"}),this.drawnFor="",this.element=r("div",{class:"jsm-header"},r("h2",{class:"j\
sm-title"},a("title")),r("div",{class:"jsm-toolbar"},this.undo,this.redo,this.search,this.more),r("div",{class:"jsm-row jsm-setup"},this.model,this.threads,r("s\
pan",{class:"jsm-space"}),r("span",{class:"jsm-strategy"},this.strategy,this.options)))}update(t){if(this.search.setAttribute("aria-expanded",String(this.app.view.
searching)),!t.has("head"))return;let{head:e,thread:s}=this.app.memory;S(this.model,e.model),this.step(this.undo,"undo",e.undo),this.step(this.redo,"redo",e.redo),
g(this.threads,e.threads.length>1),v(this.threads,...e.threads.map(({name:o,turns:c})=>r("option",{value:o,selected:o===s},a("thread.option",{name:o,n:c}))));let n=e.
strategies.map(({name:o})=>o).join();this.strategy.dataset.names!==n&&(this.strategy.dataset.names=n,v(this.strategy,...e.strategies.map(({name:o})=>r("option",
{value:o},Xe(o))))),this.strategy.value=e.strategy,this.drawOptions(e.strategies.find(({name:o})=>o===e.strategy))}step(t,e,s){let n=s?a(`${e}.what`,{what:Y(s)}):
a(e);t.setAttribute("aria-disabled",String(!s)),t.title=n,t.setAttribute("aria-label",n);let o=t.querySelector("span");o&&S(o,s?Y(s):a(e))}drawOptions(t){let e=t?.
options??[],s=`${t?.name} ${e.map(({name:n})=>n)}`;this.drawnFor!==s&&(this.drawnFor=s,v(this.options,...e.map(n=>this.option(t?.name??"",n))));for(let{name:n,value:o}of e){
let c=this.options.querySelector(`[data-option="${CSS.escape(n)}"]`);c&&c!==document.activeElement&&(c.value=String(o)),c&&he(c)}}option(t,{name:e,value:s,least:n,
most:o}){let c=`option.${t}.${e}`,[l,h=""]=(W(c)?a(c):`${e} {input}`).split("{input}"),d=r("input",{class:"jsm-field",type:"number",min:n,max:o,value:s,"data-op\
tion":e,oninput:()=>he(d),onchange:()=>{d.validity.valid&&d.value&&this.use({[e]:Math.floor(Number(d.value))})}});return r("label",{class:"jsm-option"},l,d,h)}use(t){
let e=this.strategy.value,{head:s}=this.app.memory,n=e===s.strategy?s.strategies.find(o=>o.name===e)?.options??[]:[];this.app.act("strategy",{name:e,options:{...Object.
fromEntries(n.map(o=>[o.name,o.value])),...t}}).then(o=>{o||this.app.changed("head")})}switchThread(){this.app.act("thread",{name:this.threads.value})}openSearch(){
if(this.app.view.searching)return this.app.endSearch();this.app.view.searching=!0,this.app.view.tab=this.app.wide?this.app.view.tab:"memory",this.app.changed("v\
iew")}menu(){let{app:t}=this;_(t.root,this.more,[{label:a("check"),icon:"check",run:()=>void t.act("command",{action:"check"})},{label:a("strip.copy"),icon:"cop\
y",run:()=>void K(t,this.stripSvg())},null,{label:a("clear"),icon:"remove",run:()=>void t.act("command",{action:"clear"},a("did.clear"))},{label:a("erase"),icon:"\
erase",danger:!0,run:()=>le(t)}])}},he=i=>{i.style.width=`${Math.max(2,i.value.length)+4.6}ch`},Xe=i=>W(`strategy.${i}`)?a(`strategy.${i}`):i;var Qe=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Ze=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),ts=new Set("class dir lang title start colspan rowspan align open".split(" "));function de(i){let t=new DOMParser().parseFromString(i,"\
text/html"),e=document.createDocumentFragment();return ue(t.body,e,0),e}function ue(i,t,e){for(let s of i.childNodes){if(s.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||e>60)continue;let n=s,o=n.localName;if(Ze.has(o))continue;let c=Qe.has(o)?document.createElement(
o):null;if(c){for(let{name:h,value:d}of n.attributes)ts.has(h)&&c.setAttribute(h,d);let l=o==="a"?n.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(c.
setAttribute("href",l),c.setAttribute("rel","noopener noreferrer"),c.setAttribute("target","_blank")),o==="pre"&&(c.tabIndex=0),t.appendChild(c)}ue(n,c??t,e+1)}}var es=(i,t)=>{let e=i.targets(t);return e.length===1?`#${e[0]}`:A("turns.n",e.length)};function P(i,t,e){let s=a(`did.${e}`,{what:es(i,t)});return i.act("turns",
{action:e,numbers:i.targets(t)},s)}function pe(i,t,e,s,n){let{memory:o,view:c,host:l}=i;if(c.editing?.row===s)return`editing ${c.editing.target} ${c.editing.source.
version} ${c.readings.has(s)}`;let h=o.cards.get(t),{state:d,why:m,detail:f}=o.placeAt(e);return[d,m,f,o.tokens[e],h?`${h.version} ${h.flags} ${h.outcome} ${h.reply.
length} ${h.more}`:"",c.open.has(s),c.open.has(s)&&c.readings.get(s)?.version,n,o.draft?.number===t,h?.cell?l.cellState?.(h.cell):"",i.wide].join("|")}function fe(i,t,e,s,n){
let{memory:o,view:c}=i,l=o.cards.get(t),h=o.placeAt(e),d=c.open.has(s),m=o.draft?.number===t;return r("div",{class:`jsm-card jsm-place-${h.state}${n?" jsm-insid\
e":""}`,role:"gridcell"},r("div",{class:"jsm-head"},r("span",{class:"jsm-lead"},r("span",{class:"jsm-number"},`#${t}`),lt(h)),r("span",{class:"jsm-tokens",title:a(
"tokens.title")},j(o.tokens[e]))),l?ss(i,l):null,d||c.editing?.row===s?Ct(i,s,l):ge(l),m?ye():null,l?ns(i,l,h):null)}var me=i=>i.replace(/^ *(?:`{3,}|~{3,}).*$/gm,
"").replace(/\s*\n\s*/g," ").trim();function ge(i){return i?r("div",{class:"jsm-text"},r("p",{class:"jsm-question",dir:"auto"},me(i.question)||(i.reply?"":a("em\
pty.text"))),i.reply?r("p",{class:"jsm-reply",dir:"auto"},r("span",{class:"jsm-hook","aria-hidden":"true"},"↳ "),me(i.reply)):null):r("div",{class:"jsm-text j\
sm-waiting","aria-hidden":"true"},r("i"),r("i"))}function ss(i,t){let e=t.cell?i.host.cellState?.(t.cell):"",s=[t.flags.includes("earlier")&&r("span",{class:"js\
m-flag jsm-notable"},k("earlier"),a("flag.earlier")),e&&r("span",{class:"jsm-flag jsm-notable"},k("cell"),a(`cell.${e}`)),e==="gone"&&r("button",{class:"jsm-but\
ton jsm-plain",type:"button","data-act":"remove-gone","aria-label":`${a("remove")} #${t.number}`,onclick:()=>void P(i,t.number,"prune")},a("remove")),t.outcome===
"truncated"&&r("span",{class:"jsm-flag jsm-notable"},k("warning"),a("flag.truncated")),t.flags.includes("edited")&&r("span",{class:"jsm-flag"},k("edit"),a("flag\
.edited")),t.tools>0&&r("span",{class:"jsm-flag"},k("tool"),A("flag.tools",t.tools)),t.images>0&&r("span",{class:"jsm-flag"},A("flag.images",t.images))].filter(
n=>n);return s.length?r("div",{class:"jsm-flags"},...s):null}function ns(i,t,e){let{number:s,flags:n}=t,o=n.includes("pinned"),c=we(t,e),l=i.view.open.has(`#${s}`),
h=M("more",a("turn.actions",{n:s}),()=>_(i.root,h,is(i,t,e)),{"aria-haspopup":"menu","aria-expanded":"false","data-act":"more"});return r("span",{class:"jsm-too\
ls"},M("pin",`${a("pin")} #${s}`,()=>void P(i,s,o?"unpin":"pin"),{"data-act":"pin","aria-pressed":String(o),title:a(o?"unpin":"pin")}),M("off",`${a("off")} #${s}`,
()=>void P(i,s,c?"include":"exclude"),{class:"jsm-button jsm-bare jsm-roomy","data-act":"off","aria-pressed":String(c),title:a(c?"on":"off")}),M("remove",`${a("\
remove")} #${s}`,()=>void P(i,s,"prune"),{class:"jsm-button jsm-bare jsm-roomy","data-act":"remove"}),M(l?"down":"right",`${a(l?"fold":"unfold")} #${s}`,()=>void i.
unfold(`#${s}`),{"data-act":"unfold","aria-expanded":String(l)}),h)}var we=(i,t)=>i.flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refu\
sed","filtered","incomplete"].includes(t.why);function is(i,t,e){let{number:s}=t,{host:n}=i,o=we(t,e),c=i.view.open.has(`#${s}`);return[{label:a(c?"fold":"unfol\
d"),icon:c?"down":"right",run:()=>void i.unfold(`#${s}`)},{label:a("edit.question"),icon:"edit",run:()=>void i.editTurn(s,"user")},...t.reply?[{label:a("edit.re\
ply"),icon:"edit",run:()=>void i.editTurn(s,"assistant")}]:[],{label:a(o?"on":"off"),icon:"off",run:()=>void P(i,s,o?"include":"exclude")},{label:a("summarise.b\
efore",{n:s}),icon:"summarise",run:()=>void i.act("summarise",{older:s},a("did.summarise"))},...n.goToCell&&t.cell&&n.cellState?.(t.cell)!=="gone"?[{label:a("go\
to"),icon:"cell",run:()=>n.goToCell?.(t.cell)}]:[],{label:a("copy"),icon:"copy",run:()=>void os(i,s)},null,{label:a("remove"),icon:"remove",danger:!0,run:()=>void P(
i,s,"prune")}]}async function os(i,t){let e=i.readingOf(`#${t}`)??await i.read(`#${t}`);if(!e)return;let s=await Promise.all(e.map(({id:n})=>i.ask("source",{target:n})));
await K(i,s.flatMap(n=>n?[n.source.text]:[]).join(`

`))}function Ct(i,t,e){let{readings:s,editing:n}=i.view,o=s.get(t)?.messages;if(!o)return e?ge(e):r("div",{class:"jsm-text"},a("loading"));let c=n?.row===t?n:null;
return r("div",{class:"jsm-whole"},...o.map(l=>c?.target===l.id?J(i):rs(l)),c&&!o.some(({id:l})=>l===c.target)?J(i):null)}function rs(i){let{role:t,name:e,tokens:s,
html:n,more:o}=i,c=r("div",{class:"jsm-rendered",dir:"auto"});return c.append(de(n)),r("section",{class:`jsm-message jsm-role-${t}`,"aria-label":a(`role.${t}`)},
r("div",{class:"jsm-label"},a(`role.${t}`),e?` · ${e}`:"",r("span",{class:"jsm-tokens"},j(s))),c,o?r("p",{class:"jsm-faint"},a("cut")):null)}var ye=()=>r("div",
{class:"jsm-writing"},r("div",{class:"jsm-stream",dir:"auto"}));function be(i,t){return r("div",{class:"jsm-card jsm-place-maybe jsm-draft",role:"gridcell"},r("\
div",{class:"jsm-head"},r("span",{class:"jsm-lead"},r("span",{class:"jsm-number"},`#${t}`),r("span",{class:"jsm-badge jsm-maybe"},r("span",{class:"jsm-pulse"}),
a("writing")))),r("div",{class:"jsm-text"},r("p",{class:"jsm-question",dir:"auto"},i.memory.draft?.question??"")),ye())}function ve(i,t,e){let{view:s}=i;if(s.editing?.row===t.id)return`editing ${s.editing.source.version} ${s.readings.has(t.id)}`;let{id:n,version:o,stale:c,pinned:l,
expanded:h,missing:d,place:m}=t;return[n,o,c,l,h,d,m.state,m.why,m.detail,e,s.open.has(n),s.readings.get(n)?.version,i.wide].join("|")}function ke(i,t,e){let{id:s,
text:n,covers:o,place:c,tokens:l,stale:h,by:d,edited:m,expanded:f}=t,x=rt(z(o,1)),$=i.view.open.has(s)||i.view.editing?.row===s;return r("div",{class:`jsm-card \
jsm-summary jsm-place-${c.state}`,role:"gridcell"},r("div",{class:"jsm-head"},r("span",{class:"jsm-lead"},r("span",{class:"jsm-number"},s),lt(c)),r("span",{class:"\
jsm-tokens",title:a("tokens.title")},j(l))),r("div",{class:"jsm-flags"},r("span",{class:"jsm-flag"},k("summarise"),a("summary.covers",{turns:x})),d?r("span",{class:"\
jsm-flag"},a("summary.by",{by:d})):null,m?r("span",{class:"jsm-flag"},k("edit"),a("flag.edited")):null,f?r("span",{class:"jsm-flag"},a("summary.expanded")):null),
$?Ct(i,s):r("div",{class:"jsm-text"},r("p",{class:"jsm-question",dir:"auto"},n)),as(t),h?r("p",{class:"jsm-warning"},k("stale"),r("span",null,a("summary.stale")),
q("",a("summary.remake"),()=>void i.act("summary",{action:"remake",summary:s},a("did.summarise")),{"data-act":"remake"})):null,ls(i,t,e))}function as({lost:i,missing:t}){
if(!t)return null;let e=t-i.length;return r("p",{class:"jsm-warning"},k("warning"),r("span",null,r("b",null,A("summary.lost",t)," "),r("span",{dir:"auto"},i.join(
" · ")+(e>0?" …":""))))}var Rt=(i,t)=>i.act("summary",{action:"remove",summary:t},a("did.prune",{what:t}));function ls(i,t,e){let{id:s,pinned:n,expanded:o}=t,
c=()=>{i.view.unfolded.delete(s)||i.view.unfolded.add(s),i.changed("view")},l=M("more",a("summary.actions",{id:s}),()=>_(i.root,l,[...o?[]:[{label:a(e?"summary.\
shut":"summary.open"),icon:e?"down":"right",run:c}],{label:a(i.view.open.has(s)?"fold":"unfold"),icon:"list",run:()=>void i.unfold(s)},{label:a("edit"),icon:"ed\
it",run:()=>void i.edit(s,s,a("edit.of",{what:s}))},{label:a("summary.remake"),icon:"stale",run:()=>void i.act("summary",{action:"remake",summary:s},a("did.summ\
arise"))},{label:a(o?"summary.hide":"summary.show"),icon:"layers",run:()=>void i.act("summary",{action:o?"collapse":"expand",summary:s})},null,{label:a("remove"),
icon:"remove",danger:!0,run:()=>void Rt(i,s)}]),{"aria-haspopup":"menu","aria-expanded":"false","data-act":"more"});return r("span",{class:"jsm-tools"},M("pin",
`${a("pin")} ${s}`,()=>void i.act("summary",{action:n?"unpin":"pin",summary:s}),{"data-act":"pin","aria-pressed":String(n),title:a(n?"unpin":"pin")}),o?null:M(e?
"down":"right",`${a(e?"summary.shut":"summary.open")}: ${s}`,c,{"data-act":"unfold","aria-expanded":String(e)}),l)}var xe=400,cs=60,mt=class{constructor(t){this.app=t,this.drawn=new Map,this.asked=new Set,this.atEnd=!0,this.newest=0,this.known=0,this.height=0,this.width=0,this.
canvas=r("div",{class:"jsm-canvas",role:"presentation"}),this.scroller=r("div",{class:"jsm-scroller",role:"grid","aria-label":a("turns"),"aria-multiselectable":"\
true"},this.canvas),this.below=r("button",{class:"jsm-button jsm-below",type:"button",hidden:!0,onclick:()=>this.toEnd()},k("arrow"),a("new.below")),this.element=
r("div",{class:"jsm-list"},this.scroller,this.below),this.sizes=new ResizeObserver(e=>this.resized(e)),this.sizes.observe(this.scroller),this.scroller.addEventListener(
"scroll",()=>this.scrolled(),{passive:!0}),this.scroller.addEventListener("keydown",e=>this.key(e)),this.scroller.addEventListener("mousedown",e=>{e.shiftKey&&e.
preventDefault()}),this.scroller.addEventListener("click",e=>this.click(e)),this.scroller.addEventListener("dblclick",e=>this.doubleClick(e)),this.scroller.addEventListener(
"focusin",e=>this.focused(e)),t.focusRow=e=>this.focus(e),t.holdView=()=>{this.atEnd=!1}}get heights(){return this.app.heights}update(t){if(!["rows","cards","tu\
rns","tried","places","draft","selection","size"].every(e=>!t.has(e))){if(t.has("rows")){let e=this.anchor(),s=this.focusedKey();this.heights.use(this.app.rows),
this.scroller.setAttribute("aria-rowcount",String(this.app.rows.length)),this.place(e),s&&s!==this.app.selection.active&&this.app.selection.active&&this.focus(this.
app.selection.active);let{newest:n}=this.app.memory;n>this.newest&&!this.atEnd&&!t.has("all")&&g(this.below,!0),this.newest=t.has("all")?n:Math.max(n,this.newest)}else
this.lay();this.app.memory.draft&&this.stream()}}anchor(){let{scrollTop:t}=this.scroller;t!==this.known&&this.look();let e=this.heights.at(t);return{keys:this.heights.
rows.slice(e,e+40).map(({key:s})=>s),offset:t-this.heights.top(e)}}place({keys:t,offset:e}){let{rows:s,total:n}=this.heights;this.stretch();let o=n-this.height;
if(!this.atEnd){let c=s.findIndex(({key:h})=>h===t[0]),l=c<0?s.findIndex(({key:h})=>t.includes(h)):c;o=l<0?this.known:this.heights.top(l)+(c<0?0:e)}this.scrollTo(
Math.max(0,o)),this.lay()}scrollTo(t){Math.abs(t-this.known)<.5||(this.scroller.scrollTop=t,this.known=this.scroller.scrollTop)}look(){let{scrollTop:t,clientHeight:e,
scrollHeight:s}=this.scroller;this.known=t,this.atEnd=t+e>=s-24}stretch(){let t=`${this.heights.total}px`;this.canvas.style.height!==t&&(this.canvas.style.height=
t,this.element.style.setProperty("--jsm-content",t))}lay(){let{app:t,heights:e,drawn:s}=this,{rows:n}=t,o=e.at(this.known-xe),c=e.at(this.known+(this.height||400)+
xe),l=n.length?Array.from({length:c-o+1},(f,x)=>o+x):[],h=n.findIndex(({key:f})=>f===t.selection.active);h>=0&&h<o&&l.unshift(h),h>c&&l.push(h);let d=new Set(l.
map(f=>n[f].key));for(let[f,{element:x}]of s)d.has(f)||(this.sizes.unobserve(x),x.remove(),s.delete(f));let m=null;for(let f of l)m=this.put(n[f],f,m);this.stretch(),
this.ask(l.map(f=>n[f]))}put(t,e,s){let{app:n,drawn:o}=this,c=this.signature(t),l=o.get(t.key);if(!l){let $=r("div",{class:"jsm-item-row",role:"row","data-key":t.
key});l={element:$,signature:"",state:""},o.set(t.key,l),this.sizes.observe($)}let{element:h}=l;l.signature!==c&&(this.redraw(h,t),Object.assign(l,{signature:c,
state:""}));let d=n.selection.active===t.key||!n.selection.active&&e===n.rows.length-1,m=t.kind==="turn"&&n.selection.numbers.has(t.number),f=`${d} ${m} ${e} ${this.
heights.top(e)}`;l.state!==f&&(l.state=f,this.dress(h,t,e,d,m));let x=s?s.nextSibling:this.canvas.firstChild;return x!==h&&this.canvas.insertBefore(h,x),h}dress(t,e,s,n,o){
t.tabIndex=e.kind!=="line"&&n?0:-1;for(let c of t.querySelectorAll("button, a, textarea, pre"))c.tabIndex=n?0:-1;t.setAttribute("aria-rowindex",String(s+1)),e.kind===
"turn"&&t.setAttribute("aria-selected",String(o)),t.style.transform=`translateY(${this.heights.top(s)}px)`}signature(t){return t.kind==="turn"?pe(this.app,t.number,
t.index,t.key,t.inside):t.kind==="summary"?ve(this.app,t.summary,t.open):t.kind==="draft"?`draft ${this.app.memory.draft?.question}`:t.key}redraw(t,e){let{app:s}=this,
n=t.contains(document.activeElement)?document.activeElement:null,o=n?.getAttribute("data-act");e.kind==="turn"?t.replaceChildren(fe(s,e.number,e.index,e.key,e.inside)):
e.kind==="summary"?t.replaceChildren(ke(s,e.summary,e.open)):e.kind==="draft"?t.replaceChildren(be(s,e.number)):t.replaceChildren(r("div",{class:"jsm-line",role:"\
gridcell"},r("span",null,a("line")))),n&&n!==t&&(t.querySelector(`[data-act="${o}"]`)??t).focus({preventScroll:!0})}stream(){let{draft:t}=this.app.memory,e=t&&this.
drawn.get(`#${t.number}`)?.element.querySelector(".jsm-stream");e&&S(e,t.text)}ask(t){let{cards:e}=this.app.memory,s=t.flatMap(o=>o.kind==="turn"&&!e.has(o.number)&&
!this.asked.has(o.number)?[o.number]:[]);if(s.length===0)return;let n=s.slice(0,cs);for(let o of n)this.asked.add(o);this.app.ask("page",{numbers:n}).finally(()=>{
for(let o of n)this.asked.delete(o)})}resized(t){let e=this.anchor(),s=!1;for(let{target:n,borderBoxSize:o}of t){if(n===this.scroller){this.height=this.scroller.
clientHeight,this.element.style.setProperty("--jsm-gutter",`${this.scroller.offsetWidth-this.scroller.clientWidth}px`);let h=Math.round(this.scroller.clientWidth);
h!==this.width&&this.heights.reset(),this.width=h,s=!0;continue}let c=n.getAttribute("data-key"),l=o[0].blockSize;c&&l>0&&this.drawn.has(c)&&(s=this.heights.measure(
c,l)||s)}s&&this.place(e)}scrolled(){this.scroller.scrollTop!==this.known&&this.look(),this.atEnd&&g(this.below,!1),this.lay()}toEnd(){this.atEnd=!0,this.place(
this.anchor()),g(this.below,!1)}focusedKey(){let t=document.activeElement?.closest(".jsm-item-row");return t&&this.canvas.contains(t)?t.getAttribute("data-key")??
"":""}focus(t){let{app:e,heights:s,scroller:n}=this,o=e.rows.findIndex(h=>h.key===t);if(o<0)return;e.selection.active=t;let c=s.top(o),l=s.top(o+1);c<n.scrollTop?
n.scrollTop=c:l>n.scrollTop+n.clientHeight&&(n.scrollTop=Math.min(c,l-n.clientHeight)),this.look(),this.lay(),this.drawn.get(t)?.element.focus({preventScroll:!0})}focused(t){
let e=this.focusedKey();!e||e===this.app.selection.active||!(t.target instanceof Element)||(this.app.selection.active=e,this.lay())}rowOf(t){let e=t.target instanceof
Element?t.target.closest(".jsm-item-row")?.getAttribute("data-key"):null;return this.app.rows.find(s=>s.key===e)}click(t){let e=this.rowOf(t),s=t.target;if(e?.kind!==
"turn"||s.closest("button, a, textarea, summary")||!(t.shiftKey||getSelection()?.isCollapsed))return;let{selection:n,rows:o}=this.app;t.shiftKey?n.extend(o,e.key):
(t.ctrlKey||t.metaKey||n.size===1&&n.numbers.has(e.number)||n.numbers.clear(),n.toggle(e.number)),this.app.changed("selection"),this.focus(e.key)}doubleClick(t){
let e=this.rowOf(t);!e||e.kind==="line"||t.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),this.app.selection.clear(),this.
app.changed("selection"),this.app.unfold(e.key))}key(t){let e=t.target;if(e.closest("textarea, input, select")||t.altKey)return;let{app:s}=this,{selection:n,rows:o}=s,
c=o.findIndex(({key:m})=>m===n.active),l=o[c],h=e.classList.contains("jsm-item-row"),d=this.step(t.key,c);if(d!==void 0)this.go(d,t.shiftKey);else if(t.key==="D\
elete"||t.key==="Backspace")l?.kind==="turn"&&h?P(s,l.number,"prune"):l?.kind==="summary"&&h&&Rt(s,l.key);else if(t.key==="Escape"&&n.size)n.clear();else if((t.
key==="a"||t.key==="A")&&(t.ctrlKey||t.metaKey))n.numbers=new Set(o.flatMap(m=>m.kind==="turn"?[m.number]:[]));else if(h&&t.key==="Enter"&&l&&l.kind!=="line")s.
unfold(l.key);else if(h&&t.key===" "&&l?.kind==="turn")n.toggle(l.number);else if(!(h&&!t.ctrlKey&&!t.metaKey&&l?.kind==="turn"&&this.letter(t.key,l.number)))return;
s.changed("selection"),t.preventDefault()}letter(t,e){let{app:s}=this,n=s.memory.cards.get(e)?.flags??[];if(t==="p")P(s,e,n.includes("pinned")?"unpin":"pin");else if(t===
"o")P(s,e,n.includes("excluded")?"include":"exclude");else if(t==="e")s.editTurn(e,"user");else return!1;return!0}step(t,e){let{rows:s}=this.app,n=e<0?s.length:
e,o=Math.max(1,Math.floor(this.scroller.clientHeight/90)),c={ArrowUp:n-1,ArrowDown:n+1,PageUp:n-o,PageDown:n+o,Home:0,End:s.length-1}[t];return c===void 0?void 0:
Math.max(0,Math.min(s.length-1,c))}go(t,e){let{rows:s,selection:n}=this.app,o=t>=s.findIndex(({key:l})=>l===n.active),c=s[s[t]?.kind==="line"?Math.max(0,Math.min(
s.length-1,t+(o?1:-1))):t];c&&(e?(n.anchor||(n.anchor=n.active),n.extend(s,c.key)):n.anchor=c.key,this.focus(c.key))}close(){this.sizes.disconnect()}};var je=["instructions","notes","turns","excerpts","input","framing"],zt=.8;function hs({used:i,layers:t}){let e=i-t.reduce((s,{tokens:n})=>s+n,0);return[...t,{name:"\
framing",tokens:e}].filter(({tokens:s})=>s>0).sort((s,n)=>je.indexOf(s.name)-je.indexOf(n.name))}var pt=class{constructor(t){this.app=t,this.setting=!1,this.bar=
r("div",{class:"jsm-bar",role:"meter","aria-label":a("meter"),"aria-valuemin":"0"}),this.numbers=r("span",{class:"jsm-used"}),this.amounts=[r("span",{class:"jsm\
-long"}),r("span",{class:"jsm-brief"})],this.budget=r("button",{class:"jsm-button jsm-plain",type:"button",onclick:()=>this.set(!0)},...this.amounts),this.input=
r("input",{class:"jsm-field",type:"number",min:"1",step:"100","aria-label":a("budget"),title:a("budget.hint"),onkeydown:e=>this.key(e),onblur:()=>this.commit()}),
this.warning=r("span",{class:"jsm-nearly"}),this.legend=r("div",{class:"jsm-legend"}),this.problem=r("p",{class:"jsm-warning",hidden:!0}),this.counts=r("span",{
class:"jsm-counts"}),this.element=r("div",{class:"jsm-meter"},this.bar,r("div",{class:"jsm-row jsm-figures"},this.counts,r("span",{class:"jsm-amount"},this.warning,
this.numbers,this.budget,this.input)),this.legend,this.problem),g(this.input,!1)}update(t){if(!t.has("meter")&&!t.has("turns")&&!t.has("tried"))return;let e=this.
app.memory.tried?.meter??this.app.memory.meter,{used:s,budget:n,exact:o,problem:c}=e,l=n?s/n:0,h=!!c||l>1;this.element.classList.toggle("jsm-near",l>=zt&&!h),this.
element.classList.toggle("jsm-over",h);let d=Math.max(n??s,s,1),m=hs(e);v(this.bar,...m.map(({name:w,tokens:T})=>{let R=r("span",{class:`jsm-part jsm-layer-${w}`,
"data-tip":`${a(`layer.${w}`)}: ${a("tokens",{n:T})}`});return R.style.width=`${T/d*100}%`,R}));let f=o?"":"≈",x=n===null?a("meter.nolimit",{used:`${f}${j(s)}`}):
a("meter.of",{used:`${f}${j(s)}`,budget:j(n)});this.bar.setAttribute("aria-valuemax",String(d)),this.bar.setAttribute("aria-valuenow",String(Math.min(s,d))),this.
bar.setAttribute("aria-valuetext",x),S(this.numbers,f+j(s));let $=n===null?x.slice(f.length+j(s).length).trim():a("meter.label",{input:j(n)});S(this.amounts[0],
$),S(this.amounts[1],n===null?$:a("meter.brief",{input:j(n)})),this.budget.setAttribute("aria-label",a("meter.change",{words:$})),v(this.warning,...h&&!c?[k("wa\
rning"),a("meter.over")]:l>=zt&&!h?[k("warning"),a("meter.nearly",{percent:Math.round(l*100)})]:[]),this.warning.dataset.tip=l>=zt&&!h?a("meter.nearly.tip",{percent:Math.
round(l*100)}):"",v(this.legend,...m.map(({name:w,tokens:T})=>r("span",{class:"jsm-key"},r("i",{class:`jsm-layer-${w}`}),a(`layer.${w}`),r("b",null,j(T))))),g(this.
problem,!!c),v(this.problem,k("warning"),c),this.count()}count(){let{memory:t}=this.app,e=t.counts,s=t.order.length?A("turns.in",t.order.length,{in:e.in}):"";S(
this.counts,e.maybe?`${s}; ${a("turns.maybe",{n:e.maybe})}`:s)}set(t){this.setting=t;let{budget:e}=this.app.memory.meter;if(g(this.input,t),g(this.budget,!t),!t)
return this.budget.focus();this.input.value=e===null?"":String(e),this.input.focus(),this.input.select()}key(t){t.key==="Enter"?this.commit(!0):t.key==="Escape"&&
this.set(!1)}commit(t=!1){if(!this.setting)return;let e=this.input.value.trim(),s=e===""?null:Math.max(1,Math.floor(Number(e)));this.setting=!1,g(this.input,!1),
g(this.budget,!0),t&&this.budget.focus(),s!==this.app.memory.meter.budget&&this.app.act("budget",{tokens:s})}};var Pt=(i,t)=>t.map(({role:e,layer:s,source:n,tokens:o,text:c,more:l})=>r("li",{class:`jsm-sent jsm-in-${s}`},r("div",{class:"jsm-label"},r("i",{class:`jsm-laye\
r-${s}`}),a(`role.${s==="notes"&&e==="system"?"notes":e}`),n?r("span",{class:"jsm-faint"},ds(i,n)):s==="turns"||s==="instructions"?null:r("span",{class:"jsm-fai\
nt"},a(`layer.${s}`)),r("span",{class:"jsm-space"}),r("span",{class:"jsm-tokens"},j(o))),r("p",{class:"jsm-verbatim",dir:"auto"},c,l?r("span",{class:"jsm-faint"},
` … ${a("cut")}`):null)));function ds(i,t){let e=/^#(\d+)$/.exec(t)?.[1];return!e||i.memory.indexOf(Number(e))<0?t:r("button",{class:"jsm-button jsm-plain",type:"\
button",onclick:()=>i.reveal(Number(e))},t)}function Bt({used:i,budget:t,exact:e}){let s=`${e?"":"≈"}${j(i)}`;return t===null?a("meter.nolimit",{used:s}):a("m\
eter.of",{used:s,budget:j(t)})}async function It(i,t,e=""){let s=await i.ask("json",{number:t,question:e});s&&await K(i,s.text)}var ft=class{constructor(t){this.
app=t,this.context=null,this.asked="",this.timer=0,this.question=r("input",{class:"jsm-field jsm-wide-field",type:"text",dir:"auto","aria-label":a("try"),title:a(
"try.hint"),placeholder:a("try"),oninput:()=>{t.view.question=this.question.value,clearTimeout(this.timer),this.timer=setTimeout(()=>this.load(),250)}}),this.words=
r("span",{class:"jsm-faint"}),this.problem=r("p",{class:"jsm-warning",hidden:!0}),this.earlier=r("button",{class:"jsm-button jsm-plain",type:"button",onclick:()=>void this.
loadEarlier()}),this.list=r("ol",{class:"jsm-messages","aria-label":a("tab.next")}),this.empty=r("p",{class:"jsm-faint"},a("next.empty")),this.element=r("div",{
class:"jsm-request"},r("div",{class:"jsm-row"},this.question),r("div",{class:"jsm-row"},this.words,r("span",{class:"jsm-space"}),q("copy",a("json"),()=>void It(
t,0,this.question.value))),this.problem,this.earlier,this.list,this.empty)}get visible(){let{view:t,wide:e}=this.app;return t.tab==="next"||e&&t.tab==="memory"}update(t){
if(t.has("all")&&this.forget(),this.question.value!==this.app.view.question&&(this.question.value=this.app.view.question),!this.visible)return;let e=["turns","p\
laces","meter","summaries","system","plan","cards"].some(s=>t.has(s));this.key()!==this.asked&&(e||t.has("view")||t.has("size"))&&this.load()}key(){let{thread:t,
revision:e,phase:s}=this.app.memory;return`${s} ${t} ${e} ${this.question.value}`}forget(){this.context=null,this.asked="",v(this.list),S(this.words,"")}async load(){
if(this.app.memory.phase!=="live")return;let t=this.asked=this.key(),e=await this.app.ask("preview",{question:this.question.value});!e||t!==this.asked||(this.context=
e,this.draw())}async loadEarlier(){let{context:t,asked:e}=this;if(!t)return;let s=await this.app.ask("preview",{question:this.question.value,before:t.start});!s||
this.asked!==e||(this.context={...t,start:s.start,messages:[...s.messages,...t.messages]},this.draw())}draw(){let{context:t}=this;t&&(S(this.words,Bt(t.meter)),
g(this.problem,t.meter.problem!==""&&t.meter.problem!==this.app.memory.meter.problem),v(this.problem,k("warning"),t.meter.problem),g(this.earlier,t.start>0),S(this.
earlier,a("messages.earlier",{n:t.start})),g(this.empty,t.total===0),v(this.list,...Pt(this.app,t.messages)))}};var gt=["memory","next","sent"],wt=class{constructor(t){this.app=t,this.buttons=gt.map(e=>r("button",{class:"jsm-tab",type:"button",role:"tab",onclick:()=>this.
choose(e)},a(`tab.${e}`))),this.element=r("div",{class:"jsm-tabs",role:"tablist","aria-label":a("tabs"),onkeydown:e=>this.key(e)},...this.buttons)}get chosen(){
let{view:t,wide:e}=this.app;return e&&t.tab==="memory"?"next":t.tab}update(t){["view","size","all"].some(e=>t.has(e))&&(this.buttons.forEach((e,s)=>{let n=gt[s]===
this.chosen;e.setAttribute("aria-selected",String(n)),e.tabIndex=n?0:-1}),g(this.buttons[0],!this.app.wide))}choose(t){this.app.view.tab=t,this.app.changed("vie\
w")}key(t){let e=gt.filter(c=>!(this.app.wide&&c==="memory")),s=e.findIndex(c=>c===this.chosen),n={ArrowRight:s+1,ArrowLeft:s-1+e.length,Home:0,End:e.length-1}[t.
key];if(n===void 0)return;let o=e[n%e.length];this.choose(o),this.buttons[gt.indexOf(o)].focus(),t.preventDefault()}},yt=class{constructor(t){this.app=t,this.timer=
0,this.open=!1,this.input=r("input",{class:"jsm-field jsm-wide-field",type:"search",dir:"auto","aria-label":a("search.turns"),placeholder:a("search.turns"),oninput:()=>{
clearTimeout(this.timer),this.timer=setTimeout(()=>void t.search(this.input.value),150)},onkeydown:e=>{if(e.key==="Escape")t.endSearch();else if((e.key==="Arrow\
Down"||e.key==="Enter")&&t.rows.length)t.focusRow(t.rows[0].key);else return;e.preventDefault()}}),this.count=r("span",{class:"jsm-faint",role:"status"}),this.element=
r("div",{class:"jsm-row jsm-search",role:"search",hidden:!0},this.input,this.count,M("close",a("close"),()=>t.endSearch()))}update(t){if(!t.has("view"))return;let{
searching:e,query:s,found:n,foundTotal:o}=this.app.view;g(this.element,e),e&&!this.open&&this.input.focus(),this.open=e,!s&&this.input.value&&!e&&(this.input.value=
""),S(this.count,n?o===0?a("search.none"):o>n.length?a("search.cut",{shown:n.length,n:o}):A("search.found",o):"")}};var X=96,Ht=14,V=44;function us(i){let t=10**Math.floor(Math.log10(Math.max(10,i)));return[1,2,2.5,5,10].map(e=>e*t).find(e=>e>=i)??i}function $e(i,t){let e=i[i.
length-1]?.budget??null,s=Math.max(...i.map(({tokens:w})=>w),1),n=e!==null&&e<=s*6,o=us(n?Math.max(s,e??0):s),c=w=>6+(X-6)*(1-Math.min(1,w/o)),l=(t-V-4)/i.length,
h=Math.max(1,Math.min(22,l-(l>4?2:.5))),d=(w,T,R)=>{let B=E("text",{x:V-6,y:T+3.5,"text-anchor":"end"});return B.textContent=R||j(w),B},m=(w,T,R)=>{let B=E("tex\
t",{x:w,y:X+Ht,"text-anchor":T});return B.textContent=R,B},f=n?c(e??0):0,x=[...[0,o].filter(w=>!n||w===0||Math.abs(c(w)-f)>12).flatMap(w=>[E("path",{class:"jsm-\
axis",d:`M${V} ${c(w)}H${t}`}),d(w,c(w),"")]),...i.map((w,T)=>E("rect",{class:w.budget!==null&&w.tokens>=w.budget*.8?"jsm-column jsm-high":"jsm-column",x:V+T*l+
(l-h)/2,y:c(w.tokens),width:h,height:Math.max(1,X-c(w.tokens)),rx:Math.min(1.5,h/3),"data-tip":a("sent.point",{n:w.number,tokens:w.tokens}),"data-request":w.number})),
...n?[E("path",{class:"jsm-budget",d:`M${V} ${f}H${t}`}),d(e??0,f,j(e??0))]:[],m(V,"start",String(i[0]?.number??"")),...i.length>1?[m(t-2,"end",String(i[i.length-
1].number))]:[]],$=`${a("sent.tokens")}${n?`, ${a("sent.budget")} ${j(e??0)}`:""}`;return E("svg",{class:"jsm-plot",role:"img","aria-label":$,width:t,height:X+Ht+
4,viewBox:`0 0 ${t} ${X+Ht+4}`},...x)}var bt=class{constructor(t){this.app=t,this.rows=null,this.context=null,this.asked="",this.width=0,this.element=r("div",{class:"jsm-receipts"}),this.sizes=new ResizeObserver(
([{contentRect:e}])=>{let s=Math.floor(e.width);!s||s===this.width||(this.width=s,this.context||this.draw())}),this.sizes.observe(this.element)}update(t){t.has(
"all")&&Object.assign(this,{rows:null,context:null,asked:""}),t.has("all")&&v(this.element);let{view:e,memory:s}=this.app;if(e.tab!=="sent"||s.phase!=="live")return;
let n=`${s.thread} ${s.head.sent}`;n!==this.asked&&this.load(n)}async load(t){this.asked=t;let e=await this.app.ask("receipts",{});!e||this.asked!==t||(this.rows=
e.rows,this.context||this.draw())}async open(t){this.context=await this.app.ask("receipt",{number:t}),this.draw(),this.element.querySelector("button")?.focus()}async loadEarlier(){
let{context:t}=this;if(!t)return;let e=await this.app.ask("receipt",{number:t.request,before:t.start});!e||this.context!==t||(this.context={...t,start:e.start,messages:[
...e.messages,...t.messages]},this.draw())}draw(){if(this.context)return this.drawOne(this.context);if(!this.rows||!this.width)return;if(this.rows.length===0)return v(
this.element,r("p",{class:"jsm-faint"},a("sent.none")));let t=$e(this.rows,this.width);t.addEventListener("click",e=>{let s=e.target instanceof Element?e.target.
getAttribute("data-request"):null;s&&this.open(Number(s))}),v(this.element,r("div",{class:"jsm-label"},a("sent.tokens")),t,r("ul",{class:"jsm-history"},...[...this.
rows].reverse().map(e=>r("li",null,this.line(e)))))}line({number:t,turn:e,tokens:s,exact:n,text:o,model:c}){return r("button",{class:"jsm-request-line",type:"bu\
tton",title:c,onclick:()=>void this.open(t)},r("b",null,String(t)),r("span",{class:"jsm-what"},e?a("sent.turn",{n:e}):a("sent.unsaved")," · ",o),r("span",{class:"\
jsm-tokens"},`${n?"":"≈"}${j(s)}`))}drawOne(t){let{app:e}=this,{request:s,meter:n,start:o,messages:c,difference:l}=t,h=this.rows?.find(({number:d})=>d===s);v(
this.element,r("div",{class:"jsm-row"},q("left",a("sent.back"),()=>{this.context=null,this.draw(),this.element.querySelector("button")?.focus()}),r("span",{class:"\
jsm-space"}),q("copy",a("json"),()=>void It(e,s))),r("h3",null,a("sent.request",{n:s}),h?r("span",{class:"jsm-faint"},h.turn?a("sent.turn",{n:h.turn}):a("sent.u\
nsaved")):null),r("p",{class:"jsm-faint"},[Bt(n),h?.model].filter(Boolean).join(" · ")),l?ms(l):null,o>0?r("button",{class:"jsm-button jsm-plain",type:"button",
onclick:()=>void this.loadEarlier()},a("messages.earlier",{n:o})):null,r("ol",{class:"jsm-messages","aria-label":a("sent.request",{n:s})},...Pt(e,c)))}close(){this.
sizes.disconnect()}};function ms(i){let t=["added","removed","changed"].flatMap(e=>{let s=i[e],n=s.length>6?[...s.slice(0,5),`… ${s[s.length-1]}`]:s;return s.
length?[r("span",{class:`jsm-diff-${e}`},a(`diff.${e}`,{what:n.join(", ")}))]:[]});return r("p",{class:"jsm-difference"},a("diff")," ",...t.length?t.flatMap((e,s)=>s?
[" · ",e]:[e]):[a("diff.same")])}var vt=class{constructor(t){this.app=t,this.open=new Set,this.fact="",this.writing="",this.element=r("div",{class:"jsm-standing"})}update(t){if(!["standing","sy\
stem","plan","entities"].some(d=>t.has(d)))return;let{system:e,plan:s,entities:n}=this.app.memory,o=this.app.view.editing?.row??"",c=this.element.contains(document.
activeElement)?document.activeElement:null;if(c?.matches("input, textarea")&&!t.has("standing"))return;let l=c&&(c.getAttribute("data-act")??`edit-${this.writing}`);
this.writing=this.fact||(["system","plan"].includes(o)?o:"");let h=o==="plan"||s.text!=="";v(this.element,this.note("system",e,!h),h&&this.note("plan",s),n.length>
0&&this.people(n)),l&&this.giveBack(l)}giveBack(t){let e=[...this.element.querySelectorAll("[data-act]")],s=this.writing?void 0:e.filter(({dataset:n})=>n.act?.startsWith(
"fold-")).pop();(e.find(({dataset:n})=>n.act===t)??s)?.focus({preventScroll:!0})}note(t,{text:e,tokens:s,more:n},o=!1){let{app:c}=this;if(c.view.editing?.row===
t)return r("div",{class:"jsm-note"},J(c));let l=this.open.has(t),h=a(`standing.${t}`);return r("div",{class:"jsm-note"},r("div",{class:"jsm-row"},this.fold(t,h,
e?l?"":e:a("standing.none"),o&&!e?"jsm-one jsm-none":"jsm-one"),s?r("span",{class:"jsm-tokens"},j(s)):null,o&&q("plus",a("standing.plan"),()=>this.write("plan"),
{class:"jsm-button jsm-bare","data-act":"edit-plan","aria-label":a("standing.add"),title:a("standing.add")}),M("edit",a("standing.edit",{what:h}),()=>this.write(
t),{"data-act":`edit-${t}`})),l&&e?r("p",{class:"jsm-full",dir:"auto"},e,n?" …":""):null)}write(t){this.app.edit(t,t,a(`standing.${t}`))}fold(t,e,s,n="jsm-one"){
let o=this.open.has(t);return r("button",{class:"jsm-fold",type:"button","aria-expanded":String(o),"data-act":`fold-${t}`,onclick:()=>{this.open.delete(t)||this.
open.add(t),this.app.changed("standing")}},k(o?"down":"right"),r("b",null,e),r("span",{class:n,dir:"auto"},s))}people(t){let e=this.open.has("entities");return r(
"div",{class:"jsm-note"},r("div",{class:"jsm-row"},this.fold("entities",a("standing.entities"),e?"":t.map(({name:s})=>s).join(", "))),e?r("dl",{class:"jsm-entit\
ies"},...t.flatMap(s=>[r("dt",{dir:"auto"},s.name),...s.facts.map((n,o)=>this.known(s,n,`${s.id} ${o}`))])):null)}known(t,e,s){let{app:n}=this;if(this.fact===s)
return r("dd",null,this.correcting(t,e));let{text:o,turns:c,replaced:l}=e;return r("dd",{class:l?"jsm-replaced":null},r("span",{dir:"auto"},o," ",r("span",{class:"\
jsm-faint"},rt(c),l?` · ${a("entity.replaced")}`:"")),r("span",{class:"jsm-space"}),...l?[]:[M("edit",`${a("entity.edit")}: ${o}`,()=>{this.fact=s,n.changed("s\
tanding")},{"data-act":`edit-${s}`,title:a("entity.edit")}),M("remove",`${a("entity.delete")}: ${o}`,()=>void n.act("entity",{entity:t.id,fact:o,text:""}),{"dat\
a-act":`remove-${s}`,title:a("entity.delete")})])}correcting(t,e){let s=()=>{this.fact="",this.app.changed("standing")},n=r("input",{class:"jsm-field jsm-wide-f\
ield",type:"text",dir:"auto",value:e.text,"aria-label":`${a("entity.edit")}: ${e.text}`,onkeydown:o=>{o.key==="Escape"&&s(),o.key==="Enter"&&(s(),n.value.trim()&&
n.value!==e.text&&this.app.act("entity",{entity:t.id,fact:e.text,text:n.value.trim()}))}});return requestAnimationFrame(()=>n.focus()),n}};function Se(i,t){let{length:e}=i.order;if(e===0||t<5)return[];if(e*7<=t)return Me(i,0,e,0,t*Math.min(e,3)/3);let s=Math.floor(t*.62),n=Math.floor(s/8),o=t-s-6;return[
...ps(i,e-n,o),...Me(i,e-n,e,t-s,s)]}function Me(i,t,e,s,n){let o=e-t,c=0;for(let d=t;d<e;d++)c+=i.tokens[d];let l=Math.max(0,n-o*7+2)/Math.max(1,c),h=s;return Array.
from({length:o},(d,m)=>{let f=Ee(i,t+m,t+m+1,h,5+i.tokens[t+m]*l);return h+=f.width+2,f})}function ps(i,t,e){let s=Math.max(1,Math.min(t,Math.floor((e+1)/6))),n=0;
for(let d=0;d<t;d++)n+=Math.max(1,i.tokens[d]);let o=[],c=0,l=0;for(let d=0;d<t;d++)l+=Math.max(1,i.tokens[d]),!(l<n*(o.length+1)/s&&d<t-1)&&(o.push(Ee(i,c,d+1,
0,5)),c=d+1);let h=e/o.length;return o.map((d,m)=>({...d,x:m*h,width:Math.max(2,h-1)}))}function Ee(i,t,e,s,n){let o=0,c=0,l=0,h=0,d=!1;for(let f=t;f<e;f++){let{
state:x,why:$}=i.placeAt(f);o+=i.tokens[f],x==="in"?(l++,c+=i.tokens[f]):x==="maybe"&&h++,d||=x==="in"&&$==="pinned"}let m=l===e-t?"in":l>0?"mixed":h>0?"maybe":
"out";return{x:s,width:n,from:t,to:e,tokens:o,inside:l,share:o?c/o:l?1:0,state:m,pinned:d}}var Q=22,kt=4,xt=class{constructor(t){this.app=t,this.width=0,this.picture=E("svg",{class:"jsm-blocks",role:"img",height:Q+kt}),this.element=r("div",{class:"jsm\
-strip",onclick:e=>this.click(e)},this.picture),this.sizes=new ResizeObserver(()=>{let e=Math.floor(this.element.clientWidth);e===this.width||!e||(this.width=e,
this.draw())}),this.sizes.observe(this.element)}update(t){g(this.element,this.app.memory.order.length>0),["turns","places","tried","all"].some(e=>t.has(e))&&this.
draw()}draw(){if(!this.width)return;let{memory:t}=this.app,{width:e}=this;this.picture.setAttribute("viewBox",`0 0 ${e} ${Q+kt}`),this.picture.setAttribute("wid\
th",String(e)),this.picture.setAttribute("aria-label",`${a("strip")} ${A("turns.in",t.order.length,{in:t.counts.in})}.`),v(this.picture,...Se(t,e).map(s=>this.block(
s)))}block(t){let{x:e,width:s,state:n,share:o,pinned:c,from:l,to:h}=t,d={x:e+.5,y:kt+.5,width:Math.max(1,s-1),height:Q-1,rx:Math.min(2,s/4)},m=Math.max(2,Math.round(
(Q-1)*o)),f={...d,y:kt+.5+Q-1-m,height:m};return E("g",{class:`jsm-block jsm-block-${n}`,"data-tip":this.words(t),"data-from":l,"data-to":h},E("rect",{...d,class:"\
jsm-frame"}),...n==="mixed"?[E("rect",{...f,class:"jsm-level"})]:[],...c?[E("path",{class:"jsm-notch",d:`M${e+s/2-2.5} 0h5l-2.5 3.5z`})]:[])}words({from:t,to:e,
inside:s,tokens:n}){let{memory:o}=this.app;return e-t===1?a("strip.block",{a:String(o.order[t]),state:Nt(o.placeAt(t)),tokens:n}):a("strip.blocks",{a:String(o.order[t]),
b:String(o.order[e-1]),in:s,n:e-t,tokens:n})}click(t){let e=t.target instanceof Element?t.target.closest("[data-from]")?.getAttribute("data-from"):null;e!=null&&
this.app.reveal(this.app.memory.order[Number(e)])}toSvg(){let t=this.picture.cloneNode(!0),e=this.picture.querySelectorAll("rect, path");return t.querySelectorAll(
"rect, path").forEach((s,n)=>{let{fill:o,stroke:c,strokeDasharray:l}=getComputedStyle(e[n]);s.setAttribute("fill",o),s.setAttribute("stroke",c),l!=="none"&&s.setAttribute(
"stroke-dasharray",l),s.removeAttribute("class")}),t.querySelectorAll("g").forEach(s=>{let n=E("title",{});n.textContent=s.getAttribute("data-tip");for(let{name:o}of[
...s.attributes])s.removeAttribute(o);s.prepend(n)}),t.removeAttribute("class"),t.setAttribute("xmlns","http://www.w3.org/2000/svg"),new XMLSerializer().serializeToString(
t)}close(){this.sizes.disconnect()}};function Ae(i){let t=r("div",{class:"jsm-tip",role:"tooltip",popover:"manual"});i.append(t);let e=0,s=null,n=()=>{clearTimeout(e),s=null,t.matches(":popover-ope\
n")&&t.hidePopover()},o=l=>{if(!l.isConnected)return;t.textContent=l.getAttribute("data-tip"),t.showPopover?.();let h=l.getBoundingClientRect(),{width:d,height:m}=t.
getBoundingClientRect();t.style.left=`${Math.max(4,Math.min(h.left,innerWidth-d-4))}px`,t.style.top=`${h.bottom+m+8<=innerHeight?h.bottom+6:Math.max(4,h.top-m-6)}\
px`},c=(l,h)=>{let d=l.target instanceof Element?l.target.closest('[data-tip]:not([data-tip=""])'):null;d!==s&&(n(),d&&(s=d,e=setTimeout(()=>o(d),h)))};return i.
addEventListener("mouseover",l=>c(l,250)),i.addEventListener("mouseleave",n),i.addEventListener("focusin",l=>c(l,0)),i.addEventListener("focusout",n),i.addEventListener(
"scroll",n,!0),i.addEventListener("keydown",l=>{l.key==="Escape"&&n()}),n}var fs=760;function gs({model:i,el:t}){i.host?.strings&&oe(i.host.strings);let e=new at(i),s=new xt(e),n=new mt(e),o=new bt(e),c=new ut(e,()=>s.toSvg()),l=new pt(
e),h=new wt(e),d=new yt(e),m=new vt(e),f=new ht(e),x=new dt(e),$=new ct(e),w=new ft(e),T=r("div",{class:"jsm-main"},d.element,m.element,x.element,n.element),R=r(
"div",{class:"jsm-view",role:"tabpanel"},w.element,o.element),B=r("div",{class:"jsm-side"},R),Dt=r("div",{class:"jsm-body"},T,B),Wt=r("div",{class:"jsm-shown"},
c.element,l.element,s.element,f.element,h.element,Dt),jt=r("div",{class:"jsm-alone"}),C=r("div",{class:`jsm${i.host?.fill?" jsm-fill":""}`,role:"region","aria-l\
abel":a("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},Wt,jt,$.element);e.root=C;let Te={element:C,update(L){if(!["phase","vi\
ew","size","all","turns","draft"].some(G=>L.has(G)))return;let{memory:Mt,view:F,wide:H}=e,Z=Mt.phase==="live",Oe=Mt.order.length===0&&!Mt.draft;g(Wt,Z),g(jt,!Z),
(Z?T:jt).insertBefore(x.element,Z?n.element:null),C.classList.toggle("jsm-wide",H),H!==B.contains(h.element)&&(H?R:Dt).before(h.element),g(T,H||F.tab==="memory"),
H?["role","aria-label"].forEach(G=>T.removeAttribute(G)):Object.entries({role:"tabpanel","aria-label":a("tab.memory")}).forEach(([G,Le])=>T.setAttribute(G,Le)),
g(B,H||F.tab!=="memory"),g(w.element,F.tab==="next"||H&&F.tab==="memory"),g(o.element,F.tab==="sent"),R.setAttribute("aria-label",a(F.tab==="sent"?"tab.sent":"t\
ab.next")),g(n.element,!Oe)}};e.parts=[Te,c,l,s,f,h,d,m,x,n,$,w,o];let qe=Ae(C),$t=L=>L.stopPropagation();C.addEventListener("focusin",({target:L})=>{L instanceof
Element&&L.setAttribute("data-lm-suppress-shortcuts","true")}),C.addEventListener("keydown",$t),C.addEventListener("keyup",$t),C.addEventListener("keypress",$t);
let Ft=new ResizeObserver(()=>{let L=C.clientWidth>=fs;L!==e.wide&&(e.wide=L,e.changed("size","view"))});Ft.observe(C);let Kt=()=>{i.comm_live!==!0?e.receive({type:"\
status",thread:"",revision:0,state:"restarted"}):e.memory.phase!=="live"&&e.hello()},_t=L=>e.reveal(L);return i.on("comm_live_update",Kt),i.on("reveal",_t),t.append(
C),e.changed("phase","all"),e.start(),()=>{i.off("comm_live_update",Kt),i.off("reveal",_t),qe(),Ft.disconnect();for(let L of[s,n,o,$])L.close();e.close(),C.remove()}}
var $i={render:gs};export{$i as default};
