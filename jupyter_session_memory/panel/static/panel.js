// Built from src/ by `make panel`; do not edit.
var tt=class{constructor(){this.measured=new Map,this.rows=[],this.estimates={turn:84,summary:92,line:28,draft:96},this.offsets=new Float64Array(1),this.dirty=!0}use(t){
this.rows=t,this.dirty=!0}measure(t,e){return Math.abs((this.measured.get(t)??-1)-e)<.5?!1:(this.measured.set(t,e),this.dirty=!0,!0)}reset(){this.measured.clear(),
this.dirty=!0}top(t){return this.dirty&&this.sum(),this.offsets[Math.max(0,Math.min(t,this.rows.length))]}get total(){return this.top(this.rows.length)}at(t){this.
dirty&&this.sum();let e=0,s=this.rows.length-1;for(;e<s;){let i=e+s+1>>1;this.offsets[i]<=t?e=i:s=i-1}return Math.max(0,e)}sum(){let{rows:t,measured:e,estimates:s}=this;
this.offsets.length!==t.length+1&&(this.offsets=new Float64Array(t.length+1));let i=0;for(let o=0;o<t.length;o++)this.offsets[o]=i,i+=e.get(t[o].key)??s[t[o].kind];
this.offsets[t.length]=i,this.dirty=!1}};var u=n=>typeof n=="string",p=n=>Number.isSafeInteger(n)&&n>=0,N=n=>typeof n=="boolean",b=n=>t=>Array.isArray(t)&&t.every(n),At=n=>t=>Array.isArray(t)&&t.length===
n&&t.every(p),O=n=>t=>t==null||n(t),Qt=(...n)=>t=>n.includes(t),y=n=>{let t=Object.entries(n);return e=>typeof e=="object"&&e!==null&&t.every(([s,i])=>i(e[s]))},
D=b(At(2)),Tt=y({action:u,target:u}),st=y({state:Qt("in","out","maybe"),why:u,detail:u}),St=y({number:p,version:p,question:u,reply:u,outcome:u,more:N,flags:b(u),
cell:u,model:u,tools:p,images:p}),et=y({text:u,version:p,tokens:p,more:N}),Vt=y({id:u,version:p,text:u,covers:D,tokens:p,place:st,level:p,more:N,by:u,lost:b(u),
missing:p,stale:N,pinned:N,edited:N,expanded:N}),Gt=y({id:u,name:u,facts:b(y({text:u,turns:b(p),replaced:N}))}),Ut=y({id:u,text:u,turns:b(p),remedies:b(Tt)}),Ce=y(
{name:u,value:p,least:p,most:p}),Yt=y({model:u,strategy:u,strategies:b(y({name:u,options:b(Ce)})),threads:b(y({name:u,turns:p})),sent:p,undo:O(Tt),redo:O(Tt)}),
Zt=n=>n===null||p(n),Et=y({used:p,budget:Zt,exact:N,layers:b(y({name:u,tokens:p})),problem:u}),Jt=y({id:u,action:u,done:p,of:p}),Xt=y({target:u,version:p,text:u}),
Re=y({at:p,remove:p,numbers:D,tokens:b(p),places:D}),ze=y({added:b(u),removed:b(u),changed:b(u)}),Be=y({role:u,layer:u,tokens:p,text:u,source:u,more:N}),Pe=y({id:u,
role:u,version:p,tokens:p,html:u,name:u,more:N}),qt={state:y({protocol:p,head:Yt,meter:Et,system:et,plan:et,places:b(st),order:D,tokens:b(p),marks:D,cards:b(St),
summaries:b(Vt),entities:b(Gt),findings:b(Ut),work:Jt,draft:O(y({number:p,question:u,text:u,at:p}))}),update:y({base:p,total:p,head:O(Yt),meter:O(Et),system:O(et),
plan:O(et),places:O(b(st)),splices:b(Re),marks:b(At(3)),counts:b(At(2)),cards:b(St),outdated:D,summaries:O(b(Vt)),entities:O(b(Gt)),findings:O(b(Ut)),work:O(Jt)}),
draft:y({number:p,at:p,text:u,question:u,ended:N}),status:y({state:Qt("connecting","idle","busy","restarted","absent","gone","reopened")}),done:y({re:u,note:u}),
refused:y({re:u,kind:u,text:u,fresh:O(Xt)}),page:y({re:u,cards:b(St)}),reading:y({re:u,target:u,messages:b(Pe)}),source:y({re:u,source:Xt}),found:y({re:u,query:u,
numbers:b(p),total:p}),context:y({re:u,request:p,question:u,meter:Et,start:p,total:p,messages:b(Be),difference:O(ze),places:b(st),marks:D}),receipts:y({re:u,rows:b(
y({number:p,turn:p,tokens:p,budget:Zt,exact:N,text:u,model:u}))}),json:y({re:u,text:u})},Ie=y({thread:u,revision:p}),bs=Object.keys(qt);function te(n){return!Ie(
n)||!Object.hasOwn(qt,n.type)?null:qt[n.type](n)?n:null}var I=class extends Error{constructor(t,e,s){super(e),this.kind=t,this.fresh=s}},nt=class{constructor(t,e){this.model=t,this.receive=e,this.next=1,this.waiting=
new Map,this.listen=s=>this.take(s),t.on("msg:custom",this.listen)}ask(t,e,{thread:s,revision:i}){let o=`r${this.next++}`;return new Promise((h,l)=>{this.waiting.
set(o,{type:t,resolve:h,reject:l});try{this.model.send({type:t,id:o,thread:s,revision:i,...e})}catch{this.waiting.delete(o),l(new I("lost",""))}})}take(t){let e=te(
t);if(!e)return;this.receive(e);let s="re"in e?e.re:e.type==="state"?this.hello():void 0,i=s===void 0?void 0:this.waiting.get(s);!i||s===void 0||(this.waiting.delete(
s),e.type==="refused"?i.reject(new I(e.kind,e.text,e.fresh)):i.resolve(e))}hello(){for(let[t,{type:e}]of this.waiting)if(e==="hello")return t}abandon(){let t=[...this.
waiting.values()];this.waiting.clear();for(let e of t)e.reject(new I("lost",""))}close(){this.model.off("msg:custom",this.listen),this.abandon()}};var ee={text:"",version:0,tokens:0,more:!1},He={state:"out",why:"",detail:""},De=1500,se=4e3;function z(n,t){let e=[];for(let[s,i]of n)for(let o=0;o<i;o++)e.push(
s+t*o);return e}var it=class{constructor(){this.thread="",this.revision=0,this.head={model:"",strategy:"",strategies:[],threads:[],sent:0},this.meter={used:0,budget:null,
exact:!0,layers:[],problem:""},this.system=ee,this.plan=ee,this.places=[],this.order=[],this.tokens=[],this.marks=[],this.cards=new Map,this.summaries=[],this.entities=
[],this.findings=[],this.draft=null,this.work={id:"",action:"",done:0,of:0},this.tried=null,this.positions=null}},ot=class extends it{constructor(){super(),this.
phase="connecting",this.busy=!1}forget(){Object.assign(this,new it)}indexOf(t){return this.positions??=new Map(this.order.map((e,s)=>[e,s])),this.positions.get(
t)??-1}placeAt(t){let{places:e,marks:s}=this.tried??this;return e[s[t]]??He}get newest(){return Math.max(this.draft?.number??0,this.order[this.order.length-1]??
0)}get counts(){let t={in:0,maybe:0,out:0};for(let e=0;e<this.order.length;e++)t[this.placeAt(e).state]++;return t}concerns(t){return t.type==="state"||t.type===
"status"||t.thread===this.thread}apply(t){return t.type==="state"?this.open(t):t.type==="status"?this.settle(t.state):this.phase!=="live"||!this.concerns(t)?new Set:
t.type==="update"?this.update(t):t.type==="draft"?this.write(t):t.type==="page"?this.keep(t.cards):t.type==="context"&&t.request===0&&t.revision===this.revision?
this.try(t):new Set}open(t){if(this.forget(),t.protocol!==1)return this.phase="mismatch",new Set(["phase"]);let{thread:e,revision:s,head:i,meter:o,system:h,plan:l,
places:c,tokens:d,summaries:m,entities:f,findings:x,work:$}=t;return Object.assign(this,{thread:e,revision:s,head:i,meter:o,system:h,plan:l,places:c,tokens:d,summaries:m,
entities:f,findings:x,work:$}),this.phase="live",this.order=z(t.order,1),this.marks=z(t.marks,0),this.draft=t.draft??null,this.keep(t.cards),new Set(["phase","a\
ll"])}update(t){let e=new Set;if(t.base!==this.revision)return t.revision<=this.revision?e:e.add("gap");this.revision=t.revision;for(let s of["head","meter","sy\
stem","plan","places","summaries","entities","findings","work"]){let i=t[s];i!=null&&(Object.assign(this,{[s]:i}),e.add(s))}if(this.changeOrder(t)&&e.add("turns"),
this.order.length!==t.total)return e.add("gap");for(let s of z(t.outdated,1))this.cards.delete(s)&&e.add("cards");return t.cards.length&&this.keep(t.cards).forEach(
s=>e.add(s)),this.draft&&t.cards.some(s=>s.number===this.draft?.number)&&(this.draft=null,e.add("turns")),this.tried&&(e.has("turns")||e.has("places")||e.has("m\
eter"))&&(this.tried=null,e.add("turns").add("tried")),e}changeOrder(t){for(let{at:e,remove:s,numbers:i,tokens:o,places:h}of t.splices){for(let c of this.order.
slice(e,e+s))this.cards.delete(c);let l=z(i,1);this.order=[...this.order.slice(0,e),...l,...this.order.slice(e+s)],this.tokens=[...this.tokens.slice(0,e),...o,...this.
tokens.slice(e+s)],this.marks=[...this.marks.slice(0,e),...z(h,0),...this.marks.slice(e+s)]}for(let[e,s,i]of t.marks)this.marks.fill(i,e,e+s);for(let[e,s]of t.counts)
this.tokens[e]=s;return t.splices.length&&(this.positions=null),!!(t.splices.length||t.marks.length||t.counts.length||t.places)}write(t){if(t.ended)return this.
draft?.number!==t.number?new Set:(this.draft=null,new Set(["turns"]));if(this.draft?.number!==t.number)return this.draft={number:t.number,question:t.question,text:t.
text,at:t.at},new Set(["turns"]);let{text:e,at:s}=this.draft,i=e.slice(0,Math.max(0,t.at-s))+t.text;return this.draft={...this.draft,question:t.question||this.draft.
question,text:i.slice(-se),at:s+Math.max(0,i.length-se)},new Set(["draft"])}keep(t){for(let e of t)this.cards.delete(e.number),this.cards.set(e.number,e);for(let e of this.
cards.keys()){if(this.cards.size<=De)break;this.cards.delete(e)}return new Set(["cards"])}try(t){let e=z(t.marks,0),s=t.question!==""&&e.length===this.order.length&&
e.length>0;return!s&&!this.tried?new Set:(this.tried=s?{question:t.question,meter:t.meter,places:t.places,marks:e}:null,new Set(["turns","tried"]))}settle(t){return t===
"busy"||t==="idle"?this.busy===(t==="busy")?new Set:(this.busy=t==="busy",new Set(["busy"])):(this.forget(),this.busy=!1,this.phase=t,new Set(["phase","all"]))}};function ne(n,{found:t,unfolded:e}){if(t)return t.map(c=>We(n,c,"")).filter(c=>c.index>=0);let{heads:s,inside:i,hidden:o}=Fe(n,e),h=Ke(n),l=[];for(let c=0;c<n.order.
length;c++){let d=n.order[c];c===h&&l.push({kind:"line",key:"line"});for(let m of s.get(c)??[])l.push({kind:"summary",key:m.id,summary:m,open:e.has(m.id)});o.has(
d)||l.push({kind:"turn",key:`#${d}`,number:d,index:c,inside:i.get(d)??""})}return n.draft&&n.indexOf(n.draft.number)<0&&l.push({kind:"draft",key:`#${n.draft.number}`,
number:n.draft.number}),l}var We=(n,t,e)=>({kind:"turn",key:`#${t}`,number:t,index:n.indexOf(t),inside:e});function Fe(n,t){let e=new Map,s=new Map,i=new Set;for(let o of n.
summaries){let h=z(o.covers,1).filter(c=>n.indexOf(c)>=0);if(h.length===0)continue;let l=Math.min(...h.map(c=>n.indexOf(c)));e.set(l,[...e.get(l)??[],o]);for(let c of h)
s.set(c,o.id),!t.has(o.id)&&!o.expanded&&i.add(c)}return{heads:e,inside:s,hidden:i}}function Ke(n){let t=-1;for(let e=0;e<n.order.length;e++){let{state:s}=n.placeAt(
e);if(s==="maybe"||(s==="in"&&t<0&&(t=e),s==="out"&&t>=0))return-1}return t>0?t:-1}var U=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((t,e)=>t-
e)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(t){this.numbers.delete(t)||this.numbers.add(t),this.anchor=this.active=`#${t}`}extend(t,e){let s=t.
findIndex(h=>h.key===e),i=t.findIndex(h=>h.key===this.anchor),o=i<0?s:i;s<0||(i<0&&(this.anchor=e),this.numbers=new Set(t.slice(Math.min(o,s),Math.max(o,s)+1).flatMap(
h=>h.kind==="turn"&&h.number!==void 0?[h.number]:[])),this.active=e)}follow(t,e,s){for(let l of this.numbers)s(l)||this.numbers.delete(l);if(!this.active||e.some(
l=>l.key===this.active))return;let i=t.findIndex(l=>l.key===this.active),o=new Set(e.map(l=>l.key)),h=t.slice(Math.max(0,i)).find(l=>o.has(l.key));this.active=(h??
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
plan":"plan","action.entity":"correct {target}","action.strategy":"use {target}","action.budget":"budget {target}"},Lt=ie;function oe(n){Lt={...ie,...n}}function a(n,t={}){
return(Lt[n]??n.slice(n.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,i)=>{let o=t[i];return o===void 0?s:typeof o=="number"?j(o):o}).trimEnd()}var W=n=>n in Lt,
A=(n,t,e={})=>a(`${n}.${t===1?"one":"other"}`,{n:t,...e}),_e=new Intl.NumberFormat("en-US"),j=n=>_e.format(n);function rt(n){let t=[];for(let e=0;e<n.length;e++){
let s=e;for(;e+1<n.length&&n[e+1]===n[e]+1;)e++;t.push(s===e?`#${n[e]}`:`#${n[s]}–#${n[e]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:
t.join(", ")}var Ve=40,at=class{constructor(t){this.model=t,this.host=t.host??{},this.memory=new ot,this.selection=new U,this.heights=new tt,this.rows=[],this.view=this.freshView(),
this.wide=!1,this.root=document.createElement("div"),this.parts=[],this.changes=new Set,this.scheduled=0,this.said="",this.focusRow=()=>{},this.holdView=()=>{},
this.link=new nt(t,e=>this.receive(e)),this.link.next=Math.floor(Math.random()*2**40)}freshView(){return{tab:"memory",searching:!1,query:"",found:null,foundTotal:0,
unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""}}start(){this.model.comm_live===!1?this.receive({type:"status",thread:"",revision:0,
state:"reopened"}):this.hello()}hello(){this.link.ask("hello",{protocol:1},this.memory).catch(t=>{t.kind!=="lost"&&(this.memory.phase="mismatch"),this.changed("\
phase")})}receive(t){let e=this.memory.phase==="live",s=this.memory.thread,i=this.memory.apply(t);i.has("gap")&&this.hello(),i.has("all")&&(this.memory.phase!==
"live"||this.memory.thread!==s)&&this.forgetView(),e&&this.memory.phase!=="live"&&this.link.abandon(),["cards","turns","summaries"].some(o=>i.has(o))&&this.freshen(),
this.changed(...i)}forgetView(){let{tab:t}=this.view;this.view={...this.freshView(),tab:t},this.selection=new U,this.heights.reset(),this.said=""}changed(...t){
for(let e of t)this.changes.add(e);this.changes.size&&!this.scheduled&&(this.scheduled=requestAnimationFrame(()=>this.draw()))}draw(){this.scheduled=0;let t=this.
changes;if(this.changes=new Set,t.has("all"))for(let e of["head","meter","turns","cards","findings","standing","view","busy","work","said"])t.add(e);if(["turns",
"summaries","view","places"].some(e=>t.has(e))){let e=ne(this.memory,this.view);this.selection.follow(this.rows,e,s=>this.memory.indexOf(s)>=0),this.rows=e,t.add(
"rows").add("selection")}for(let e of this.parts)e.update(t)}async ask(t,e){try{return await this.link.ask(t,e,this.memory)}catch(s){return this.complain(s),null}}async act(t,e,s=""){
let i=await this.ask(t,e);return i&&this.say("note"in i&&i.note||s),i!==null}complain(t){if(!(t instanceof I))throw t;if(t.kind==="lost"){this.memory.phase==="l\
ive"&&this.receive({type:"status",thread:"",revision:0,state:"gone"});return}this.say(t.kind==="stale"&&t.fresh?a("stale"):t.kind==="cancelled"?a("work.cancelle\
d"):t.message)}say(t){this.said=t,this.changed("said")}async unfold(t){let{open:e}=this.view;if(e.delete(t))return this.changed("cards");e.add(t),this.holdView(),
this.changed("cards"),await this.keepRead(t)}versionOf(t){let{cards:e,summaries:s}=this.memory;return(t.startsWith("#")?e.get(Number(t.slice(1))):s.find(({id:o})=>o===
t))?.version??-1}readingOf(t){let e=this.view.readings.get(t);return e?.version===this.versionOf(t)?e.messages:void 0}freshen(){let{open:t,readings:e}=this.view;
for(let s of e.keys())!t.has(s)&&!this.readingOf(s)&&e.delete(s);for(let s of t)this.versionOf(s)>=0&&this.keepRead(s)}async keepRead(t){let{view:e}=this;if(!e.
asked.has(t)){for(e.asked.add(t);e===this.view&&e.open.has(t)&&!this.readingOf(t);)await this.read(t)||e.open.delete(t);e.asked.delete(t),this.changed("cards")}}async read(t){
let{open:e,readings:s,editing:i}=this.view,o=this.versionOf(t),h=await this.ask("read",{target:t});if(!h)return null;s.delete(t),s.set(t,{version:o,messages:h.messages});
for(let l of s.keys()){if(s.size<=Ve)break;l!==i?.row&&(s.delete(l),e.delete(l))}return this.changed("cards"),h.messages}async edit(t,e,s){let i=await this.ask(
"source",{target:e});i&&(this.view.editing={row:t,target:e,label:s,source:i.source,text:i.source.text,word:""},this.changed("cards","standing"))}async editTurn(t,e){
let s=`#${t}`,o=(this.readingOf(s)??await this.read(s))?.filter(l=>l.role===e),h=e==="user"?o?.[0]:o?.[o.length-1];h&&(this.view.open.add(s),this.holdView(),await this.
edit(s,h.id,a(e==="user"?"edit.question":"edit.reply")))}async save(){let{editing:t}=this.view;if(!t)return;let{target:e,source:s,text:i}=t;if(i===s.text)return this.
leaveEditing();try{await this.link.ask("edit",{target:e,version:s.version,text:i},this.memory),this.leaveEditing(),this.say(a("did.edit"))}catch(o){o instanceof
I&&o.fresh&&(this.view.editing={...t,source:o.fresh,text:o.fresh.text,word:a("stale")}),this.complain(o),this.changed("cards","standing")}}leaveEditing(){let t=this.
view.editing?.row;this.view.editing=null,this.changed("cards","standing"),t&&requestAnimationFrame(()=>this.focusRow(t))}targets(t){return this.selection.numbers.
has(t)?this.selection.list:[t]}reveal(t){this.view.found&&this.endSearch();let e=this.memory.summaries.find(({id:s,covers:i})=>!this.view.unfolded.has(s)&&i.some(
([o,h])=>t>=o&&t<o+h));e&&!e.expanded&&this.view.unfolded.add(e.id),this.view.tab=this.wide?this.view.tab:"memory",this.changed("view"),requestAnimationFrame(()=>this.
focusRow(`#${t}`))}async search(t){if(this.view.query=t,!t.trim())return this.view.found=null,this.changed("view");let e=await this.ask("search",{query:t});!e||
this.view.query!==t||(this.view.found=e.numbers,this.view.foundTotal=e.total,this.changed("view"))}endSearch(){Object.assign(this.view,{searching:!1,query:"",found:null}),
this.changed("view")}close(){cancelAnimationFrame(this.scheduled),this.link.close(),this.memory.forget()}};function r(n,t,...e){let[s,...i]=n.split("."),o=document.createElement(s||"div");o instanceof HTMLButtonElement&&(o.type="button"),i.length&&(o.className=i.join(
" "));let h=!(t instanceof Object)||t instanceof Node;return h||re(o,t),v(o,...h?[t]:[],...e),o}function re(n,t){for(let[e,s]of Object.entries(t))s==null||s===!1||
(e.startsWith("on")?n.addEventListener(e.slice(2),s):e==="value"?n.value=s:e==="class"?n.classList.add(...s.split(" ")):n.setAttribute(e,s===!0?"":String(s)))}function v(n,...t){
n.replaceChildren(...t.filter(e=>e!=null&&e!==!1).map(e=>e instanceof Node?e:document.createTextNode(String(e))))}function E(n,t,...e){let s=document.createElementNS(
"http://www.w3.org/2000/svg",n);return re(s,t),s.append(...e),s}function g(n,t){n.hidden===t&&(n.hidden=!t)}function S(n,t){n.textContent!==t&&(n.textContent=t)}var Ge={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"};function k(n){return E(
"svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},E("path",{d:Ge[n]??""}))}function ae(n){return E("svg",{class:`jsm-dot jsm-d\
ot-${n}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},E("circle",{cx:6,cy:6,r:n==="in"?5:4.25}))}var M=(n,t,e,s={})=>r("button.jsm-button.jsm-bare",{"aria-label":t,title:t,onclick:e,...s},k(n)),q=(n,t,e,s={})=>r("button.jsm-button",{onclick:e,...s},n?k(n):null,
r("span",t)),Y=({action:n,target:t})=>W(`action.${n}`)?a(`action.${n}`,{target:t}):`${n} ${t}`.trim();function Nt({state:n,why:t,detail:e}){let s=W(`why.${t}`)?
a(`why.${t}`,{detail:e}):`${t} ${e}`.trim();return s?n==="in"?s.startsWith("as ")?`${a("in")} ${s}`:`${a("in")}, ${s}`:`${a(n)}: ${s}`:a(n)}var Ue=({why:n,detail:t})=>W(
`tip.${n}`)?a(`tip.${n}`,{detail:t}):"";function lt(n){let t=Nt(n),e=Ue(n),s={pinned:"pin",summary:"layers",found:"search"}[n.why];return r(`button.jsm-badge.js\
m-${n.state}`,{"data-tip":e||null,"aria-label":e?`${t}. ${e}`:t,"data-act":"badge"},s&&n.state==="in"?k(s):ae(n.state),r("span",t))}function J(n){let t=n.view.editing;
if(!t)return null;let e=r("textarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{n.view.editing&&(n.view.editing.text=e.value)},onkeydown:s=>{if(s.key==="Escape")n.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))n.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{e.isConnected&&e.focus()}),r(".jsm-editi\
ng",r(".jsm-label",t.label),t.word?r("p.jsm-warning",k("warning"),t.word):null,e,r(".jsm-row",r("span.jsm-space"),r("button.jsm-button",{onclick:()=>n.leaveEditing()},
a("cancel")),r("button.jsm-button.jsm-primary",{onclick:()=>void n.save()},a("save"))))}async function K(n,t){try{await navigator.clipboard.writeText(t),n.say(a(
"copied"))}catch{let e=r("textarea.jsm-editor",{readonly:!0,rows:10,"aria-label":a("copy"),value:t}),s=le(n,a("copy.failed"),e,[]);e.select(),s.addEventListener(
"close",()=>s.remove())}}function le(n,t,e,s){let i=r("dialog.jsm-dialog",{"aria-label":t}),o=r("button.jsm-button",{onclick:()=>i.close()},a(s.length?"cancel":
"close"));return v(i,r("h2",t),e,r(".jsm-row",r("span.jsm-space"),o,...s)),i.addEventListener("close",()=>i.remove()),i.addEventListener("keydown",h=>h.stopPropagation()),
n.root.append(i),i.showModal(),i}function he(n){let t=r("button.jsm-button.jsm-primary.jsm-danger",{onclick:()=>{e.close(),n.act("command",{action:"erase"},a("d\
id.erase"))}},a("erase.now")),e=le(n,a("erase.title"),r("p",a("erase.text")),[t])}var Ye=400,ht=class{constructor(t){this.app=t,this.count=r("b.jsm-selected"),this.selection=r(".jsm-row.jsm-selection",{role:"toolbar","aria-label":a("selected.\
other",{n:0}),hidden:!0},this.count,r("span.jsm-space"),this.button("pin","pin"),this.button("off","exclude"),q("summarise",a("summarise"),()=>void this.summarise(),
{class:"jsm-squeeze","aria-label":a("summarise"),title:a("summarise")}),this.button("remove","prune"),M("close",a("unselect"),()=>{t.selection.clear(),t.changed(
"selection")})),this.older=q("summarise",a("summarise.older"),()=>void t.act("summarise",{},a("did.summarise"))),this.clear=q("",a("clear"),()=>void t.act("comm\
and",{action:"clear"},a("did.clear"))),this.line=r("span",{role:"status","aria-live":"polite"}),this.busy=r("span.jsm-busy",{hidden:!0},r("span.jsm-pulse"),a("b\
usy")),this.waiting=0,this.progress=r("progress.jsm-progress"),this.doing=r("span"),this.work=r(".jsm-row.jsm-work",{hidden:!0},this.doing,this.progress,r("butt\
on.jsm-button",{onclick:()=>void t.act("cancel",{work:t.memory.work.id})},a("cancel"))),this.element=r(".jsm-bottom",this.work,r(".jsm-row.jsm-foot",this.older,
r(".jsm-status",this.busy,this.line),this.clear,this.selection))}button(t,e){return q(t,a(t),()=>void this.change(e),{class:"jsm-squeeze","aria-label":a(t),title:a(
t)})}update(t){let{memory:e,selection:s,view:i,wide:o,said:h}=this.app;if(t.has("work")){let{id:m,action:f,done:x,of:$}=e.work;g(this.work,m!=="");let w=a(`work\
.${f}`);S(this.doing,$?a("work.of",{what:w,done:x,of:$}):w),this.progress.setAttribute("aria-label",w),$?Object.assign(this.progress,{max:$,value:x}):this.progress.
removeAttribute("value")}t.has("said")&&S(this.line,h),t.has("busy")&&this.settle(e.busy);let l=e.phase==="live"&&e.order.length>0&&(o||i.tab==="memory"),c=l&&s.
size>0,d=this.selection.contains(document.activeElement);g(this.selection,c);for(let m of[this.older,this.clear])g(m,l&&!c);this.element.classList.toggle("jsm-s\
electing",c),this.element.classList.toggle("jsm-quiet",!l&&!h&&this.busy.hidden&&this.work.hidden),c&&S(this.count,A("selected",s.size)),this.selection.setAttribute(
"aria-label",A("selected",s.size)),d&&!c&&this.app.focusRow(s.active)}settle(t){clearTimeout(this.waiting),this.waiting=t?setTimeout(()=>{g(this.busy,!0),this.app.
changed("selection")},Ye):0,t||g(this.busy,!1)}close(){clearTimeout(this.waiting)}async change(t){let e=this.app.selection.list,s=e.length===1?`#${e[0]}`:A("tur\
ns.n",e.length);await this.app.act("turns",{action:t,numbers:e},a(`did.${t}`,{what:s}))&&t==="prune"&&this.app.selection.clear(),this.app.changed("selection")}async summarise(){
let t=this.app.selection.list;this.app.selection.clear(),this.app.changed("selection"),await this.app.act("summarise",{numbers:t},a("did.summarise"))}},ct=class{constructor(t){
this.app=t,this.open=!1,this.element=r(".jsm-findings",{role:"group","aria-label":a("findings"),hidden:!0})}update(t){if(!t.has("findings"))return;let{findings:e}=this.
app.memory;g(this.element,e.length>0);let s=this.open?e:e.slice(0,1),i=e.length>1&&r("button.jsm-button.jsm-plain",{"aria-expanded":String(this.open),onclick:()=>{
this.open=!this.open,this.app.changed("findings")}},this.open?a("findings.less"):A("findings.more",e.length-1));v(this.element,...s.map((o,h)=>r("p.jsm-finding",
k("warning"),r("span",o.text," ",...o.remedies.map((l,c)=>r("button.jsm-button.jsm-plain",{onclick:()=>void this.app.act("remedy",{finding:o.id,choice:c},a("did\
.remedy"))},Je(l)))," ",h===s.length-1&&i))))}};function Je(n){let t=Y(n);return t.charAt(0).toUpperCase()+t.slice(1)}var ce={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""},dt=class{constructor(t){this.app=t,this.words=
r("p",{role:"status"}),this.sign=r(".jsm-sign"),this.help=r("div"),this.element=r(".jsm-calm",this.sign,this.words,this.help),this.shown=""}update(t){if(!["phas\
e","turns","all","draft"].some(c=>t.has(c)))return;let{memory:e,host:s}=this.app,i=e.order.length===0&&!e.draft,o=e.phase!=="live"?e.phase:i?"empty":"";if(g(this.
element,o!==""),this.element.classList.toggle("jsm-late",o==="connecting"),o===this.shown)return;this.shown=o,v(this.sign,ce[o]?k(ce[o]):null),v(this.words,...(o?
a(o).split(/(?<=[.。]) /):[]).flatMap(c=>[r("span",c)," "]));let h=o==="empty"?s.insertExample:o==="absent"||o==="restarted"?s.loadExtension:void 0,l=o==="empt\
y"?a("empty.example"):a("absent.load");v(this.help,h?r("button.jsm-button.jsm-primary",{onclick:()=>h.call(s)},l):null)}};function _(n,t,e){let s=r(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),i=()=>{if(!s.isConnected)return;let l=s.contains(document.
activeElement);s.remove(),t.setAttribute("aria-expanded","false"),l&&t.focus()},o=e.map(l=>l&&r("button.jsm-item",{class:l.danger&&"jsm-danger",role:"menuitem",
tabindex:"-1",onclick:()=>{i(),l.run()}},k(l.icon),l.label));v(s,...o.map(l=>l??r("hr",{role:"separator"})));let h=o.filter(l=>l!==null);s.addEventListener("key\
down",l=>{let c=h.findIndex(m=>m===document.activeElement),d={ArrowDown:c+1,ArrowUp:c-1+h.length,Home:0,End:h.length-1}[l.key];if(d!==void 0)h[d%h.length]?.focus();else if(l.
key==="Escape"||l.key==="Tab")i();else return;l.preventDefault(),l.stopPropagation()}),s.addEventListener("toggle",l=>{l.newState==="closed"&&i()}),n.append(s),
t.setAttribute("aria-expanded","true"),Xe(s,t),h[0]?.focus()}function Xe(n,t){n.showPopover?.();let e=t.getBoundingClientRect(),{width:s,height:i}=n.getBoundingClientRect(),
o=e.bottom+i+8<=innerHeight;n.style.left=`${Math.max(4,Math.min(e.right-s,innerWidth-s-4))}px`,n.style.top=`${o?e.bottom+4:Math.max(4,e.top-i-4)}px`}var ut=class{constructor(t,e){this.app=t,this.stripSvg=e,this.undo=q("undo",a("undo"),()=>void t.act("command",{action:"undo"},a("did.undo")),{class:"jsm-bare j\
sm-back"}),this.redo=M("redo",a("redo"),()=>void t.act("command",{action:"redo"},a("did.redo"))),this.search=M("search",a("search.turns"),()=>this.openSearch(),
{"aria-expanded":"false"}),this.more=M("more",a("more"),()=>this.menu(),{"aria-haspopup":"menu","aria-expanded":"false"}),this.model=r("span.jsm-model"),this.threads=
r("select.jsm-field",{"aria-label":a("thread"),onchange:()=>this.switchThread()}),this.strategy=r("select.jsm-field",{"aria-label":a("strategy"),onchange:()=>this.
use({})}),this.options=r("span.jsm-options"),this.drawnFor="",this.element=r(".jsm-header",r("h2.jsm-title",a("title")),r(".jsm-toolbar",this.undo,this.redo,this.
search,this.more),r(".jsm-row.jsm-setup",this.model,this.threads,r("span.jsm-space"),r("span.jsm-strategy",this.strategy,this.options)))}update(t){if(this.search.
setAttribute("aria-expanded",String(this.app.view.searching)),!t.has("head"))return;let{head:e,thread:s}=this.app.memory;S(this.model,e.model),this.step(this.undo,
"undo",e.undo),this.step(this.redo,"redo",e.redo),g(this.threads,e.threads.length>1),v(this.threads,...e.threads.map(({name:o,turns:h})=>r("option",{value:o,selected:o===
s},a("thread.option",{name:o,n:h}))));let i=e.strategies.map(({name:o})=>o).join();this.strategy.dataset.names!==i&&(this.strategy.dataset.names=i,v(this.strategy,
...e.strategies.map(({name:o})=>r("option",{value:o},Qe(o))))),this.strategy.value=e.strategy,this.drawOptions(e.strategies.find(({name:o})=>o===e.strategy))}step(t,e,s){
let i=s?a(`${e}.what`,{what:Y(s)}):a(e);t.setAttribute("aria-disabled",String(!s)),t.title=i,t.setAttribute("aria-label",i);let o=t.querySelector("span");o&&S(o,
s?Y(s):a(e))}drawOptions(t){let e=t?.options??[],s=`${t?.name} ${e.map(({name:i})=>i)}`;this.drawnFor!==s&&(this.drawnFor=s,v(this.options,...e.map(i=>this.option(
t?.name??"",i))));for(let{name:i,value:o}of e){let h=this.options.querySelector(`[data-option="${CSS.escape(i)}"]`);h&&h!==document.activeElement&&(h.value=String(
o)),h&&de(h)}}option(t,{name:e,value:s,least:i,most:o}){let h=`option.${t}.${e}`,[l,c=""]=(W(h)?a(h):`${e} {input}`).split("{input}"),d=r("input.jsm-field",{type:"\
number",min:i,max:o,value:s,"data-option":e,oninput:()=>de(d),onchange:()=>{d.validity.valid&&d.value&&this.use({[e]:Math.floor(Number(d.value))})}});return r("\
label.jsm-option",l,d,c)}use(t){let e=this.strategy.value,{head:s}=this.app.memory,i=e===s.strategy?s.strategies.find(o=>o.name===e)?.options??[]:[];this.app.act(
"strategy",{name:e,options:{...Object.fromEntries(i.map(o=>[o.name,o.value])),...t}}).then(o=>{o||this.app.changed("head")})}switchThread(){this.app.act("thread",
{name:this.threads.value})}openSearch(){if(this.app.view.searching)return this.app.endSearch();this.app.view.searching=!0,this.app.view.tab=this.app.wide?this.app.
view.tab:"memory",this.app.changed("view")}menu(){let{app:t}=this;_(t.root,this.more,[{label:a("check"),icon:"check",run:()=>void t.act("command",{action:"check"})},
{label:a("strip.copy"),icon:"copy",run:()=>void K(t,this.stripSvg())},null,{label:a("clear"),icon:"remove",run:()=>void t.act("command",{action:"clear"},a("did.\
clear"))},{label:a("erase"),icon:"erase",danger:!0,run:()=>he(t)}])}},de=n=>{n.style.width=`${Math.max(2,n.value.length)+4.6}ch`},Qe=n=>W(`strategy.${n}`)?a(`st\
rategy.${n}`):n;var Ze=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),ts=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),es=new Set("class dir lang title start colspan rowspan align open".split(" "));function ue(n){let t=new DOMParser().parseFromString(n,"\
text/html"),e=document.createDocumentFragment();return me(t.body,e,0),e}function me(n,t,e){for(let s of n.childNodes){if(s.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||e>60)continue;let i=s,o=i.localName;if(ts.has(o))continue;let h=Ze.has(o)?document.createElement(
o):null;if(h){for(let{name:c,value:d}of i.attributes)es.has(c)&&h.setAttribute(c,d);let l=o==="a"?i.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(h.
setAttribute("href",l),h.setAttribute("rel","noopener noreferrer"),h.setAttribute("target","_blank")),o==="pre"&&(h.tabIndex=0),t.appendChild(h)}me(i,h??t,e+1)}}var ss=(n,t)=>{let e=n.targets(t);return e.length===1?`#${e[0]}`:A("turns.n",e.length)};function B(n,t,e){let s=a(`did.${e}`,{what:ss(n,t)});return n.act("turns",
{action:e,numbers:n.targets(t)},s)}function fe(n,t,e,s,i){let{memory:o,view:h,host:l}=n;if(h.editing?.row===s)return`editing ${h.editing.target} ${h.editing.source.
version} ${h.readings.has(s)}`;let c=o.cards.get(t),{state:d,why:m,detail:f}=o.placeAt(e);return[d,m,f,o.tokens[e],c?`${c.version} ${c.flags} ${c.outcome} ${c.reply.
length} ${c.more}`:"",h.open.has(s),h.open.has(s)&&h.readings.get(s)?.version,i,o.draft?.number===t,c?.cell?l.cellState?.(c.cell):"",n.wide].join("|")}function ge(n,t,e,s,i){
let{memory:o,view:h}=n,l=o.cards.get(t),c=o.placeAt(e),d=h.open.has(s),m=o.draft?.number===t;return r(`.jsm-card.jsm-place-${c.state}${i?".jsm-inside":""}`,{role:"\
gridcell"},r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",`#${t}`),lt(c)),r("span.jsm-tokens",{title:a("tokens.title")},j(o.tokens[e]))),l?ns(n,l):null,d||
h.editing?.row===s?Ct(n,s,l):we(l),m?be():null,l?is(n,l,c):null)}var pe=n=>n.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function we(n){
return n?r(".jsm-text",r("p.jsm-question",{dir:"auto"},pe(n.question)||(n.reply?"":a("empty.text"))),n.reply?r("p.jsm-reply",{dir:"auto"},r("span.jsm-hook",{"ar\
ia-hidden":"true"},"↳ "),pe(n.reply)):null):r(".jsm-text.jsm-waiting",{"aria-hidden":"true"},r("i"),r("i"))}function ns(n,t){let e=t.cell?n.host.cellState?.(t.
cell):"",s=[t.flags.includes("earlier")&&r("span.jsm-flag.jsm-notable",k("earlier"),a("flag.earlier")),e&&r("span.jsm-flag.jsm-notable",k("cell"),a(`cell.${e}`)),
e==="gone"&&r("button.jsm-button.jsm-plain",{"data-act":"remove-gone","aria-label":`${a("remove")} #${t.number}`,onclick:()=>void B(n,t.number,"prune")},a("remo\
ve")),t.outcome==="truncated"&&r("span.jsm-flag.jsm-notable",k("warning"),a("flag.truncated")),t.flags.includes("edited")&&r("span.jsm-flag",k("edit"),a("flag.e\
dited")),t.tools>0&&r("span.jsm-flag",k("tool"),A("flag.tools",t.tools)),t.images>0&&r("span.jsm-flag",A("flag.images",t.images))].filter(i=>i);return s.length?
r(".jsm-flags",...s):null}function is(n,t,e){let{number:s,flags:i}=t,o=i.includes("pinned"),h=ye(t,e),l=n.view.open.has(`#${s}`),c=M("more",a("turn.actions",{n:s}),
()=>_(n.root,c,os(n,t,e)),{"aria-haspopup":"menu","aria-expanded":"false","data-act":"more"});return r("span.jsm-tools",M("pin",`${a("pin")} #${s}`,()=>void B(n,
s,o?"unpin":"pin"),{"data-act":"pin","aria-pressed":String(o),title:a(o?"unpin":"pin")}),M("off",`${a("off")} #${s}`,()=>void B(n,s,h?"include":"exclude"),{class:"\
jsm-roomy","data-act":"off","aria-pressed":String(h),title:a(h?"on":"off")}),M("remove",`${a("remove")} #${s}`,()=>void B(n,s,"prune"),{class:"jsm-roomy","data-\
act":"remove"}),M(l?"down":"right",`${a(l?"fold":"unfold")} #${s}`,()=>void n.unfold(`#${s}`),{"data-act":"unfold","aria-expanded":String(l)}),c)}var ye=(n,t)=>n.
flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(t.why);function os(n,t,e){let{number:s}=t,{host:i}=n,
o=ye(t,e),h=n.view.open.has(`#${s}`);return[{label:a(h?"fold":"unfold"),icon:h?"down":"right",run:()=>void n.unfold(`#${s}`)},{label:a("edit.question"),icon:"ed\
it",run:()=>void n.editTurn(s,"user")},...t.reply?[{label:a("edit.reply"),icon:"edit",run:()=>void n.editTurn(s,"assistant")}]:[],{label:a(o?"on":"off"),icon:"o\
ff",run:()=>void B(n,s,o?"include":"exclude")},{label:a("summarise.before",{n:s}),icon:"summarise",run:()=>void n.act("summarise",{older:s},a("did.summarise"))},
...i.goToCell&&t.cell&&i.cellState?.(t.cell)!=="gone"?[{label:a("goto"),icon:"cell",run:()=>i.goToCell?.(t.cell)}]:[],{label:a("copy"),icon:"copy",run:()=>void rs(
n,s)},null,{label:a("remove"),icon:"remove",danger:!0,run:()=>void B(n,s,"prune")}]}async function rs(n,t){let e=n.readingOf(`#${t}`)??await n.read(`#${t}`);if(!e)
return;let s=await Promise.all(e.map(({id:i})=>n.ask("source",{target:i})));await K(n,s.flatMap(i=>i?[i.source.text]:[]).join(`

`))}function Ct(n,t,e){let{readings:s,editing:i}=n.view,o=s.get(t)?.messages;if(!o)return e?we(e):r(".jsm-text",a("loading"));let h=i?.row===t?i:null;return r("\
.jsm-whole",...o.map(l=>h?.target===l.id?J(n):as(l)),h&&!o.some(({id:l})=>l===h.target)?J(n):null)}function as(n){let{role:t,name:e,tokens:s,html:i,more:o}=n,h=r(
".jsm-rendered",{dir:"auto"});return h.append(ue(i)),r(`section.jsm-message.jsm-role-${t}`,{"aria-label":a(`role.${t}`)},r(".jsm-label",a(`role.${t}`),e?` · ${e}`:
"",r("span.jsm-tokens",j(s))),h,o?r("p.jsm-faint",a("cut")):null)}var be=()=>r(".jsm-writing",r(".jsm-stream",{dir:"auto"}));function ve(n,t){return r(".jsm-car\
d.jsm-place-maybe.jsm-draft",{role:"gridcell"},r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",`#${t}`),r("span.jsm-badge.jsm-maybe",r("span.jsm-pulse"),a("\
writing")))),r(".jsm-text",r("p.jsm-question",{dir:"auto"},n.memory.draft?.question??"")),be())}function ke(n,t,e){let{view:s}=n;if(s.editing?.row===t.id)return`editing ${s.editing.source.version} ${s.readings.has(t.id)}`;let{id:i,version:o,stale:h,pinned:l,
expanded:c,missing:d,place:m}=t;return[i,o,h,l,c,d,m.state,m.why,m.detail,e,s.open.has(i),s.readings.get(i)?.version,n.wide].join("|")}function xe(n,t,e){let{id:s,
text:i,covers:o,place:h,tokens:l,stale:c,by:d,edited:m,expanded:f}=t,x=rt(z(o,1)),$=n.view.open.has(s)||n.view.editing?.row===s;return r(`.jsm-card.jsm-summary.\
jsm-place-${h.state}`,{role:"gridcell"},r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",s),lt(h)),r("span.jsm-tokens",{title:a("tokens.title")},j(l))),r(".j\
sm-flags",r("span.jsm-flag",k("summarise"),a("summary.covers",{turns:x})),d?r("span.jsm-flag",a("summary.by",{by:d})):null,m?r("span.jsm-flag",k("edit"),a("flag\
.edited")):null,f?r("span.jsm-flag",a("summary.expanded")):null),$?Ct(n,s):r(".jsm-text",r("p.jsm-question",{dir:"auto"},i)),ls(t),c?r("p.jsm-warning",k("stale"),
r("span",a("summary.stale")),q("",a("summary.remake"),()=>void n.act("summary",{action:"remake",summary:s},a("did.summarise")),{"data-act":"remake"})):null,hs(n,
t,e))}function ls({lost:n,missing:t}){if(!t)return null;let e=t-n.length;return r("p.jsm-warning",k("warning"),r("span",r("b",A("summary.lost",t)," "),r("span",
{dir:"auto"},n.join(" · ")+(e>0?" …":""))))}var Rt=(n,t)=>n.act("summary",{action:"remove",summary:t},a("did.prune",{what:t}));function hs(n,t,e){let{id:s,pinned:i,
expanded:o}=t,h=()=>{n.view.unfolded.delete(s)||n.view.unfolded.add(s),n.changed("view")},l=M("more",a("summary.actions",{id:s}),()=>_(n.root,l,[...o?[]:[{label:a(
e?"summary.shut":"summary.open"),icon:e?"down":"right",run:h}],{label:a(n.view.open.has(s)?"fold":"unfold"),icon:"list",run:()=>void n.unfold(s)},{label:a("edit"),
icon:"edit",run:()=>void n.edit(s,s,a("edit.of",{what:s}))},{label:a("summary.remake"),icon:"stale",run:()=>void n.act("summary",{action:"remake",summary:s},a("\
did.summarise"))},{label:a(o?"summary.hide":"summary.show"),icon:"layers",run:()=>void n.act("summary",{action:o?"collapse":"expand",summary:s})},null,{label:a(
"remove"),icon:"remove",danger:!0,run:()=>void Rt(n,s)}]),{"aria-haspopup":"menu","aria-expanded":"false","data-act":"more"});return r("span.jsm-tools",M("pin",
`${a("pin")} ${s}`,()=>void n.act("summary",{action:i?"unpin":"pin",summary:s}),{"data-act":"pin","aria-pressed":String(i),title:a(i?"unpin":"pin")}),o?null:M(e?
"down":"right",`${a(e?"summary.shut":"summary.open")}: ${s}`,h,{"data-act":"unfold","aria-expanded":String(e)}),l)}var je=400,cs=60,mt=class{constructor(t){this.app=t,this.drawn=new Map,this.asked=new Set,this.atEnd=!0,this.newest=0,this.known=0,this.height=0,this.width=0,this.
canvas=r(".jsm-canvas",{role:"presentation"}),this.scroller=r(".jsm-scroller",{role:"grid","aria-label":a("turns"),"aria-multiselectable":"true"},this.canvas),this.
below=r("button.jsm-button.jsm-below",{hidden:!0,onclick:()=>this.toEnd()},k("arrow"),a("new.below")),this.element=r(".jsm-list",this.scroller,this.below),this.
sizes=new ResizeObserver(e=>this.resized(e)),this.sizes.observe(this.scroller),this.scroller.addEventListener("scroll",()=>this.scrolled(),{passive:!0}),this.scroller.
addEventListener("keydown",e=>this.key(e)),this.scroller.addEventListener("mousedown",e=>{e.shiftKey&&e.preventDefault()}),this.scroller.addEventListener("click",
e=>this.click(e)),this.scroller.addEventListener("dblclick",e=>this.doubleClick(e)),this.scroller.addEventListener("focusin",e=>this.focused(e)),t.focusRow=e=>this.
focus(e),t.holdView=()=>{this.atEnd=!1}}get heights(){return this.app.heights}update(t){if(!["rows","cards","turns","tried","places","draft","selection","size"].
every(e=>!t.has(e))){if(t.has("rows")){let e=this.anchor(),s=this.focusedKey();this.heights.use(this.app.rows),this.scroller.setAttribute("aria-rowcount",String(
this.app.rows.length)),this.place(e),s&&s!==this.app.selection.active&&this.app.selection.active&&this.focus(this.app.selection.active);let{newest:i}=this.app.memory;
i>this.newest&&!this.atEnd&&!t.has("all")&&g(this.below,!0),this.newest=t.has("all")?i:Math.max(i,this.newest)}else this.lay();this.app.memory.draft&&this.stream()}}anchor(){
let{scrollTop:t}=this.scroller;t!==this.known&&this.look();let e=this.heights.at(t);return{keys:this.heights.rows.slice(e,e+40).map(({key:s})=>s),offset:t-this.
heights.top(e)}}place({keys:t,offset:e}){let{rows:s,total:i}=this.heights;this.stretch();let o=i-this.height;if(!this.atEnd){let h=s.findIndex(({key:c})=>c===t[0]),
l=h<0?s.findIndex(({key:c})=>t.includes(c)):h;o=l<0?this.known:this.heights.top(l)+(h<0?0:e)}this.scrollTo(Math.max(0,o)),this.lay()}scrollTo(t){Math.abs(t-this.
known)<.5||(this.scroller.scrollTop=t,this.known=this.scroller.scrollTop)}look(){let{scrollTop:t,clientHeight:e,scrollHeight:s}=this.scroller;this.known=t,this.
atEnd=t+e>=s-24}stretch(){let t=`${this.heights.total}px`;this.canvas.style.height!==t&&(this.canvas.style.height=t,this.element.style.setProperty("--jsm-conten\
t",t))}lay(){let{app:t,heights:e,drawn:s}=this,{rows:i}=t,o=e.at(this.known-je),h=e.at(this.known+(this.height||400)+je),l=i.length?Array.from({length:h-o+1},(f,x)=>o+
x):[],c=i.findIndex(({key:f})=>f===t.selection.active);c>=0&&c<o&&l.unshift(c),c>h&&l.push(c);let d=new Set(l.map(f=>i[f].key));for(let[f,{element:x}]of s)d.has(
f)||(this.sizes.unobserve(x),x.remove(),s.delete(f));let m=null;for(let f of l)m=this.put(i[f],f,m);this.stretch(),this.ask(l.map(f=>i[f]))}put(t,e,s){let{app:i,
drawn:o}=this,h=this.signature(t),l=o.get(t.key);if(!l){let $=r(".jsm-item-row",{role:"row","data-key":t.key});l={element:$,signature:"",state:""},o.set(t.key,l),
this.sizes.observe($)}let{element:c}=l;l.signature!==h&&(this.redraw(c,t),Object.assign(l,{signature:h,state:""}));let d=i.selection.active===t.key||!i.selection.
active&&e===i.rows.length-1,m=t.kind==="turn"&&i.selection.numbers.has(t.number),f=`${d} ${m} ${e} ${this.heights.top(e)}`;l.state!==f&&(l.state=f,this.dress(c,
t,e,d,m));let x=s?s.nextSibling:this.canvas.firstChild;return x!==c&&this.canvas.insertBefore(c,x),c}dress(t,e,s,i,o){t.tabIndex=e.kind!=="line"&&i?0:-1;for(let h of t.
querySelectorAll("button, a, textarea, pre"))h.tabIndex=i?0:-1;t.setAttribute("aria-rowindex",String(s+1)),e.kind==="turn"&&t.setAttribute("aria-selected",String(
o)),t.style.transform=`translateY(${this.heights.top(s)}px)`}signature(t){return t.kind==="turn"?fe(this.app,t.number,t.index,t.key,t.inside):t.kind==="summary"?
ke(this.app,t.summary,t.open):t.kind==="draft"?`draft ${this.app.memory.draft?.question}`:t.key}redraw(t,e){let{app:s}=this,i=t.contains(document.activeElement)?
document.activeElement:null,o=i?.getAttribute("data-act");e.kind==="turn"?t.replaceChildren(ge(s,e.number,e.index,e.key,e.inside)):e.kind==="summary"?t.replaceChildren(
xe(s,e.summary,e.open)):e.kind==="draft"?t.replaceChildren(ve(s,e.number)):t.replaceChildren(r(".jsm-line",{role:"gridcell"},r("span",a("line")))),i&&i!==t&&(t.
querySelector(`[data-act="${o}"]`)??t).focus({preventScroll:!0})}stream(){let{draft:t}=this.app.memory,e=t&&this.drawn.get(`#${t.number}`)?.element.querySelector(
".jsm-stream");e&&S(e,t.text)}ask(t){let{cards:e}=this.app.memory,s=t.flatMap(o=>o.kind==="turn"&&!e.has(o.number)&&!this.asked.has(o.number)?[o.number]:[]);if(s.
length===0)return;let i=s.slice(0,cs);for(let o of i)this.asked.add(o);this.app.ask("page",{numbers:i}).finally(()=>{for(let o of i)this.asked.delete(o)})}resized(t){
let e=this.anchor(),s=!1;for(let{target:i,borderBoxSize:o}of t){if(i===this.scroller){this.height=this.scroller.clientHeight,this.element.style.setProperty("--j\
sm-gutter",`${this.scroller.offsetWidth-this.scroller.clientWidth}px`);let c=Math.round(this.scroller.clientWidth);c!==this.width&&this.heights.reset(),this.width=
c,s=!0;continue}let h=i.getAttribute("data-key"),l=o[0].blockSize;h&&l>0&&this.drawn.has(h)&&(s=this.heights.measure(h,l)||s)}s&&this.place(e)}scrolled(){this.scroller.
scrollTop!==this.known&&this.look(),this.atEnd&&g(this.below,!1),this.lay()}toEnd(){this.atEnd=!0,this.place(this.anchor()),g(this.below,!1)}focusedKey(){let t=document.
activeElement?.closest(".jsm-item-row");return t&&this.canvas.contains(t)?t.getAttribute("data-key")??"":""}focus(t){let{app:e,heights:s,scroller:i}=this,o=e.rows.
findIndex(c=>c.key===t);if(o<0)return;e.selection.active=t;let h=s.top(o),l=s.top(o+1);h<i.scrollTop?i.scrollTop=h:l>i.scrollTop+i.clientHeight&&(i.scrollTop=Math.
min(h,l-i.clientHeight)),this.look(),this.lay(),this.drawn.get(t)?.element.focus({preventScroll:!0})}focused(t){let e=this.focusedKey();!e||e===this.app.selection.
active||!(t.target instanceof Element)||(this.app.selection.active=e,this.lay())}rowOf(t){let e=t.target instanceof Element?t.target.closest(".jsm-item-row")?.getAttribute(
"data-key"):null;return this.app.rows.find(s=>s.key===e)}click(t){let e=this.rowOf(t),s=t.target;if(e?.kind!=="turn"||s.closest("button, a, textarea, summary")||
!(t.shiftKey||getSelection()?.isCollapsed))return;let{selection:i,rows:o}=this.app;t.shiftKey?i.extend(o,e.key):(t.ctrlKey||t.metaKey||i.size===1&&i.numbers.has(
e.number)||i.numbers.clear(),i.toggle(e.number)),this.app.changed("selection"),this.focus(e.key)}doubleClick(t){let e=this.rowOf(t);!e||e.kind==="line"||t.target.
closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),this.app.selection.clear(),this.app.changed("selection"),this.app.unfold(e.key))}key(t){
let e=t.target;if(e.closest("textarea, input, select")||t.altKey)return;let{app:s}=this,{selection:i,rows:o}=s,h=o.findIndex(({key:m})=>m===i.active),l=o[h],c=e.
classList.contains("jsm-item-row"),d=this.step(t.key,h);if(d!==void 0)this.go(d,t.shiftKey);else if(t.key==="Delete"||t.key==="Backspace")l?.kind==="turn"&&c?B(
s,l.number,"prune"):l?.kind==="summary"&&c&&Rt(s,l.key);else if(t.key==="Escape"&&i.size)i.clear();else if((t.key==="a"||t.key==="A")&&(t.ctrlKey||t.metaKey))i.
numbers=new Set(o.flatMap(m=>m.kind==="turn"?[m.number]:[]));else if(c&&t.key==="Enter"&&l&&l.kind!=="line")s.unfold(l.key);else if(c&&t.key===" "&&l?.kind==="t\
urn")i.toggle(l.number);else if(!(c&&!t.ctrlKey&&!t.metaKey&&l?.kind==="turn"&&this.letter(t.key,l.number)))return;s.changed("selection"),t.preventDefault()}letter(t,e){
let{app:s}=this,i=s.memory.cards.get(e)?.flags??[];if(t==="p")B(s,e,i.includes("pinned")?"unpin":"pin");else if(t==="o")B(s,e,i.includes("excluded")?"include":"\
exclude");else if(t==="e")s.editTurn(e,"user");else return!1;return!0}step(t,e){let{rows:s}=this.app,i=e<0?s.length:e,o=Math.max(1,Math.floor(this.scroller.clientHeight/
90)),h={ArrowUp:i-1,ArrowDown:i+1,PageUp:i-o,PageDown:i+o,Home:0,End:s.length-1}[t];return h===void 0?void 0:Math.max(0,Math.min(s.length-1,h))}go(t,e){let{rows:s,
selection:i}=this.app,o=t>=s.findIndex(({key:l})=>l===i.active),h=s[s[t]?.kind==="line"?Math.max(0,Math.min(s.length-1,t+(o?1:-1))):t];h&&(e?(i.anchor||(i.anchor=
i.active),i.extend(s,h.key)):i.anchor=h.key,this.focus(h.key))}close(){this.sizes.disconnect()}};var $e=["instructions","notes","turns","excerpts","input","framing"],zt=.8;function ds({used:n,layers:t}){let e=n-t.reduce((s,{tokens:i})=>s+i,0);return[...t,{name:"\
framing",tokens:e}].filter(({tokens:s})=>s>0).sort((s,i)=>$e.indexOf(s.name)-$e.indexOf(i.name))}var pt=class{constructor(t){this.app=t,this.setting=!1,this.bar=
r(".jsm-bar",{role:"meter","aria-label":a("meter"),"aria-valuemin":"0"}),this.numbers=r("span.jsm-used"),this.amounts=[r("span.jsm-long"),r("span.jsm-brief")],this.
budget=r("button.jsm-button.jsm-plain",{onclick:()=>this.set(!0)},...this.amounts),this.input=r("input.jsm-field",{type:"number",min:"1",step:"100","aria-label":a(
"budget"),title:a("budget.hint"),onkeydown:e=>this.key(e),onblur:()=>this.commit()}),this.warning=r("span.jsm-nearly"),this.legend=r(".jsm-legend"),this.problem=
r("p.jsm-warning",{hidden:!0}),this.counts=r("span.jsm-counts"),this.element=r(".jsm-meter",this.bar,r(".jsm-row.jsm-figures",this.counts,r("span.jsm-amount",this.
warning,this.numbers,this.budget,this.input)),this.legend,this.problem),g(this.input,!1)}update(t){if(!t.has("meter")&&!t.has("turns")&&!t.has("tried"))return;let e=this.
app.memory.tried?.meter??this.app.memory.meter,{used:s,budget:i,exact:o,problem:h}=e,l=i?s/i:0,c=!!h||l>1;this.element.classList.toggle("jsm-near",l>=zt&&!c),this.
element.classList.toggle("jsm-over",c);let d=Math.max(i??s,s,1),m=ds(e);v(this.bar,...m.map(({name:w,tokens:T})=>{let R=r(`span.jsm-part.jsm-layer-${w}`,{"data-\
tip":`${a(`layer.${w}`)}: ${a("tokens",{n:T})}`});return R.style.width=`${T/d*100}%`,R}));let f=o?"":"≈",x=i===null?a("meter.nolimit",{used:`${f}${j(s)}`}):a(
"meter.of",{used:`${f}${j(s)}`,budget:j(i)});this.bar.setAttribute("aria-valuemax",String(d)),this.bar.setAttribute("aria-valuenow",String(Math.min(s,d))),this.
bar.setAttribute("aria-valuetext",x),S(this.numbers,f+j(s));let $=i===null?x.slice(f.length+j(s).length).trim():a("meter.label",{input:j(i)});S(this.amounts[0],
$),S(this.amounts[1],i===null?$:a("meter.brief",{input:j(i)})),this.budget.setAttribute("aria-label",a("meter.change",{words:$})),v(this.warning,...c&&!h?[k("wa\
rning"),a("meter.over")]:l>=zt&&!c?[k("warning"),a("meter.nearly",{percent:Math.round(l*100)})]:[]),this.warning.dataset.tip=l>=zt&&!c?a("meter.nearly.tip",{percent:Math.
round(l*100)}):"",v(this.legend,...m.map(({name:w,tokens:T})=>r("span.jsm-key",r(`i.jsm-layer-${w}`),a(`layer.${w}`),r("b",j(T))))),g(this.problem,!!h),v(this.problem,
k("warning"),h),this.count()}count(){let{memory:t}=this.app,e=t.counts,s=t.order.length?A("turns.in",t.order.length,{in:e.in}):"";S(this.counts,e.maybe?`${s}; ${a(
"turns.maybe",{n:e.maybe})}`:s)}set(t){this.setting=t;let{budget:e}=this.app.memory.meter;if(g(this.input,t),g(this.budget,!t),!t)return this.budget.focus();this.
input.value=e===null?"":String(e),this.input.focus(),this.input.select()}key(t){t.key==="Enter"?this.commit(!0):t.key==="Escape"&&this.set(!1)}commit(t=!1){if(!this.
setting)return;let e=this.input.value.trim(),s=e===""?null:Math.max(1,Math.floor(Number(e)));this.setting=!1,g(this.input,!1),g(this.budget,!0),t&&this.budget.focus(),
s!==this.app.memory.meter.budget&&this.app.act("budget",{tokens:s})}};var Bt=(n,t)=>t.map(({role:e,layer:s,source:i,tokens:o,text:h,more:l})=>r(`li.jsm-sent.jsm-in-${s}`,r(".jsm-label",r(`i.jsm-layer-${s}`),a(`role.${s==="notes"&&
e==="system"?"notes":e}`),i?r("span.jsm-faint",us(n,i)):s==="turns"||s==="instructions"?null:r("span.jsm-faint",a(`layer.${s}`)),r("span.jsm-space"),r("span.jsm\
-tokens",j(o))),r("p.jsm-verbatim",{dir:"auto"},h,l?r("span.jsm-faint",` … ${a("cut")}`):null)));function us(n,t){let e=/^#(\d+)$/.exec(t)?.[1];return!e||n.memory.
indexOf(Number(e))<0?t:r("button.jsm-button.jsm-plain",{onclick:()=>n.reveal(Number(e))},t)}function Pt({used:n,budget:t,exact:e}){let s=`${e?"":"≈"}${j(n)}`;
return t===null?a("meter.nolimit",{used:s}):a("meter.of",{used:s,budget:j(t)})}async function It(n,t,e=""){let s=await n.ask("json",{number:t,question:e});s&&await K(
n,s.text)}var ft=class{constructor(t){this.app=t,this.context=null,this.asked="",this.timer=0,this.question=r("input.jsm-field.jsm-wide-field",{type:"text",dir:"\
auto","aria-label":a("try"),title:a("try.hint"),placeholder:a("try"),oninput:()=>{t.view.question=this.question.value,clearTimeout(this.timer),this.timer=setTimeout(
()=>this.load(),250)}}),this.words=r("span.jsm-faint"),this.problem=r("p.jsm-warning",{hidden:!0}),this.earlier=r("button.jsm-button.jsm-plain",{onclick:()=>void this.
loadEarlier()}),this.list=r("ol.jsm-messages",{"aria-label":a("tab.next")}),this.empty=r("p.jsm-faint",a("next.empty")),this.element=r(".jsm-request",r(".jsm-ro\
w",this.question),r(".jsm-row",this.words,r("span.jsm-space"),q("copy",a("json"),()=>void It(t,0,this.question.value))),this.problem,this.earlier,this.list,this.
empty)}get visible(){let{view:t,wide:e}=this.app;return t.tab==="next"||e&&t.tab==="memory"}update(t){if(t.has("all")&&this.forget(),this.question.value!==this.
app.view.question&&(this.question.value=this.app.view.question),!this.visible)return;let e=["turns","places","meter","summaries","system","plan","cards"].some(s=>t.
has(s));this.key()!==this.asked&&(e||t.has("view")||t.has("size"))&&this.load()}key(){let{thread:t,revision:e,phase:s}=this.app.memory;return`${s} ${t} ${e} ${this.
question.value}`}forget(){this.context=null,this.asked="",v(this.list),S(this.words,"")}async load(){if(this.app.memory.phase!=="live")return;let t=this.asked=this.
key(),e=await this.app.ask("preview",{question:this.question.value});!e||t!==this.asked||(this.context=e,this.draw())}async loadEarlier(){let{context:t,asked:e}=this;
if(!t)return;let s=await this.app.ask("preview",{question:this.question.value,before:t.start});!s||this.asked!==e||(this.context={...t,start:s.start,messages:[...s.
messages,...t.messages]},this.draw())}draw(){let{context:t}=this;t&&(S(this.words,Pt(t.meter)),g(this.problem,t.meter.problem!==""&&t.meter.problem!==this.app.memory.
meter.problem),v(this.problem,k("warning"),t.meter.problem),g(this.earlier,t.start>0),S(this.earlier,a("messages.earlier",{n:t.start})),g(this.empty,t.total===0),
v(this.list,...Bt(this.app,t.messages)))}};var gt=["memory","next","sent"],wt=class{constructor(t){this.app=t,this.buttons=gt.map(e=>r("button.jsm-tab",{role:"tab",onclick:()=>this.choose(e)},a(`tab.${e}`))),
this.element=r(".jsm-tabs",{role:"tablist","aria-label":a("tabs"),onkeydown:e=>this.key(e)},...this.buttons)}get chosen(){let{view:t,wide:e}=this.app;return e&&
t.tab==="memory"?"next":t.tab}update(t){["view","size","all"].some(e=>t.has(e))&&(this.buttons.forEach((e,s)=>{let i=gt[s]===this.chosen;e.setAttribute("aria-se\
lected",String(i)),e.tabIndex=i?0:-1}),g(this.buttons[0],!this.app.wide))}choose(t){this.app.view.tab=t,this.app.changed("view")}key(t){let e=gt.filter(h=>!(this.
app.wide&&h==="memory")),s=e.findIndex(h=>h===this.chosen),i={ArrowRight:s+1,ArrowLeft:s-1+e.length,Home:0,End:e.length-1}[t.key];if(i===void 0)return;let o=e[i%
e.length];this.choose(o),this.buttons[gt.indexOf(o)].focus(),t.preventDefault()}},yt=class{constructor(t){this.app=t,this.timer=0,this.open=!1,this.input=r("inp\
ut.jsm-field.jsm-wide-field",{type:"search",dir:"auto","aria-label":a("search.turns"),placeholder:a("search.turns"),oninput:()=>{clearTimeout(this.timer),this.timer=
setTimeout(()=>void t.search(this.input.value),150)},onkeydown:e=>{if(e.key==="Escape")t.endSearch();else if((e.key==="ArrowDown"||e.key==="Enter")&&t.rows.length)
t.focusRow(t.rows[0].key);else return;e.preventDefault()}}),this.count=r("span.jsm-faint",{role:"status"}),this.element=r(".jsm-row.jsm-search",{role:"search",hidden:!0},
this.input,this.count,M("close",a("close"),()=>t.endSearch()))}update(t){if(!t.has("view"))return;let{searching:e,query:s,found:i,foundTotal:o}=this.app.view;g(
this.element,e),e&&!this.open&&this.input.focus(),this.open=e,!s&&this.input.value&&!e&&(this.input.value=""),S(this.count,i?o===0?a("search.none"):o>i.length?a(
"search.cut",{shown:i.length,n:o}):A("search.found",o):"")}};var X=96,Ht=14,V=44;function ms(n){let t=10**Math.floor(Math.log10(Math.max(10,n)));return[1,2,2.5,5,10].map(e=>e*t).find(e=>e>=n)??n}function Me(n,t){let e=n[n.
length-1]?.budget??null,s=Math.max(...n.map(({tokens:w})=>w),1),i=e!==null&&e<=s*6,o=ms(i?Math.max(s,e??0):s),h=w=>6+(X-6)*(1-Math.min(1,w/o)),l=(t-V-4)/n.length,
c=Math.max(1,Math.min(22,l-(l>4?2:.5))),d=(w,T,R)=>{let P=E("text",{x:V-6,y:T+3.5,"text-anchor":"end"});return P.textContent=R||j(w),P},m=(w,T,R)=>{let P=E("tex\
t",{x:w,y:X+Ht,"text-anchor":T});return P.textContent=R,P},f=i?h(e??0):0,x=[...[0,o].filter(w=>!i||w===0||Math.abs(h(w)-f)>12).flatMap(w=>[E("path",{class:"jsm-\
axis",d:`M${V} ${h(w)}H${t}`}),d(w,h(w),"")]),...n.map((w,T)=>E("rect",{class:w.budget!==null&&w.tokens>=w.budget*.8?"jsm-column jsm-high":"jsm-column",x:V+T*l+
(l-c)/2,y:h(w.tokens),width:c,height:Math.max(1,X-h(w.tokens)),rx:Math.min(1.5,c/3),"data-tip":a("sent.point",{n:w.number,tokens:w.tokens}),"data-request":w.number})),
...i?[E("path",{class:"jsm-budget",d:`M${V} ${f}H${t}`}),d(e??0,f,j(e??0))]:[],m(V,"start",String(n[0]?.number??"")),...n.length>1?[m(t-2,"end",String(n[n.length-
1].number))]:[]],$=`${a("sent.tokens")}${i?`, ${a("sent.budget")} ${j(e??0)}`:""}`;return E("svg",{class:"jsm-plot",role:"img","aria-label":$,width:t,height:X+Ht+
4,viewBox:`0 0 ${t} ${X+Ht+4}`},...x)}var bt=class{constructor(t){this.app=t,this.rows=null,this.context=null,this.asked="",this.width=0,this.element=r(".jsm-receipts"),this.sizes=new ResizeObserver(
([{contentRect:e}])=>{let s=Math.floor(e.width);!s||s===this.width||(this.width=s,this.context||this.draw())}),this.sizes.observe(this.element)}update(t){t.has(
"all")&&Object.assign(this,{rows:null,context:null,asked:""}),t.has("all")&&v(this.element);let{view:e,memory:s}=this.app;if(e.tab!=="sent"||s.phase!=="live")return;
let i=`${s.thread} ${s.head.sent}`;i!==this.asked&&this.load(i)}async load(t){this.asked=t;let e=await this.app.ask("receipts",{});!e||this.asked!==t||(this.rows=
e.rows,this.context||this.draw())}async open(t){this.context=await this.app.ask("receipt",{number:t}),this.draw(),this.element.querySelector("button")?.focus()}async loadEarlier(){
let{context:t}=this;if(!t)return;let e=await this.app.ask("receipt",{number:t.request,before:t.start});!e||this.context!==t||(this.context={...t,start:e.start,messages:[
...e.messages,...t.messages]},this.draw())}draw(){if(this.context)return this.drawOne(this.context);if(!this.rows||!this.width)return;if(this.rows.length===0)return v(
this.element,r("p.jsm-faint",a("sent.none")));let t=Me(this.rows,this.width);t.addEventListener("click",e=>{let s=e.target instanceof Element?e.target.getAttribute(
"data-request"):null;s&&this.open(Number(s))}),v(this.element,r(".jsm-label",a("sent.tokens")),t,r("ul.jsm-history",...[...this.rows].reverse().map(e=>r("li",this.
line(e)))))}line({number:t,turn:e,tokens:s,exact:i,text:o,model:h}){return r("button.jsm-request-line",{title:h,onclick:()=>void this.open(t)},r("b",String(t)),
r("span.jsm-what",e?a("sent.turn",{n:e}):a("sent.unsaved")," · ",o),r("span.jsm-tokens",`${i?"":"≈"}${j(s)}`))}drawOne(t){let{app:e}=this,{request:s,meter:i,
start:o,messages:h,difference:l}=t,c=this.rows?.find(({number:d})=>d===s);v(this.element,r(".jsm-row",q("left",a("sent.back"),()=>{this.context=null,this.draw(),
this.element.querySelector("button")?.focus()}),r("span.jsm-space"),q("copy",a("json"),()=>void It(e,s))),r("h3",a("sent.request",{n:s}),c?r("span.jsm-faint",c.
turn?a("sent.turn",{n:c.turn}):a("sent.unsaved")):null),r("p.jsm-faint",[Pt(i),c?.model].filter(Boolean).join(" · ")),l?ps(l):null,o>0?r("button.jsm-button.jsm\
-plain",{onclick:()=>void this.loadEarlier()},a("messages.earlier",{n:o})):null,r("ol.jsm-messages",{"aria-label":a("sent.request",{n:s})},...Bt(e,h)))}close(){
this.sizes.disconnect()}};function ps(n){let t=["added","removed","changed"].flatMap(e=>{let s=n[e],i=s.length>6?[...s.slice(0,5),`… ${s[s.length-1]}`]:s;return s.
length?[r(`span.jsm-diff-${e}`,a(`diff.${e}`,{what:i.join(", ")}))]:[]});return r("p.jsm-difference",a("diff")," ",...t.length?t.flatMap((e,s)=>s?[" · ",e]:[e]):
[a("diff.same")])}var vt=class{constructor(t){this.app=t,this.open=new Set,this.fact="",this.writing="",this.element=r(".jsm-standing")}update(t){if(!["standing","system","plan",
"entities"].some(d=>t.has(d)))return;let{system:e,plan:s,entities:i}=this.app.memory,o=this.app.view.editing?.row??"",h=this.element.contains(document.activeElement)?
document.activeElement:null;if(h?.matches("input, textarea")&&!t.has("standing"))return;let l=h&&(h.getAttribute("data-act")??`edit-${this.writing}`);this.writing=
this.fact||(["system","plan"].includes(o)?o:"");let c=o==="plan"||s.text!=="";v(this.element,this.note("system",e,!c),c&&this.note("plan",s),i.length>0&&this.people(
i)),l&&this.giveBack(l)}giveBack(t){let e=[...this.element.querySelectorAll("[data-act]")],s=this.writing?void 0:e.filter(({dataset:i})=>i.act?.startsWith("fold\
-")).pop();(e.find(({dataset:i})=>i.act===t)??s)?.focus({preventScroll:!0})}note(t,{text:e,tokens:s,more:i},o=!1){let{app:h}=this;if(h.view.editing?.row===t)return r(
".jsm-note",J(h));let l=this.open.has(t),c=a(`standing.${t}`);return r(".jsm-note",r(".jsm-row",this.fold(t,c,e?l?"":e:a("standing.none"),o&&!e?"jsm-one.jsm-non\
e":"jsm-one"),s?r("span.jsm-tokens",j(s)):null,o&&q("plus",a("standing.plan"),()=>this.write("plan"),{class:"jsm-bare","data-act":"edit-plan","aria-label":a("st\
anding.add"),title:a("standing.add")}),M("edit",a("standing.edit",{what:c}),()=>this.write(t),{"data-act":`edit-${t}`})),l&&e?r("p.jsm-full",{dir:"auto"},e,i?" \
…":""):null)}write(t){this.app.edit(t,t,a(`standing.${t}`))}fold(t,e,s,i="jsm-one"){let o=this.open.has(t);return r("button.jsm-fold",{"aria-expanded":String(
o),"data-act":`fold-${t}`,onclick:()=>{this.open.delete(t)||this.open.add(t),this.app.changed("standing")}},k(o?"down":"right"),r("b",e),r(`span.${i}`,{dir:"aut\
o"},s))}people(t){let e=this.open.has("entities");return r(".jsm-note",r(".jsm-row",this.fold("entities",a("standing.entities"),e?"":t.map(({name:s})=>s).join("\
, "))),e?r("dl.jsm-entities",...t.flatMap(s=>[r("dt",{dir:"auto"},s.name),...s.facts.map((i,o)=>this.known(s,i,`${s.id} ${o}`))])):null)}known(t,e,s){let{app:i}=this;
if(this.fact===s)return r("dd",this.correcting(t,e));let{text:o,turns:h,replaced:l}=e;return r(l?"dd.jsm-replaced":"dd",r("span",{dir:"auto"},o," ",r("span.jsm-\
faint",rt(h),l?` · ${a("entity.replaced")}`:"")),r("span.jsm-space"),...l?[]:[M("edit",`${a("entity.edit")}: ${o}`,()=>{this.fact=s,i.changed("standing")},{"da\
ta-act":`edit-${s}`,title:a("entity.edit")}),M("remove",`${a("entity.delete")}: ${o}`,()=>void i.act("entity",{entity:t.id,fact:o,text:""}),{"data-act":`remove-${s}`,
title:a("entity.delete")})])}correcting(t,e){let s=()=>{this.fact="",this.app.changed("standing")},i=r("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto",
value:e.text,"aria-label":`${a("entity.edit")}: ${e.text}`,onkeydown:o=>{o.key==="Escape"&&s(),o.key==="Enter"&&(s(),i.value.trim()&&i.value!==e.text&&this.app.
act("entity",{entity:t.id,fact:e.text,text:i.value.trim()}))}});return requestAnimationFrame(()=>i.focus()),i}};function Ee(n,t){let{length:e}=n.order;if(e===0||t<5)return[];if(e*7<=t)return Se(n,0,e,0,t*Math.min(e,3)/3);let s=Math.floor(t*.62),i=Math.floor(s/8),o=t-s-6;return[
...fs(n,e-i,o),...Se(n,e-i,e,t-s,s)]}function Se(n,t,e,s,i){let o=e-t,h=0;for(let d=t;d<e;d++)h+=n.tokens[d];let l=Math.max(0,i-o*7+2)/Math.max(1,h),c=s;return Array.
from({length:o},(d,m)=>{let f=Ae(n,t+m,t+m+1,c,5+n.tokens[t+m]*l);return c+=f.width+2,f})}function fs(n,t,e){let s=Math.max(1,Math.min(t,Math.floor((e+1)/6))),i=0;
for(let d=0;d<t;d++)i+=Math.max(1,n.tokens[d]);let o=[],h=0,l=0;for(let d=0;d<t;d++)l+=Math.max(1,n.tokens[d]),!(l<i*(o.length+1)/s&&d<t-1)&&(o.push(Ae(n,h,d+1,
0,5)),h=d+1);let c=e/o.length;return o.map((d,m)=>({...d,x:m*c,width:Math.max(2,c-1)}))}function Ae(n,t,e,s,i){let o=0,h=0,l=0,c=0,d=!1;for(let f=t;f<e;f++){let{
state:x,why:$}=n.placeAt(f);o+=n.tokens[f],x==="in"?(l++,h+=n.tokens[f]):x==="maybe"&&c++,d||=x==="in"&&$==="pinned"}let m=l===e-t?"in":l>0?"mixed":c>0?"maybe":
"out";return{x:s,width:i,from:t,to:e,tokens:o,inside:l,share:o?h/o:l?1:0,state:m,pinned:d}}var Q=22,kt=4,xt=class{constructor(t){this.app=t,this.width=0,this.picture=E("svg",{class:"jsm-blocks",role:"img",height:Q+kt}),this.element=r(".jsm-strip",{onclick:e=>this.
click(e)},this.picture),this.sizes=new ResizeObserver(()=>{let e=Math.floor(this.element.clientWidth);e===this.width||!e||(this.width=e,this.draw())}),this.sizes.
observe(this.element)}update(t){g(this.element,this.app.memory.order.length>0),["turns","places","tried","all"].some(e=>t.has(e))&&this.draw()}draw(){if(!this.width)
return;let{memory:t}=this.app,{width:e}=this;this.picture.setAttribute("viewBox",`0 0 ${e} ${Q+kt}`),this.picture.setAttribute("width",String(e)),this.picture.setAttribute(
"aria-label",`${a("strip")} ${A("turns.in",t.order.length,{in:t.counts.in})}.`),v(this.picture,...Ee(t,e).map(s=>this.block(s)))}block(t){let{x:e,width:s,state:i,
share:o,pinned:h,from:l,to:c}=t,d={x:e+.5,y:kt+.5,width:Math.max(1,s-1),height:Q-1,rx:Math.min(2,s/4)},m=Math.max(2,Math.round((Q-1)*o)),f={...d,y:kt+.5+Q-1-m,height:m};
return E("g",{class:`jsm-block jsm-block-${i}`,"data-tip":this.words(t),"data-from":l,"data-to":c},E("rect",{...d,class:"jsm-frame"}),...i==="mixed"?[E("rect",{
...f,class:"jsm-level"})]:[],...h?[E("path",{class:"jsm-notch",d:`M${e+s/2-2.5} 0h5l-2.5 3.5z`})]:[])}words({from:t,to:e,inside:s,tokens:i}){let{memory:o}=this.
app;return e-t===1?a("strip.block",{a:String(o.order[t]),state:Nt(o.placeAt(t)),tokens:i}):a("strip.blocks",{a:String(o.order[t]),b:String(o.order[e-1]),in:s,n:e-
t,tokens:i})}click(t){let e=t.target instanceof Element?t.target.closest("[data-from]")?.getAttribute("data-from"):null;e!=null&&this.app.reveal(this.app.memory.
order[Number(e)])}toSvg(){let t=this.picture.cloneNode(!0),e=this.picture.querySelectorAll("rect, path");return t.querySelectorAll("rect, path").forEach((s,i)=>{
let{fill:o,stroke:h,strokeDasharray:l}=getComputedStyle(e[i]);s.setAttribute("fill",o),s.setAttribute("stroke",h),l!=="none"&&s.setAttribute("stroke-dasharray",
l),s.removeAttribute("class")}),t.querySelectorAll("g").forEach(s=>{let i=E("title",{});i.textContent=s.getAttribute("data-tip");for(let{name:o}of[...s.attributes])
s.removeAttribute(o);s.prepend(i)}),t.removeAttribute("class"),t.setAttribute("xmlns","http://www.w3.org/2000/svg"),new XMLSerializer().serializeToString(t)}close(){
this.sizes.disconnect()}};function Te(n){let t=r(".jsm-tip",{role:"tooltip",popover:"manual"});n.append(t);let e=0,s=null,i=()=>{clearTimeout(e),s=null,t.matches(":popover-open")&&t.hidePopover()},
o=l=>{if(!l.isConnected)return;t.textContent=l.getAttribute("data-tip"),t.showPopover?.();let c=l.getBoundingClientRect(),{width:d,height:m}=t.getBoundingClientRect();
t.style.left=`${Math.max(4,Math.min(c.left,innerWidth-d-4))}px`,t.style.top=`${c.bottom+m+8<=innerHeight?c.bottom+6:Math.max(4,c.top-m-6)}px`},h=(l,c)=>{let d=l.
target instanceof Element?l.target.closest('[data-tip]:not([data-tip=""])'):null;d!==s&&(i(),d&&(s=d,e=setTimeout(()=>o(d),c)))};return n.addEventListener("mous\
eover",l=>h(l,250)),n.addEventListener("mouseleave",i),n.addEventListener("focusin",l=>h(l,0)),n.addEventListener("focusout",i),n.addEventListener("scroll",i,!0),
n.addEventListener("keydown",l=>{l.key==="Escape"&&i()}),i}var gs=760;function ws({model:n,el:t}){n.host?.strings&&oe(n.host.strings);let e=new at(n),s=new xt(e),i=new mt(e),o=new bt(e),h=new ut(e,()=>s.toSvg()),l=new pt(
e),c=new wt(e),d=new yt(e),m=new vt(e),f=new ct(e),x=new dt(e),$=new ht(e),w=new ft(e),T=r(".jsm-main",d.element,m.element,x.element,i.element),R=r(".jsm-view",
{role:"tabpanel"},w.element,o.element),P=r(".jsm-side",R),Dt=r(".jsm-body",T,P),Wt=r(".jsm-shown",h.element,l.element,s.element,f.element,c.element,Dt),jt=r(".j\
sm-alone"),C=r(n.host?.fill?".jsm.jsm-fill":".jsm",{role:"region","aria-label":a("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},
Wt,jt,$.element);e.root=C;let qe={element:C,update(L){if(!["phase","view","size","all","turns","draft"].some(G=>L.has(G)))return;let{memory:Mt,view:F,wide:H}=e,
Z=Mt.phase==="live",Le=Mt.order.length===0&&!Mt.draft;g(Wt,Z),g(jt,!Z),(Z?T:jt).insertBefore(x.element,Z?i.element:null),C.classList.toggle("jsm-wide",H),H!==P.
contains(c.element)&&(H?R:Dt).before(c.element),g(T,H||F.tab==="memory"),H?["role","aria-label"].forEach(G=>T.removeAttribute(G)):Object.entries({role:"tabpanel",
"aria-label":a("tab.memory")}).forEach(([G,Ne])=>T.setAttribute(G,Ne)),g(P,H||F.tab!=="memory"),g(w.element,F.tab==="next"||H&&F.tab==="memory"),g(o.element,F.tab===
"sent"),R.setAttribute("aria-label",a(F.tab==="sent"?"tab.sent":"tab.next")),g(i.element,!Le)}};e.parts=[qe,h,l,s,f,c,d,m,x,i,$,w,o];let Oe=Te(C),$t=L=>L.stopPropagation();
C.addEventListener("focusin",({target:L})=>{L instanceof Element&&L.setAttribute("data-lm-suppress-shortcuts","true")}),C.addEventListener("keydown",$t),C.addEventListener(
"keyup",$t),C.addEventListener("keypress",$t);let Ft=new ResizeObserver(()=>{let L=C.clientWidth>=gs;L!==e.wide&&(e.wide=L,e.changed("size","view"))});Ft.observe(
C);let Kt=()=>{n.comm_live!==!0?e.receive({type:"status",thread:"",revision:0,state:"restarted"}):e.memory.phase!=="live"&&e.hello()},_t=L=>e.reveal(L);return n.
on("comm_live_update",Kt),n.on("reveal",_t),t.append(C),e.changed("phase","all"),e.start(),()=>{n.off("comm_live_update",Kt),n.off("reveal",_t),Oe(),Ft.disconnect();
for(let L of[s,i,o,$])L.close();e.close(),C.remove()}}var Mi={render:ws};export{Mi as default};
