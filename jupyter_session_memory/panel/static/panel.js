// Built from src/ by `make panel`; do not edit.
var et=class{constructor(){this.measured=new Map,this.rows=[],this.estimates={turn:84,summary:92,line:28,draft:96},this.offsets=new Float64Array(1),this.dirty=!0}use(t){
this.rows=t,this.dirty=!0}measure(t,e){return Math.abs((this.measured.get(t)??-1)-e)<.5?!1:(this.measured.set(t,e),this.dirty=!0,!0)}reset(){this.measured.clear(),
this.dirty=!0}top(t){return this.dirty&&this.sum(),this.offsets[Math.max(0,Math.min(t,this.rows.length))]}get total(){return this.top(this.rows.length)}at(t){this.
dirty&&this.sum();let e=0,s=this.rows.length-1;for(;e<s;){let n=e+s+1>>1;this.offsets[n]<=t?e=n:s=n-1}return Math.max(0,e)}sum(){let{rows:t,measured:e,estimates:s}=this;
this.offsets.length!==t.length+1&&(this.offsets=new Float64Array(t.length+1));let n=0;for(let o=0;o<t.length;o++)this.offsets[o]=n,n+=e.get(t[o].key)??s[t[o].kind];
this.offsets[t.length]=n,this.dirty=!1}};var u=i=>typeof i=="string",p=i=>Number.isSafeInteger(i)&&i>=0,L=i=>typeof i=="boolean",y=i=>t=>Array.isArray(t)&&t.every(i),Tt=i=>t=>Array.isArray(t)&&t.length===
i&&t.every(p),T=i=>t=>t==null||i(t),Qt=(...i)=>t=>i.includes(t),w=i=>{let t=Object.entries(i);return e=>typeof e=="object"&&e!==null&&t.every(([s,n])=>n(e[s]))},
H=y(Tt(2)),qt=w({action:u,target:u}),nt=w({state:Qt("in","out","maybe"),why:u,detail:u}),Et=w({number:p,version:p,question:u,reply:u,outcome:u,more:L,flags:y(u),
cell:u,model:u,tools:p,images:p}),st=w({text:u,version:p,tokens:p,more:L}),Vt=w({id:u,version:p,text:u,covers:H,tokens:p,place:nt,level:p,more:L,by:u,lost:y(u),
missing:p,stale:L,pinned:L,edited:L,expanded:L}),Gt=w({id:u,name:u,facts:y(w({text:u,turns:y(p),replaced:L}))}),Ut=w({id:u,text:u,turns:y(p),remedies:y(qt)}),Oe=w(
{name:u,value:p,least:p,most:p}),Yt=w({model:u,strategy:u,strategies:y(w({name:u,options:y(Oe)})),threads:y(w({name:u,turns:p})),sent:p,undo:T(qt),redo:T(qt)}),
Zt=i=>i===null||p(i),At=w({used:p,budget:Zt,exact:L,layers:y(w({name:u,tokens:p})),problem:u}),Jt=w({id:u,action:u,done:p,of:p}),Xt=w({target:u,version:p,text:u}),
Le=w({at:p,remove:p,numbers:H,tokens:y(p),places:H}),Ce=w({added:y(u),removed:y(u),changed:y(u)}),Ne=w({role:u,layer:u,tokens:p,text:u,source:u,more:L}),ze=w({id:u,
role:u,version:p,tokens:p,html:u,name:u,more:L}),Ot={state:w({protocol:p,head:Yt,meter:At,system:st,plan:st,places:y(nt),order:H,tokens:y(p),marks:H,cards:y(Et),
summaries:y(Vt),entities:y(Gt),findings:y(Ut),work:Jt,draft:T(w({number:p,question:u,text:u,at:p}))}),update:w({base:p,total:p,head:T(Yt),meter:T(At),system:T(st),
plan:T(st),places:T(y(nt)),splices:y(Le),marks:y(Tt(3)),counts:y(Tt(2)),cards:y(Et),outdated:H,summaries:T(y(Vt)),entities:T(y(Gt)),findings:T(y(Ut)),work:T(Jt)}),
draft:w({number:p,at:p,text:u,question:u,ended:L}),status:w({state:Qt("connecting","idle","busy","restarted","absent","gone","reopened")}),done:w({re:u,note:u}),
refused:w({re:u,kind:u,text:u,fresh:T(Xt)}),page:w({re:u,cards:y(Et)}),reading:w({re:u,target:u,messages:y(ze)}),source:w({re:u,source:Xt}),found:w({re:u,query:u,
numbers:y(p),total:p}),context:w({re:u,request:p,question:u,meter:At,start:p,total:p,messages:y(Ne),difference:T(Ce),places:y(nt),marks:H}),receipts:w({re:u,rows:y(
w({number:p,turn:p,tokens:p,budget:Zt,exact:L,text:u,model:u}))}),json:w({re:u,text:u})},Re=w({thread:u,revision:p}),ps=Object.keys(Ot);function te(i){return!Re(
i)||!Object.hasOwn(Ot,i.type)?null:Ot[i.type](i)?i:null}var B=class extends Error{constructor(t,e,s){super(e),this.kind=t,this.fresh=s}},it=class{constructor(t,e){this.model=t,this.receive=e,this.next=1,this.waiting=
new Map,this.listen=s=>this.take(s),t.on("msg:custom",this.listen)}ask(t,e,{thread:s,revision:n}){let o=`r${this.next++}`;return new Promise((c,l)=>{this.waiting.
set(o,{type:t,resolve:c,reject:l});try{this.model.send({type:t,id:o,thread:s,revision:n,...e})}catch{this.waiting.delete(o),l(new B("lost",""))}})}take(t){let e=te(
t);if(!e)return;this.receive(e);let s="re"in e?e.re:e.type==="state"?this.hello():void 0,n=s===void 0?void 0:this.waiting.get(s);!n||s===void 0||(this.waiting.delete(
s),e.type==="refused"?n.reject(new B(e.kind,e.text,e.fresh)):n.resolve(e))}hello(){for(let[t,{type:e}]of this.waiting)if(e==="hello")return t}abandon(){let t=[...this.
waiting.values()];this.waiting.clear();for(let e of t)e.reject(new B("lost",""))}close(){this.model.off("msg:custom",this.listen),this.abandon()}};var ee={text:"",version:0,tokens:0,more:!1},Pe={state:"out",why:"",detail:""},Ie=1500,se=4e3;function z(i,t){let e=[];for(let[s,n]of i)for(let o=0;o<n;o++)e.push(
s+t*o);return e}var ot=class{constructor(){this.thread="",this.revision=0,this.head={model:"",strategy:"",strategies:[],threads:[],sent:0},this.meter={used:0,budget:null,
exact:!0,layers:[],problem:""},this.system=ee,this.plan=ee,this.places=[],this.order=[],this.tokens=[],this.marks=[],this.cards=new Map,this.summaries=[],this.entities=
[],this.findings=[],this.draft=null,this.work={id:"",action:"",done:0,of:0},this.tried=null,this.positions=null}},rt=class extends ot{constructor(){super(),this.
phase="connecting",this.busy=!1}forget(){Object.assign(this,new ot)}indexOf(t){return this.positions??=new Map(this.order.map((e,s)=>[e,s])),this.positions.get(
t)??-1}placeAt(t){let{places:e,marks:s}=this.tried??this;return e[s[t]]??Pe}get counts(){let t={in:0,maybe:0,out:0};for(let e=0;e<this.order.length;e++)t[this.placeAt(
e).state]++;return t}concerns(t){return t.type==="state"||t.type==="status"||t.thread===this.thread}apply(t){return t.type==="state"?this.open(t):t.type==="stat\
us"?this.settle(t.state):this.phase!=="live"||!this.concerns(t)?new Set:t.type==="update"?this.update(t):t.type==="draft"?this.write(t):t.type==="page"?this.keep(
t.cards):t.type==="context"&&t.request===0&&t.revision===this.revision?this.try(t):new Set}open(t){if(this.forget(),t.protocol!==1)return this.phase="mismatch",
new Set(["phase"]);let{thread:e,revision:s,head:n,meter:o,system:c,plan:l,places:h,tokens:d,summaries:m,entities:f,findings:x,work:j}=t;return Object.assign(this,
{thread:e,revision:s,head:n,meter:o,system:c,plan:l,places:h,tokens:d,summaries:m,entities:f,findings:x,work:j}),this.phase="live",this.order=z(t.order,1),this.
marks=z(t.marks,0),this.draft=t.draft??null,this.keep(t.cards),new Set(["phase","all"])}update(t){let e=new Set;if(t.base!==this.revision)return t.revision<=this.
revision?e:e.add("gap");this.revision=t.revision;for(let s of["head","meter","system","plan","places","summaries","entities","findings","work"]){let n=t[s];n!=null&&
(Object.assign(this,{[s]:n}),e.add(s))}if(this.changeOrder(t)&&e.add("turns"),this.order.length!==t.total)return e.add("gap");for(let s of z(t.outdated,1))this.
cards.delete(s)&&e.add("cards");return t.cards.length&&this.keep(t.cards).forEach(s=>e.add(s)),this.draft&&t.cards.some(s=>s.number===this.draft?.number)&&(this.
draft=null,e.add("turns")),this.tried&&(e.has("turns")||e.has("places")||e.has("meter"))&&(this.tried=null,e.add("turns").add("tried")),e}changeOrder(t){for(let{
at:e,remove:s,numbers:n,tokens:o,places:c}of t.splices){for(let h of this.order.slice(e,e+s))this.cards.delete(h);let l=z(n,1);this.order=[...this.order.slice(0,
e),...l,...this.order.slice(e+s)],this.tokens=[...this.tokens.slice(0,e),...o,...this.tokens.slice(e+s)],this.marks=[...this.marks.slice(0,e),...z(c,0),...this.
marks.slice(e+s)]}for(let[e,s,n]of t.marks)this.marks.fill(n,e,e+s);for(let[e,s]of t.counts)this.tokens[e]=s;return t.splices.length&&(this.positions=null),!!(t.
splices.length||t.marks.length||t.counts.length||t.places)}write(t){if(t.ended)return this.draft?.number!==t.number?new Set:(this.draft=null,new Set(["turns"]));
if(this.draft?.number!==t.number)return this.draft={number:t.number,question:t.question,text:t.text,at:t.at},new Set(["turns"]);let{text:e,at:s}=this.draft,n=e.
slice(0,Math.max(0,t.at-s))+t.text;return this.draft={...this.draft,question:t.question||this.draft.question,text:n.slice(-se),at:s+Math.max(0,n.length-se)},new Set(
["draft"])}keep(t){for(let e of t)this.cards.delete(e.number),this.cards.set(e.number,e);for(let e of this.cards.keys()){if(this.cards.size<=Ie)break;this.cards.
delete(e)}return new Set(["cards"])}try(t){let e=z(t.marks,0),s=t.question!==""&&e.length===this.order.length&&e.length>0;return!s&&!this.tried?new Set:(this.tried=
s?{question:t.question,meter:t.meter,places:t.places,marks:e}:null,new Set(["turns","tried"]))}settle(t){return t==="busy"||t==="idle"?this.busy===(t==="busy")?
new Set:(this.busy=t==="busy",new Set(["busy"])):(this.forget(),this.busy=!1,this.phase=t,new Set(["phase","all"]))}};function ne(i,{found:t,unfolded:e}){if(t)return t.map(h=>Be(i,h,"")).filter(h=>h.index>=0);let{heads:s,inside:n,hidden:o}=He(i,e),c=De(i),l=[];for(let h=0;h<i.order.
length;h++){let d=i.order[h];h===c&&l.push({kind:"line",key:"line"});for(let m of s.get(h)??[])l.push({kind:"summary",key:m.id,summary:m,open:e.has(m.id)});o.has(
d)||l.push({kind:"turn",key:`#${d}`,number:d,index:h,inside:n.get(d)??""})}return i.draft&&i.indexOf(i.draft.number)<0&&l.push({kind:"draft",key:`#${i.draft.number}`,
number:i.draft.number}),l}var Be=(i,t,e)=>({kind:"turn",key:`#${t}`,number:t,index:i.indexOf(t),inside:e});function He(i,t){let e=new Map,s=new Map,n=new Set;for(let o of i.
summaries){let c=z(o.covers,1).filter(h=>i.indexOf(h)>=0);if(c.length===0)continue;let l=Math.min(...c.map(h=>i.indexOf(h)));e.set(l,[...e.get(l)??[],o]);for(let h of c)
s.set(h,o.id),!t.has(o.id)&&!o.expanded&&n.add(h)}return{heads:e,inside:s,hidden:n}}function De(i){let t=-1;for(let e=0;e<i.order.length;e++){let{state:s}=i.placeAt(
e);if(s==="maybe"||(s==="in"&&t<0&&(t=e),s==="out"&&t>=0))return-1}return t>0?t:-1}var U=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((t,e)=>t-
e)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(t){this.numbers.delete(t)||this.numbers.add(t),this.anchor=this.active=`#${t}`}extend(t,e){let s=t.
findIndex(c=>c.key===e),n=t.findIndex(c=>c.key===this.anchor),o=n<0?s:n;s<0||(n<0&&(this.anchor=e),this.numbers=new Set(t.slice(Math.min(o,s),Math.max(o,s)+1).flatMap(
c=>c.kind==="turn"&&c.number!==void 0?[c.number]:[])),this.active=e)}follow(t,e,s){for(let l of this.numbers)s(l)||this.numbers.delete(l);if(!this.active||e.some(
l=>l.key===this.active))return;let n=t.findIndex(l=>l.key===this.active),o=new Set(e.map(l=>l.key)),c=t.slice(Math.max(0,n)).find(l=>o.has(l.key));this.active=(c??
e[e.length-1])?.key??""}};var ie={title:"Memory",region:"Session memory",undo:"Undo","undo.what":"Undo: {what}",redo:"Redo","redo.what":"Redo: {what}",search:"Search","search.turns":"Sea\
rch the turns","search.none":"No turn holds that.","search.found.one":"1 turn","search.found.other":"{n} turns","search.cut":"first {shown} of {n} turns",close:"\
Close",more:"More",cancel:"Cancel",save:"Save",edit:"Edit",copy:"Copy",copied:"Copied.","copy.failed":"This page may not copy. Select the text and copy it.",thread:"\
Thread","thread.option":"{name} ({n})",strategy:"Strategy",budget:"Token budget","strategy.full":"Full","strategy.window":"Window","strategy.summary":"Summary",
"strategy.hierarchical":"Hierarchical","strategy.entity":"Entities","strategy.topics":"Topics","strategy.retrieval":"Retrieval","strategy.adaptive":"Adaptive","\
option.window.turns":"last {input} turns","option.summary.keep":"newest {input} verbatim","option.hierarchical.keep":"newest {input} verbatim","option.hierarchi\
cal.fanout":"groups of {input}","option.entity.keep":"newest {input} verbatim","option.retrieval.recent":"newest {input} and what fits",meter:"Next request","me\
ter.of":"{used} of {budget} tokens","meter.nolimit":"{used} tokens, no limit","meter.change":"{words}: change the token budget","meter.nearly":"{percent} %","me\
ter.nearly.tip":"{percent} % of the token budget is taken.","meter.over":"over the budget","meter.label":"of {input} tokens","budget.hint":"Empty: the model's o\
wn budget","layer.instructions":"instructions","layer.notes":"notes","layer.turns":"turns","layer.excerpts":"excerpts","layer.input":"your text","layer.free":"f\
ree","turns.in.one":"{in} of 1 turn in","turns.in.other":"{in} of {n} turns in","turns.maybe":"{n} more depend on your question",strip:"Turns by tokens, oldest \
first. Filled: in the next request. Hollow: out.","strip.block":"#{a}: {state}, {tokens} tokens","strip.blocks":"#{a}–#{b}: {in} of {n} in, {tokens} tokens","\
strip.copy":"Copy strip as SVG","tab.memory":"Memory","tab.next":"Next request","tab.sent":"Sent",tabs:"Views",turns:"Turns",line:"the model sees below",question:"\
You",reply:"Model",in:"in",out:"out",maybe:"maybe","why.sent":"","why.pinned":"pinned","why.summary":"as {detail}","why.found":"found","why.facts":"as facts","w\
hy.entity":"entity {detail}","why.window":"window {detail}","why.room":"no room","why.off":"turned off","why.replaced":"replaced","why.stopped":"stopped","why.f\
ailed":"failed","why.refused":"refused","why.filtered":"filtered","why.incomplete":"cut off","why.question":"depends on your question","tip.sent":"The next requ\
est carries this turn as it stands.","tip.pinned":"Pinned: the next request always carries this turn.","tip.summary":"The next request carries summary {detail} \
in its place.","tip.found":"Found: it has to do with your question, so the next request carries it.","tip.window":"The window holds the last {detail} turns. Thi\
s one is older, so the model does not see it.","tip.room":"The token budget is full with newer turns, so the model does not see this one.","tip.off":"Turned off\
 by you: kept here, never sent.","tip.replaced":"The cell ran again. Its newer turn is sent instead.","tip.stopped":"The reply was stopped, so this turn is not \
sent. Turn it on to send it.","tip.failed":"There was no reply, so this turn is not sent. Turn it on to send it.","tip.refused":"The model declined to answer, s\
o this turn is not sent. Turn it on to send it.","tip.filtered":"The endpoint's filter cut the reply, so this turn is not sent. Turn it on to send it.","tip.inc\
omplete":"The reply broke off, so this turn is not sent. Turn it on to send it.","tip.question":"It is sent if it has to do with what you ask. Try a question to\
 see.",tokens:"{n} tokens","tokens.title":"Tokens of this turn","flag.edited":"edited","flag.earlier":"an earlier turn changed","flag.truncated":"reply cut at i\
ts length limit","flag.tools.one":"1 tool call","flag.tools.other":"{n} tool calls","flag.images.one":"1 image","flag.images.other":"{n} images","cell.edited":"\
cell edited, not re-run","cell.gone":"its cell was deleted",writing:"writing",loading:"…","empty.text":"(no text)",cut:"The rest is not shown here.","role.use\
r":"You","role.assistant":"Model","role.tool":"Tool","role.system":"Instructions","role.plan":"Plan","role.reasoning":"Reasoning",pin:"Pin",unpin:"Unpin",off:"T\
urn off",on:"Turn on",remove:"Remove",summarise:"Summarise","summarise.older":"Summarise older","summarise.before":"Summarise older than #{n}","edit.question":"\
Edit question","edit.reply":"Edit reply","edit.of":"Edit {what}",goto:"Go to cell",unfold:"Show all",fold:"Show less","turn.actions":"More for #{n}","summary.ac\
tions":"More for {id}","turns.n.one":"1 turn","turns.n.other":"{n} turns","selected.one":"1 selected","selected.other":"{n} selected",unselect:"Select none",clear:"\
Clear",erase:"Erase…",check:"Check memory","new.below":"New turn below","erase.title":"Erase this memory?","erase.now":"Erase","erase.text":"All turns, summar\
ies and notes of this thread are gone for good. This cannot be undone.","summary.covers":"summary of {turns}","summary.show":"Show originals","summary.hide":"Se\
nd the summary again","summary.by":"by {by}","summary.stale":"Out of date: a turn it covers changed.","summary.remake":"Summarise again","summary.lost.one":"1 f\
act lost: ","summary.lost.other":"{n} facts lost: ","summary.open":"Unfold its turns","summary.shut":"Fold its turns","summary.expanded":"originals are sent","s\
tanding.system":"Instructions","standing.plan":"Plan","standing.none":"none","standing.entities":"Entities","standing.edit":"Edit {what}","standing.add":"Add a \
plan","entity.delete":"Delete this fact","entity.edit":"Correct this fact","entity.replaced":"replaced",findings:"Findings","findings.more.one":"1 more","findin\
gs.more.other":"{n} more","findings.less":"less",try:"Try a question","try.hint":"Nothing is sent.","next.empty":"Nothing would be sent yet.","messages.earlier":"\
{n} earlier messages",json:"Copy JSON",from:"from {source}","sent.none":"Nothing was sent yet.","sent.request":"Request {n}","sent.turn":"for #{n}","sent.unsave\
d":"not saved","sent.back":"All requests","sent.tokens":"Tokens per request","sent.budget":"budget","sent.point":"Request {n}: {tokens} tokens",diff:"Since the \
request before:","diff.added":"added {what}","diff.removed":"left out {what}","diff.changed":"changed {what}","diff.same":"the same",empty:"Nothing remembered y\
et. Run a %%chat cell.","empty.example":"Insert example",absent:"This kernel has no session memory.","absent.load":"Load it",restarted:"Kernel restarted. The me\
mory is empty. The model no longer sees the replies on this page.",reopened:"Run %memory to see this kernel's memory.",gone:"No connection to the kernel. Run %m\
emory to see its memory.",connecting:"Asking the kernel…",mismatch:"This panel and the kernel's extension differ in version. Reload the page.",busy:"Cell runn\
ing. Changes apply to the next request.",stale:"Changed meanwhile. Nothing was edited; here is the new version.",lost:"Not done: the kernel is gone.","work.summ\
arise":"Summarising","work.of":"{what}: {done} of {of}","work.cancelled":"Cancelled. Nothing was changed.","did.prune":"Removed {what}.","did.pin":"Pinned {what\
}: always in.","did.unpin":"Unpinned {what}.","did.exclude":"Turned off {what}.","did.include":"Turned on {what}.","did.edit":"Edited.","did.clear":"Cleared. Un\
do brings it back.","did.erase":"Erased.","did.summarise":"Summarised.","did.undo":"Undone.","did.redo":"Done again.","did.remedy":"Done.","action.prune":"remov\
e {target}","action.pin":"pin {target}","action.unpin":"unpin {target}","action.exclude":"turn off {target}","action.include":"turn on {target}","action.edit":"\
edit {target}","action.summarise":"summarise {target}","action.summarize":"summarise {target}","action.expand":"show originals of {target}","action.collapse":"s\
end {target} again","action.remake":"summarise {target} again","action.clear":"clear","action.add":"add {target}","action.replace":"replace {target}","action.sy\
stem":"instructions","action.plan":"plan","action.entity":"correct {target}","action.strategy":"use {target}","action.budget":"budget {target}"},Ct=ie;function oe(i){
Ct={...ie,...i}}function a(i,t={}){return(Ct[i]??i.slice(i.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,n)=>{let o=t[n];return o===void 0?s:typeof o=="number"?M(
o):o}).trimEnd()}var D=i=>i in Ct,A=(i,t,e={})=>a(`${i}.${t===1?"one":"other"}`,{n:t,...e}),Fe=new Intl.NumberFormat("en-US"),M=i=>Fe.format(i);function at(i){let t=[];
for(let e=0;e<i.length;e++){let s=e;for(;e+1<i.length&&i[e+1]===i[e]+1;)e++;t.push(s===e?`#${i[e]}`:`#${i[s]}–#${i[e]}`)}return t.length>4?`${t.slice(0,3).join(
", ")}, … ${t[t.length-1]}`:t.join(", ")}var We=40,lt=class{constructor(t){this.model=t,this.host=t.host??{},this.memory=new rt,this.selection=new U,this.heights=new et,this.rows=[],this.view=this.freshView(),
this.wide=!1,this.root=document.createElement("div"),this.parts=[],this.changes=new Set,this.scheduled=0,this.said="",this.focusRow=()=>{},this.holdView=()=>{},
this.link=new it(t,e=>this.receive(e)),this.link.next=Math.floor(Math.random()*2**40)}freshView(){return{tab:"memory",searching:!1,query:"",found:null,foundTotal:0,
unfolded:new Set,open:new Set,readings:new Map,editing:null,question:""}}start(){this.model.comm_live===!1?this.receive({type:"status",thread:"",revision:0,state:"\
reopened"}):this.hello()}hello(){this.link.ask("hello",{protocol:1},this.memory).catch(t=>{t.kind!=="lost"&&(this.memory.phase="mismatch"),this.changed("phase")})}receive(t){
let e=this.memory.phase==="live",s=this.memory.thread,n=this.memory.apply(t);if(n.has("gap")&&this.hello(),n.has("all")&&(this.memory.phase!=="live"||this.memory.
thread!==s)&&this.forgetView(),e&&this.memory.phase!=="live"&&this.link.abandon(),t.type==="update")for(let o of t.cards)this.view.readings.delete(`#${o.number}`);
if(n.has("summaries"))for(let{id:o}of this.memory.summaries)this.view.readings.delete(o);this.changed(...n)}forgetView(){let{tab:t}=this.view;this.view={...this.
freshView(),tab:t},this.selection=new U,this.heights.reset(),this.said=""}changed(...t){for(let e of t)this.changes.add(e);this.changes.size&&!this.scheduled&&(this.
scheduled=requestAnimationFrame(()=>this.draw()))}draw(){this.scheduled=0;let t=this.changes;if(this.changes=new Set,t.has("all"))for(let e of["head","meter","t\
urns","cards","findings","standing","view","busy","work","said"])t.add(e);if(["turns","summaries","view","places"].some(e=>t.has(e))){let e=ne(this.memory,this.
view);this.selection.follow(this.rows,e,s=>this.memory.indexOf(s)>=0),this.rows=e,t.add("rows").add("selection")}for(let e of this.parts)e.update(t)}async ask(t,e){
try{return await this.link.ask(t,e,this.memory)}catch(s){return this.complain(s),null}}async act(t,e,s=""){let n=await this.ask(t,e);return n&&this.say("note"in
n&&n.note||s),n!==null}complain(t){if(!(t instanceof B))throw t;if(t.kind==="lost")return this.memory.phase==="live"?this.say(a("lost")):void 0;this.say(t.kind===
"stale"&&t.fresh?a("stale"):t.kind==="cancelled"?a("work.cancelled"):t.message)}say(t){this.said=t,this.changed("said")}async unfold(t){let{open:e,readings:s}=this.
view;if(e.delete(t))return this.changed("cards");e.add(t),this.holdView(),this.changed("cards"),!(s.has(t)||await this.read(t))&&(e.delete(t),this.changed("card\
s"))}async read(t){let{readings:e}=this.view,s=await this.ask("read",{target:t});if(!s)return null;e.set(t,s.messages);for(let n of e.keys()){if(e.size<=We)break;
e.delete(n)}return this.changed("cards"),s.messages}async edit(t,e,s){let n=await this.ask("source",{target:e});n&&(this.view.editing={row:t,target:e,label:s,source:n.
source,text:n.source.text,word:""},this.changed("cards","standing"))}async editTurn(t,e){let s=`#${t}`,o=(this.view.readings.get(s)??await this.read(s))?.filter(
l=>l.role===e),c=e==="user"?o?.[0]:o?.[o.length-1];c&&(this.view.open.add(s),this.holdView(),await this.edit(s,c.id,a(e==="user"?"edit.question":"edit.reply")))}async save(){
let{editing:t}=this.view;if(!t)return;let{target:e,source:s,text:n,row:o}=t;if(n===s.text)return this.leaveEditing();try{await this.link.ask("edit",{target:e,version:s.
version,text:n},this.memory),this.leaveEditing(),this.say(a("did.edit")),this.view.open.has(o)&&await this.read(o)}catch(c){c instanceof B&&c.fresh&&(this.view.
editing={...t,source:c.fresh,text:c.fresh.text,word:a("stale")}),this.complain(c),this.changed("cards","standing")}}leaveEditing(){let t=this.view.editing?.row;
this.view.editing=null,this.changed("cards","standing"),t&&requestAnimationFrame(()=>this.focusRow(t))}targets(t){return this.selection.numbers.has(t)?this.selection.
list:[t]}reveal(t){this.view.found&&this.endSearch();let e=this.memory.summaries.find(({id:s,covers:n})=>!this.view.unfolded.has(s)&&n.some(([o,c])=>t>=o&&t<o+c));
e&&!e.expanded&&this.view.unfolded.add(e.id),this.view.tab=this.wide?this.view.tab:"memory",this.changed("view"),requestAnimationFrame(()=>this.focusRow(`#${t}`))}async search(t){
if(this.view.query=t,!t.trim())return this.view.found=null,this.changed("view");let e=await this.ask("search",{query:t});!e||this.view.query!==t||(this.view.found=
e.numbers,this.view.foundTotal=e.total,this.changed("view"))}endSearch(){Object.assign(this.view,{searching:!1,query:"",found:null}),this.changed("view")}close(){
cancelAnimationFrame(this.scheduled),this.link.close(),this.memory.forget()}};function r(i,t,...e){let s=document.createElement(i);for(let[n,o]of Object.entries(t??{}))o==null||o===!1||(n.startsWith("on")?s.addEventListener(n.slice(2),o):
n==="value"?s.value=o:s.setAttribute(n,o===!0?"":String(o)));return v(s,...e),s}function v(i,...t){i.replaceChildren(...t.filter(e=>e!=null&&e!==!1).map(e=>e instanceof
Node?e:document.createTextNode(String(e))))}function S(i,t,...e){let s=document.createElementNS("http://www.w3.org/2000/svg",i);for(let[n,o]of Object.entries(t))
s.setAttribute(n,String(o));return s.append(...e),s}function g(i,t){i.hidden===t&&(i.hidden=!t)}function E(i,t){i.textContent!==t&&(i.textContent=t)}var Ke={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",unpin:"M12 17v5M8 3h8M15 9.5V3M9 9v1l-3 4v3h11M4 4l16 16",off:"M12 3v8\
M6.4 6.6a8 8 0 1 0 11.2 0",edit:"M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M\
4 5h16M4 10h16M9 15h6M11 20h2",layers:"m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5\
 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h1\
9zM12 10v4M12 17h.01",stale:"M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7\
 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12\
h.01M4 18h.01"};function k(i){return S("svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},S("path",{d:Ke[i]??""}))}function re(i){
return S("svg",{class:`jsm-dot jsm-dot-${i}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},S("circle",{cx:6,cy:6,r:i==="in"?5:4.25}))}var $=(i,t,e,s={})=>r("button",{class:"jsm-button jsm-bare",type:"button","aria-label":t,title:t,onclick:e,...s},k(i)),q=(i,t,e,s={})=>r("button",{class:"jsm-bu\
tton",type:"button",onclick:e,...s},i?k(i):null,r("span",null,t)),Y=({action:i,target:t})=>D(`action.${i}`)?a(`action.${i}`,{target:t}):`${i} ${t}`.trim();function Nt({
state:i,why:t,detail:e}){let s=D(`why.${t}`)?a(`why.${t}`,{detail:e}):`${t} ${e}`.trim();return s?i==="in"?s.startsWith("as ")?`${a("in")} ${s}`:`${a("in")}, ${s}`:
`${a(i)}: ${s}`:a(i)}var _e=({why:i,detail:t})=>D(`tip.${i}`)?a(`tip.${i}`,{detail:t}):"";function ct(i){let t=Nt(i),e=_e(i),s={pinned:"pin",summary:"layers",found:"\
search"}[i.why];return r("button",{class:`jsm-badge jsm-${i.state}`,type:"button","data-tip":e||null,"aria-label":e?`${t}. ${e}`:t,"data-act":"badge"},s&&i.state===
"in"?k(s):re(i.state),r("span",null,t))}function J(i){let t=i.view.editing;if(!t)return null;let e=r("textarea",{class:"jsm-editor","aria-label":t.label,dir:"au\
to",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{i.view.editing&&(i.view.editing.text=e.value)},onkeydown:s=>{if(s.key==="Escape")i.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))i.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{e.isConnected&&e.focus()}),r("div",{class:"\
jsm-editing"},r("div",{class:"jsm-label"},t.label),t.word?r("p",{class:"jsm-warning"},k("warning"),t.word):null,e,r("div",{class:"jsm-row"},r("span",{class:"jsm\
-space"}),r("button",{class:"jsm-button",type:"button",onclick:()=>i.leaveEditing()},a("cancel")),r("button",{class:"jsm-button jsm-primary",type:"button",onclick:()=>void i.
save()},a("save"))))}async function W(i,t){try{await navigator.clipboard.writeText(t),i.say(a("copied"))}catch{let e=r("textarea",{class:"jsm-editor",readonly:!0,
rows:10,"aria-label":a("copy"),value:t}),s=ae(i,a("copy.failed"),e,[]);e.select(),s.addEventListener("close",()=>s.remove())}}function ae(i,t,e,s){let n=r("dial\
og",{class:"jsm-dialog","aria-label":t}),o=r("button",{class:"jsm-button",type:"button",onclick:()=>n.close()},a(s.length?"cancel":"close"));return v(n,r("h2",null,
t),e,r("div",{class:"jsm-row"},r("span",{class:"jsm-space"}),o,...s)),n.addEventListener("close",()=>n.remove()),n.addEventListener("keydown",c=>c.stopPropagation()),
i.root.append(n),n.showModal(),n}function le(i){let t=r("button",{class:"jsm-button jsm-primary jsm-danger",type:"button",onclick:()=>{e.close(),i.act("command",
{action:"erase"},a("did.erase"))}},a("erase.now")),e=ae(i,a("erase.title"),r("p",null,a("erase.text")),[t])}var ht=class{constructor(t){this.app=t,this.count=r("b",{class:"jsm-selected"}),this.selection=r("div",{class:"jsm-row jsm-selection",role:"toolbar","aria-label":a(
"selected.other",{n:0}),hidden:!0},this.count,r("span",{class:"jsm-space"}),this.button("pin","pin"),this.button("off","exclude"),q("summarise",a("summarise"),()=>void this.
summarise(),{class:"jsm-button jsm-squeeze","aria-label":a("summarise"),title:a("summarise")}),this.button("remove","prune"),$("close",a("unselect"),()=>{t.selection.
clear(),t.changed("selection")})),this.older=q("summarise",a("summarise.older"),()=>void this.summariseOlder()),this.clear=q("",a("clear"),()=>void t.act("comma\
nd",{action:"clear"},a("did.clear"))),this.whole=r("div",{class:"jsm-row"},this.older,r("span",{class:"jsm-space"}),this.clear),this.progress=r("progress",{class:"\
jsm-progress"}),this.doing=r("span"),this.work=r("div",{class:"jsm-row jsm-work",hidden:!0},this.doing,this.progress,r("button",{class:"jsm-button",type:"button",
onclick:()=>void t.act("cancel",{work:t.memory.work.id})},a("cancel"))),this.element=r("div",{class:"jsm-bottom"},this.work,this.whole,this.selection)}button(t,e){
return q(t,a(t),()=>void this.change(e),{class:"jsm-button jsm-squeeze","aria-label":a(t),title:a(t)})}update(t){let{memory:e,selection:s}=this.app;if(t.has("wo\
rk")){let{id:c,action:l,done:h,of:d}=e.work;g(this.work,c!=="");let m=a(`work.${l}`);E(this.doing,d?a("work.of",{what:m,done:h,of:d}):m),this.progress.setAttribute(
"aria-label",m),d?Object.assign(this.progress,{max:d,value:h}):this.progress.removeAttribute("value")}if(!t.has("selection")&&!t.has("turns"))return;let n=s.size>
0,o=this.selection.contains(document.activeElement);g(this.selection,n),g(this.whole,!n&&e.order.length>0),n&&E(this.count,A("selected",s.size)),this.selection.
setAttribute("aria-label",A("selected",s.size)),o&&!n&&this.app.focusRow(s.active)}async change(t){let e=this.app.selection.list,s=e.length===1?`#${e[0]}`:A("tu\
rns.n",e.length);await this.app.act("turns",{action:t,numbers:e},a(`did.${t}`,{what:s}))&&t==="prune"&&this.app.selection.clear(),this.app.changed("selection")}async summarise(){
let t=this.app.selection.list;this.app.selection.clear(),this.app.changed("selection"),await this.app.act("summarise",{numbers:t},a("did.summarise"))}async summariseOlder(){
let{memory:t}=this.app,e=t.order.findIndex((n,o)=>t.placeAt(o).state==="in"),s=e>0?e:Math.max(1,t.order.length-4);await this.app.act("summarise",{older:t.order[Math.
min(s,t.order.length-1)]},a("did.summarise"))}},dt=class{constructor(t){this.app=t,this.line=r("span",{role:"status","aria-live":"polite"}),this.busy=r("span",{
class:"jsm-busy",hidden:!0},r("span",{class:"jsm-pulse"}),a("busy")),this.element=r("div",{class:"jsm-status"},this.busy,this.line)}update(t){t.has("said")&&E(this.
line,this.app.said),t.has("busy")&&g(this.busy,this.app.memory.busy)}},ut=class{constructor(t){this.app=t,this.open=!1,this.element=r("div",{class:"jsm-findings",
role:"group","aria-label":a("findings"),hidden:!0})}update(t){if(!t.has("findings"))return;let{findings:e}=this.app.memory;g(this.element,e.length>0);let s=this.
open?e:e.slice(0,1),n=e.length>1&&r("button",{class:"jsm-button jsm-plain",type:"button","aria-expanded":String(this.open),onclick:()=>{this.open=!this.open,this.
app.changed("findings")}},this.open?a("findings.less"):A("findings.more",e.length-1));v(this.element,...s.map((o,c)=>r("p",{class:"jsm-finding"},k("warning"),r(
"span",null,o.text," ",...o.remedies.map((l,h)=>r("button",{class:"jsm-button jsm-plain",type:"button",onclick:()=>void this.app.act("remedy",{finding:o.id,choice:h},
a("did.remedy"))},Ve(l)))," ",c===s.length-1&&n))))}};function Ve(i){let t=Y(i);return t.charAt(0).toUpperCase()+t.slice(1)}var ce={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""},mt=class{constructor(t){this.app=t,this.words=
r("p",{role:"status"}),this.sign=r("div",{class:"jsm-sign"}),this.help=r("div"),this.element=r("div",{class:"jsm-calm"},this.sign,this.words,this.help),this.shown=
""}update(t){if(!["phase","turns","all","draft"].some(h=>t.has(h)))return;let{memory:e,host:s}=this.app,n=e.order.length===0&&!e.draft,o=e.phase!=="live"?e.phase:
n?"empty":"";if(g(this.element,o!==""),this.element.classList.toggle("jsm-late",o==="connecting"),o===this.shown)return;this.shown=o,v(this.sign,ce[o]?k(ce[o]):
null),v(this.words,...(o?a(o).split(/(?<=[.。]) /):[]).flatMap(h=>[r("span",null,h)," "]));let c=o==="empty"?s.insertExample:o==="absent"?s.loadExtension:void 0,
l=o==="empty"?a("empty.example"):a("absent.load");v(this.help,c?r("button",{class:"jsm-button jsm-primary",type:"button",onclick:()=>c.call(s)},l):null)}};function K(i,t,e){let s=r("div",{class:"jsm-menu",role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),n=()=>{if(!s.isConnected)return;let l=s.
contains(document.activeElement);s.remove(),t.setAttribute("aria-expanded","false"),l&&t.focus()},o=e.map(l=>l&&r("button",{class:`jsm-item${l.danger?" jsm-dang\
er":""}`,role:"menuitem",tabindex:"-1",type:"button",onclick:()=>{n(),l.run()}},k(l.icon),l.label));v(s,...o.map(l=>l??r("hr",{role:"separator"})));let c=o.filter(
l=>l!==null);s.addEventListener("keydown",l=>{let h=c.findIndex(m=>m===document.activeElement),d={ArrowDown:h+1,ArrowUp:h-1+c.length,Home:0,End:c.length-1}[l.key];
if(d!==void 0)c[d%c.length]?.focus();else if(l.key==="Escape"||l.key==="Tab")n();else return;l.preventDefault(),l.stopPropagation()}),s.addEventListener("toggle",
l=>{l.newState==="closed"&&n()}),i.append(s),t.setAttribute("aria-expanded","true"),Ge(s,t),c[0]?.focus()}function Ge(i,t){i.showPopover?.();let e=t.getBoundingClientRect(),
{width:s,height:n}=i.getBoundingClientRect(),o=e.bottom+n+8<=innerHeight;i.style.left=`${Math.max(4,Math.min(e.right-s,innerWidth-s-4))}px`,i.style.top=`${o?e.bottom+
4:Math.max(4,e.top-n-4)}px`}var pt=class{constructor(t,e){this.app=t,this.stripSvg=e,this.undo=q("undo",a("undo"),()=>void t.act("command",{action:"undo"},a("did.undo")),{class:"jsm-button\
 jsm-bare jsm-back"}),this.redo=$("redo",a("redo"),()=>void t.act("command",{action:"redo"},a("did.redo"))),this.search=$("search",a("search.turns"),()=>this.openSearch(),
{"aria-expanded":"false"}),this.more=$("more",a("more"),()=>this.menu(),{"aria-haspopup":"menu","aria-expanded":"false"}),this.model=r("span",{class:"jsm-model"}),
this.threads=r("select",{class:"jsm-field","aria-label":a("thread"),onchange:()=>this.switchThread()}),this.strategy=r("select",{class:"jsm-field","aria-label":a(
"strategy"),onchange:()=>this.use({})}),this.options=r("span",{class:"jsm-options"}),this.drawnFor="",this.element=r("div",{class:"jsm-header"},r("h2",{class:"j\
sm-title"},a("title")),r("div",{class:"jsm-toolbar"},this.undo,this.redo,this.search,this.more),r("div",{class:"jsm-row jsm-setup"},this.model,this.threads,r("s\
pan",{class:"jsm-space"}),r("span",{class:"jsm-strategy"},this.strategy,this.options)))}update(t){if(this.search.setAttribute("aria-expanded",String(this.app.view.
searching)),!t.has("head"))return;let{head:e,thread:s}=this.app.memory;E(this.model,e.model),this.step(this.undo,"undo",e.undo),this.step(this.redo,"redo",e.redo),
g(this.threads,e.threads.length>1),v(this.threads,...e.threads.map(({name:o,turns:c})=>r("option",{value:o,selected:o===s},a("thread.option",{name:o,n:c}))));let n=e.
strategies.map(({name:o})=>o).join();this.strategy.dataset.names!==n&&(this.strategy.dataset.names=n,v(this.strategy,...e.strategies.map(({name:o})=>r("option",
{value:o},Ue(o))))),this.strategy.value=e.strategy,this.drawOptions(e.strategies.find(({name:o})=>o===e.strategy))}step(t,e,s){let n=s?a(`${e}.what`,{what:Y(s)}):
a(e);t.setAttribute("aria-disabled",String(!s)),t.title=n,t.setAttribute("aria-label",n);let o=t.querySelector("span");o&&E(o,s?Y(s):a(e))}drawOptions(t){let e=t?.
options??[],s=`${t?.name} ${e.map(({name:n})=>n)}`;this.drawnFor!==s&&(this.drawnFor=s,v(this.options,...e.map(n=>this.option(t?.name??"",n))));for(let{name:n,value:o}of e){
let c=this.options.querySelector(`[data-option="${CSS.escape(n)}"]`);c&&c!==document.activeElement&&(c.value=String(o)),c&&he(c)}}option(t,{name:e,value:s,least:n,
most:o}){let c=`option.${t}.${e}`,[l,h=""]=(D(c)?a(c):`${e} {input}`).split("{input}"),d=r("input",{class:"jsm-field",type:"number",min:n,max:o,value:s,"data-op\
tion":e,oninput:()=>he(d),onchange:()=>{d.validity.valid&&d.value&&this.use({[e]:Math.floor(Number(d.value))})}});return r("label",{class:"jsm-option"},l,d,h)}use(t){
let e=this.strategy.value,{head:s}=this.app.memory,n=e===s.strategy?s.strategies.find(o=>o.name===e)?.options??[]:[];this.app.act("strategy",{name:e,options:{...Object.
fromEntries(n.map(o=>[o.name,o.value])),...t}}).then(o=>{o||this.app.changed("head")})}switchThread(){this.app.act("thread",{name:this.threads.value})}openSearch(){
if(this.app.view.searching)return this.app.endSearch();this.app.view.searching=!0,this.app.view.tab=this.app.wide?this.app.view.tab:"memory",this.app.changed("v\
iew")}menu(){let{app:t}=this;K(t.root,this.more,[{label:a("check"),icon:"check",run:()=>void t.act("command",{action:"check"})},{label:a("strip.copy"),icon:"cop\
y",run:()=>void W(t,this.stripSvg())},null,{label:a("clear"),icon:"remove",run:()=>void t.act("command",{action:"clear"},a("did.clear"))},{label:a("erase"),icon:"\
erase",danger:!0,run:()=>le(t)}])}},he=i=>{i.style.width=`${Math.max(2,i.value.length)+4.6}ch`},Ue=i=>D(`strategy.${i}`)?a(`strategy.${i}`):i;var Ye=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Je=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Xe=new Set("class dir lang title start colspan rowspan align open".split(" "));function de(i){let t=new DOMParser().parseFromString(i,"\
text/html"),e=document.createDocumentFragment();return ue(t.body,e,0),e}function ue(i,t,e){for(let s of i.childNodes){if(s.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||e>60)continue;let n=s,o=n.localName;if(Je.has(o))continue;let c=Ye.has(o)?document.createElement(
o):null;if(c){for(let{name:h,value:d}of n.attributes)Xe.has(h)&&c.setAttribute(h,d);let l=o==="a"?n.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(c.
setAttribute("href",l),c.setAttribute("rel","noopener noreferrer"),c.setAttribute("target","_blank")),o==="pre"&&(c.tabIndex=0),t.appendChild(c)}ue(n,c??t,e+1)}}var Qe=(i,t)=>{let e=i.targets(t);return e.length===1?`#${e[0]}`:A("turns.n",e.length)};function R(i,t,e){let s=a(`did.${e}`,{what:Qe(i,t)});return i.act("turns",
{action:e,numbers:i.targets(t)},s)}function me(i,t,e,s,n){let{memory:o,view:c,host:l}=i;if(c.editing?.row===s)return`editing ${c.editing.target} ${c.editing.source.
version} ${c.readings.has(s)}`;let h=o.cards.get(t),{state:d,why:m,detail:f}=o.placeAt(e);return[d,m,f,o.tokens[e],h?`${h.version} ${h.flags} ${h.outcome} ${h.reply.
length} ${h.more}`:"",c.open.has(s),c.open.has(s)&&c.readings.has(s),n,o.draft?.number===t,h?.cell?l.cellState?.(h.cell):"",i.wide].join("|")}function pe(i,t,e,s,n){
let{memory:o,view:c}=i,l=o.cards.get(t),h=o.placeAt(e),d=c.open.has(s),m=o.draft?.number===t;return r("div",{class:`jsm-card jsm-place-${h.state}${n?" jsm-insid\
e":""}`,role:"gridcell"},r("div",{class:"jsm-head"},r("span",{class:"jsm-number"},`#${t}`),ct(h),r("span",{class:"jsm-space"}),r("span",{class:"jsm-tokens",title:a(
"tokens.title")},M(o.tokens[e]))),l?Ze(i,l):null,d||c.editing?.row===s?zt(i,s,l):fe(l),m?we():null,l?ts(i,l,h):null)}function fe(i){return i?r("div",{class:"jsm\
-text"},r("p",{class:"jsm-question",dir:"auto"},i.question||(i.reply?"":a("empty.text"))),i.reply?r("p",{class:"jsm-reply",dir:"auto"},r("span",{class:"jsm-hook",
"aria-hidden":"true"},"↳ "),i.reply):null):r("div",{class:"jsm-text jsm-waiting","aria-hidden":"true"},r("i"),r("i"))}function Ze(i,t){let e=t.cell?i.host.cellState?.(
t.cell):"",s=[t.flags.includes("earlier")&&r("span",{class:"jsm-flag jsm-notable"},k("earlier"),a("flag.earlier")),e&&r("span",{class:"jsm-flag jsm-notable"},k(
"cell"),a(`cell.${e}`)),e==="gone"&&r("button",{class:"jsm-button jsm-plain",type:"button","data-act":"remove-gone","aria-label":`${a("remove")} #${t.number}`,onclick:()=>void R(
i,t.number,"prune")},a("remove")),t.outcome==="truncated"&&r("span",{class:"jsm-flag jsm-notable"},k("warning"),a("flag.truncated")),t.flags.includes("edited")&&
r("span",{class:"jsm-flag"},k("edit"),a("flag.edited")),t.tools>0&&r("span",{class:"jsm-flag"},k("tool"),A("flag.tools",t.tools)),t.images>0&&r("span",{class:"j\
sm-flag"},A("flag.images",t.images))].filter(n=>n);return s.length?r("div",{class:"jsm-flags"},...s):null}function ts(i,t,e){let{number:s,flags:n}=t,o=n.includes(
"pinned"),c=ge(t,e),l=i.view.open.has(`#${s}`),h=$("more",a("turn.actions",{n:s}),()=>K(i.root,h,es(i,t,e)),{"aria-haspopup":"menu","aria-expanded":"false","dat\
a-act":"more"});return r("span",{class:"jsm-tools"},$("pin",`${a("pin")} #${s}`,()=>void R(i,s,o?"unpin":"pin"),{"data-act":"pin","aria-pressed":String(o),title:a(
o?"unpin":"pin")}),$("off",`${a("off")} #${s}`,()=>void R(i,s,c?"include":"exclude"),{class:"jsm-button jsm-bare jsm-roomy","data-act":"off","aria-pressed":String(
c),title:a(c?"on":"off")}),$("remove",`${a("remove")} #${s}`,()=>void R(i,s,"prune"),{class:"jsm-button jsm-bare jsm-roomy","data-act":"remove"}),$(l?"down":"ri\
ght",`${a(l?"fold":"unfold")} #${s}`,()=>void i.unfold(`#${s}`),{"data-act":"unfold","aria-expanded":String(l)}),h)}var ge=(i,t)=>i.flags.includes("excluded")||
t.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(t.why);function es(i,t,e){let{number:s}=t,{host:n}=i,o=ge(t,e);return[{label:a(
"edit.question"),icon:"edit",run:()=>void i.editTurn(s,"user")},...t.reply?[{label:a("edit.reply"),icon:"edit",run:()=>void i.editTurn(s,"assistant")}]:[],{label:a(
o?"on":"off"),icon:"off",run:()=>void R(i,s,o?"include":"exclude")},{label:a("summarise.before",{n:s}),icon:"summarise",run:()=>void i.act("summarise",{older:s},
a("did.summarise"))},...n.goToCell&&t.cell&&n.cellState?.(t.cell)!=="gone"?[{label:a("goto"),icon:"cell",run:()=>n.goToCell?.(t.cell)}]:[],{label:a("copy"),icon:"\
copy",run:()=>void ss(i,s)},null,{label:a("remove"),icon:"remove",danger:!0,run:()=>void R(i,s,"prune")}]}async function ss(i,t){let e=i.view.readings.get(`#${t}`)??
await i.read(`#${t}`);if(!e)return;let s=await Promise.all(e.map(({id:n})=>i.ask("source",{target:n})));await W(i,s.flatMap(n=>n?[n.source.text]:[]).join(`

`))}function zt(i,t,e){let{readings:s,editing:n}=i.view,o=s.get(t);if(!o)return e?fe(e):r("div",{class:"jsm-text"},a("loading"));let c=n?.row===t?n:null;return r(
"div",{class:"jsm-whole"},...o.map(l=>c?.target===l.id?J(i):ns(l)),c&&!o.some(({id:l})=>l===c.target)?J(i):null)}function ns(i){let{role:t,name:e,tokens:s,html:n,
more:o}=i,c=r("div",{class:"jsm-rendered",dir:"auto"});return c.append(de(n)),r("section",{class:`jsm-message jsm-role-${t}`,"aria-label":a(`role.${t}`)},r("div",
{class:"jsm-label"},a(`role.${t}`),e?` · ${e}`:"",r("span",{class:"jsm-tokens"},M(s))),c,o?r("p",{class:"jsm-faint"},a("cut")):null)}var we=()=>r("div",{class:"\
jsm-writing"},r("div",{class:"jsm-stream",dir:"auto"}));function ye(i,t){return r("div",{class:"jsm-card jsm-place-maybe jsm-draft",role:"gridcell"},r("div",{class:"\
jsm-head"},r("span",{class:"jsm-number"},`#${t}`),r("span",{class:"jsm-badge jsm-maybe"},r("span",{class:"jsm-pulse"}),a("writing"))),r("div",{class:"jsm-text"},
r("p",{class:"jsm-question",dir:"auto"},i.memory.draft?.question??"")),we())}function be(i,t,e){let{view:s}=i;if(s.editing?.row===t.id)return`editing ${s.editing.source.version} ${s.readings.has(t.id)}`;let{id:n,version:o,stale:c,pinned:l,
expanded:h,missing:d,place:m}=t;return[n,o,c,l,h,d,m.state,m.why,m.detail,e,s.open.has(n),s.readings.has(n),i.wide].join("|")}function ve(i,t,e){let{id:s,text:n,
covers:o,place:c,tokens:l,stale:h,by:d,edited:m,expanded:f}=t,x=at(z(o,1)),j=i.view.open.has(s)||i.view.editing?.row===s;return r("div",{class:`jsm-card jsm-sum\
mary jsm-place-${c.state}`,role:"gridcell"},r("div",{class:"jsm-head"},r("span",{class:"jsm-number"},s),ct(c),r("span",{class:"jsm-space"}),r("span",{class:"jsm\
-tokens",title:a("tokens.title")},M(l))),r("div",{class:"jsm-flags"},r("span",{class:"jsm-flag"},k("summarise"),a("summary.covers",{turns:x})),d?r("span",{class:"\
jsm-flag"},a("summary.by",{by:d})):null,m?r("span",{class:"jsm-flag"},k("edit"),a("flag.edited")):null,f?r("span",{class:"jsm-flag"},a("summary.expanded")):null),
j?zt(i,s):r("div",{class:"jsm-text"},r("p",{class:"jsm-question",dir:"auto"},n)),is(t),h?r("p",{class:"jsm-warning"},k("stale"),r("span",null,a("summary.stale")),
q("",a("summary.remake"),()=>void i.act("summary",{action:"remake",summary:s},a("did.summarise")),{"data-act":"remake"})):null,os(i,t,e))}function is({lost:i,missing:t}){
if(!t)return null;let e=t-i.length;return r("p",{class:"jsm-warning"},k("warning"),r("span",null,r("b",null,A("summary.lost",t)," "),r("span",{dir:"auto"},i.join(
" · ")+(e>0?" …":""))))}function os(i,t,e){let{id:s,pinned:n,expanded:o}=t,c=()=>{i.view.unfolded.delete(s)||i.view.unfolded.add(s),i.changed("view")},l=$("m\
ore",a("summary.actions",{id:s}),()=>K(i.root,l,[{label:a(i.view.open.has(s)?"fold":"unfold"),icon:"list",run:()=>void i.unfold(s)},{label:a("edit"),icon:"edit",
run:()=>void i.edit(s,s,a("edit.of",{what:s}))},{label:a("summary.remake"),icon:"stale",run:()=>void i.act("summary",{action:"remake",summary:s},a("did.summaris\
e"))},{label:a(o?"summary.hide":"summary.show"),icon:"layers",run:()=>void i.act("summary",{action:o?"collapse":"expand",summary:s})}]),{"aria-haspopup":"menu",
"aria-expanded":"false","data-act":"more"});return r("span",{class:"jsm-tools"},$("pin",`${a("pin")} ${s}`,()=>void i.act("summary",{action:n?"unpin":"pin",summary:s}),
{"data-act":"pin","aria-pressed":String(n),title:a(n?"unpin":"pin")}),o?null:$(e?"down":"right",`${a(e?"summary.shut":"summary.open")}: ${s}`,c,{"data-act":"unf\
old","aria-expanded":String(e)}),l)}var ke=400,rs=60,ft=class{constructor(t){this.app=t,this.drawn=new Map,this.asked=new Set,this.atEnd=!0,this.known=0,this.height=0,this.width=0,this.canvas=r("d\
iv",{class:"jsm-canvas",role:"presentation"}),this.scroller=r("div",{class:"jsm-scroller",role:"grid","aria-label":a("turns"),"aria-multiselectable":"true"},this.
canvas),this.below=r("button",{class:"jsm-button jsm-below",type:"button",hidden:!0,onclick:()=>this.toEnd()},k("arrow"),a("new.below")),this.element=r("div",{class:"\
jsm-list"},this.scroller,this.below),this.sizes=new ResizeObserver(e=>this.resized(e)),this.sizes.observe(this.scroller),this.scroller.addEventListener("scroll",
()=>this.scrolled(),{passive:!0}),this.scroller.addEventListener("keydown",e=>this.key(e)),this.scroller.addEventListener("mousedown",e=>{e.shiftKey&&e.preventDefault()}),
this.scroller.addEventListener("click",e=>this.click(e)),this.scroller.addEventListener("dblclick",e=>this.doubleClick(e)),this.scroller.addEventListener("focus\
in",e=>this.focused(e)),t.focusRow=e=>this.focus(e),t.holdView=()=>{this.atEnd=!1}}get heights(){return this.app.heights}update(t){if(!["rows","cards","turns","\
tried","places","draft","selection","size"].every(e=>!t.has(e))){if(t.has("rows")){let e=this.heights.rows.length,s=this.anchor(),n=this.focusedKey();this.heights.
use(this.app.rows),this.scroller.setAttribute("aria-rowcount",String(this.app.rows.length)),this.place(s),n&&n!==this.app.selection.active&&this.app.selection.active&&
this.focus(this.app.selection.active),this.app.rows.length>e&&!this.atEnd&&g(this.below,!0)}else this.lay();this.app.memory.draft&&this.stream()}}anchor(){let{scrollTop:t}=this.
scroller;t!==this.known&&this.look();let e=this.heights.at(t);return{keys:this.heights.rows.slice(e,e+40).map(({key:s})=>s),offset:t-this.heights.top(e)}}place({
keys:t,offset:e}){let{rows:s,total:n}=this.heights;this.stretch();let o=n-this.height;if(!this.atEnd){let c=s.findIndex(({key:h})=>h===t[0]),l=c<0?s.findIndex(({
key:h})=>t.includes(h)):c;o=l<0?this.known:this.heights.top(l)+(c<0?0:e)}this.scrollTo(Math.max(0,o)),this.lay()}scrollTo(t){Math.abs(t-this.known)<.5||(this.scroller.
scrollTop=t,this.known=this.scroller.scrollTop)}look(){let{scrollTop:t,clientHeight:e,scrollHeight:s}=this.scroller;this.known=t,this.atEnd=t+e>=s-24}stretch(){
let t=`${this.heights.total}px`;this.canvas.style.height!==t&&(this.canvas.style.height=t,this.element.style.setProperty("--jsm-content",t))}lay(){let{app:t,heights:e,
drawn:s}=this,{rows:n}=t,o=e.at(this.known-ke),c=e.at(this.known+(this.height||400)+ke),l=n.length?Array.from({length:c-o+1},(f,x)=>o+x):[],h=n.findIndex(({key:f})=>f===
t.selection.active);h>=0&&h<o&&l.unshift(h),h>c&&l.push(h);let d=new Set(l.map(f=>n[f].key));for(let[f,{element:x}]of s)d.has(f)||(this.sizes.unobserve(x),x.remove(),
s.delete(f));let m=null;for(let f of l)m=this.put(n[f],f,m);this.stretch(),this.ask(l.map(f=>n[f]))}put(t,e,s){let{app:n,drawn:o}=this,c=this.signature(t),l=o.get(
t.key);if(!l){let j=r("div",{class:"jsm-item-row",role:"row","data-key":t.key});l={element:j,signature:"",state:""},o.set(t.key,l),this.sizes.observe(j)}let{element:h}=l;
l.signature!==c&&(this.redraw(h,t),Object.assign(l,{signature:c,state:""}));let d=n.selection.active===t.key||!n.selection.active&&e===n.rows.length-1,m=t.kind===
"turn"&&n.selection.numbers.has(t.number),f=`${d} ${m} ${e} ${this.heights.top(e)}`;l.state!==f&&(l.state=f,this.dress(h,t,e,d,m));let x=s?s.nextSibling:this.canvas.
firstChild;return x!==h&&this.canvas.insertBefore(h,x),h}dress(t,e,s,n,o){t.tabIndex=e.kind!=="line"&&n?0:-1;for(let c of t.querySelectorAll("button, a, textare\
a, pre"))c.tabIndex=n?0:-1;t.setAttribute("aria-rowindex",String(s+1)),e.kind==="turn"&&t.setAttribute("aria-selected",String(o)),t.style.transform=`translateY(${this.
heights.top(s)}px)`}signature(t){return t.kind==="turn"?me(this.app,t.number,t.index,t.key,t.inside):t.kind==="summary"?be(this.app,t.summary,t.open):t.kind==="\
draft"?`draft ${this.app.memory.draft?.question}`:t.key}redraw(t,e){let{app:s}=this,n=t.contains(document.activeElement)?document.activeElement:null,o=n?.getAttribute(
"data-act");e.kind==="turn"?t.replaceChildren(pe(s,e.number,e.index,e.key,e.inside)):e.kind==="summary"?t.replaceChildren(ve(s,e.summary,e.open)):e.kind==="draf\
t"?t.replaceChildren(ye(s,e.number)):t.replaceChildren(r("div",{class:"jsm-line",role:"gridcell"},r("span",null,a("line")))),n&&n!==t&&(t.querySelector(`[data-a\
ct="${o}"]`)??t).focus({preventScroll:!0})}stream(){let{draft:t}=this.app.memory,e=t&&this.drawn.get(`#${t.number}`)?.element.querySelector(".jsm-stream");e&&E(
e,t.text)}ask(t){let{cards:e}=this.app.memory,s=t.flatMap(o=>o.kind==="turn"&&!e.has(o.number)&&!this.asked.has(o.number)?[o.number]:[]);if(s.length===0)return;
let n=s.slice(0,rs);for(let o of n)this.asked.add(o);this.app.ask("page",{numbers:n}).finally(()=>{for(let o of n)this.asked.delete(o)})}resized(t){let e=this.anchor(),
s=!1;for(let{target:n,borderBoxSize:o}of t){if(n===this.scroller){this.height=this.scroller.clientHeight;let h=Math.round(this.scroller.clientWidth);h!==this.width&&
this.heights.reset(),this.width=h,s=!0;continue}let c=n.getAttribute("data-key"),l=o[0].blockSize;c&&l>0&&this.drawn.has(c)&&(s=this.heights.measure(c,l)||s)}s&&
this.place(e)}scrolled(){this.scroller.scrollTop!==this.known&&this.look(),this.atEnd&&g(this.below,!1),this.lay()}toEnd(){this.atEnd=!0,this.place(this.anchor()),
g(this.below,!1)}focusedKey(){let t=document.activeElement?.closest(".jsm-item-row");return t&&this.canvas.contains(t)?t.getAttribute("data-key")??"":""}focus(t){
let{app:e,heights:s,scroller:n}=this,o=e.rows.findIndex(h=>h.key===t);if(o<0)return;e.selection.active=t;let c=s.top(o),l=s.top(o+1);c<n.scrollTop?n.scrollTop=c:
l>n.scrollTop+n.clientHeight&&(n.scrollTop=Math.min(c,l-n.clientHeight)),this.look(),this.lay(),this.drawn.get(t)?.element.focus({preventScroll:!0})}focused(t){
let e=this.focusedKey();!e||e===this.app.selection.active||!(t.target instanceof Element)||(this.app.selection.active=e,this.lay())}rowOf(t){let e=t.target instanceof
Element?t.target.closest(".jsm-item-row")?.getAttribute("data-key"):null;return this.app.rows.find(s=>s.key===e)}click(t){let e=this.rowOf(t),s=t.target;if(e?.kind!==
"turn"||s.closest("button, a, textarea, summary")||!(t.shiftKey||getSelection()?.isCollapsed))return;let{selection:n,rows:o}=this.app;t.shiftKey?n.extend(o,e.key):
(t.ctrlKey||t.metaKey||n.size===1&&n.numbers.has(e.number)||n.numbers.clear(),n.toggle(e.number)),this.app.changed("selection"),this.focus(e.key)}doubleClick(t){
let e=this.rowOf(t);!e||e.kind==="line"||t.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),this.app.selection.clear(),this.
app.changed("selection"),this.app.unfold(e.key))}key(t){let e=t.target;if(e.closest("textarea, input, select")||t.altKey)return;let{app:s}=this,{selection:n,rows:o}=s,
c=o.findIndex(({key:m})=>m===n.active),l=o[c],h=e.classList.contains("jsm-item-row"),d=this.step(t.key,c);if(d!==void 0)this.go(d,t.shiftKey);else if(t.key==="D\
elete"||t.key==="Backspace")l?.kind==="turn"&&h&&R(s,l.number,"prune");else if(t.key==="Escape"&&n.size)n.clear();else if((t.key==="a"||t.key==="A")&&(t.ctrlKey||
t.metaKey))n.numbers=new Set(o.flatMap(m=>m.kind==="turn"?[m.number]:[]));else if(h&&t.key==="Enter"&&l&&l.kind!=="line")s.unfold(l.key);else if(h&&t.key===" "&&
l?.kind==="turn")n.toggle(l.number);else if(!(h&&!t.ctrlKey&&!t.metaKey&&l?.kind==="turn"&&this.letter(t.key,l.number)))return;s.changed("selection"),t.preventDefault()}letter(t,e){
let{app:s}=this,n=s.memory.cards.get(e)?.flags??[];if(t==="p")R(s,e,n.includes("pinned")?"unpin":"pin");else if(t==="o")R(s,e,n.includes("excluded")?"include":"\
exclude");else if(t==="e")s.editTurn(e,"user");else return!1;return!0}step(t,e){let{rows:s}=this.app,n=e<0?s.length:e,o=Math.max(1,Math.floor(this.scroller.clientHeight/
90)),c={ArrowUp:n-1,ArrowDown:n+1,PageUp:n-o,PageDown:n+o,Home:0,End:s.length-1}[t];return c===void 0?void 0:Math.max(0,Math.min(s.length-1,c))}go(t,e){let{rows:s,
selection:n}=this.app,o=t>=s.findIndex(({key:l})=>l===n.active),c=s[s[t]?.kind==="line"?Math.max(0,Math.min(s.length-1,t+(o?1:-1))):t];c&&(e?(n.anchor||(n.anchor=
n.active),n.extend(s,c.key)):n.anchor=c.key,this.focus(c.key))}close(){this.sizes.disconnect()}};var xe=["instructions","notes","turns","excerpts","input"],Rt=.8,gt=class{constructor(t){this.app=t,this.setting=!1,this.bar=r("div",{class:"jsm-bar",role:"mete\
r","aria-label":a("meter"),"aria-valuemin":"0"}),this.numbers=r("span",{class:"jsm-used"}),this.budget=r("button",{class:"jsm-button jsm-plain",type:"button",onclick:()=>this.
set(!0)}),this.input=r("input",{class:"jsm-field",type:"number",min:"1",step:"100","aria-label":a("budget"),title:a("budget.hint"),onkeydown:e=>this.key(e),onblur:()=>this.
commit()}),this.warning=r("span",{class:"jsm-nearly"}),this.legend=r("div",{class:"jsm-legend"}),this.problem=r("p",{class:"jsm-warning",hidden:!0}),this.counts=
r("span",{class:"jsm-counts"}),this.element=r("div",{class:"jsm-meter"},this.bar,r("div",{class:"jsm-row jsm-figures"},this.counts,r("span",{class:"jsm-space"}),
this.warning,r("span",{class:"jsm-amount"},this.numbers,this.budget,this.input)),this.legend,this.problem),g(this.input,!1)}update(t){if(!t.has("meter")&&!t.has(
"turns")&&!t.has("tried"))return;let{used:e,budget:s,exact:n,layers:o,problem:c}=this.app.memory.tried?.meter??this.app.memory.meter,l=s?e/s:0,h=!!c||l>1;this.element.
classList.toggle("jsm-near",l>=Rt&&!h),this.element.classList.toggle("jsm-over",h);let d=Math.max(s??e,e,1),m=[...o].sort((j,b)=>xe.indexOf(j.name)-xe.indexOf(b.
name)).filter(({tokens:j})=>j>0);v(this.bar,...m.map(({name:j,tokens:b})=>{let N=r("span",{class:`jsm-part jsm-layer-${j}`,"data-tip":`${a(`layer.${j}`)}: ${a("\
tokens",{n:b})}`});return N.style.width=`${b/d*100}%`,N}));let f=n?"":"≈",x=s===null?a("meter.nolimit",{used:`${f}${M(e)}`}):a("meter.of",{used:`${f}${M(e)}`,
budget:M(s)});this.bar.setAttribute("aria-valuemax",String(d)),this.bar.setAttribute("aria-valuenow",String(Math.min(e,d))),this.bar.setAttribute("aria-valuetex\
t",x),E(this.numbers,f+M(e)),E(this.budget,s===null?x.slice(f.length+M(e).length).trim():a("meter.label",{input:M(s)})),this.budget.setAttribute("aria-label",a(
"meter.change",{words:this.budget.textContent??""})),v(this.warning,...h?[k("warning"),a("meter.over")]:l>=Rt?[k("warning"),a("meter.nearly",{percent:Math.round(
l*100)})]:[]),this.warning.dataset.tip=l>=Rt&&!h?a("meter.nearly.tip",{percent:Math.round(l*100)}):"",v(this.legend,...m.map(({name:j,tokens:b})=>r("span",{class:"\
jsm-key"},r("i",{class:`jsm-layer-${j}`}),a(`layer.${j}`),r("b",null,M(b))))),g(this.problem,!!c),v(this.problem,k("warning"),c),this.count()}count(){let{memory:t}=this.
app,e=t.counts,s=t.order.length?A("turns.in",t.order.length,{in:e.in}):"";E(this.counts,e.maybe?`${s}; ${a("turns.maybe",{n:e.maybe})}`:s)}set(t){this.setting=t;
let{budget:e}=this.app.memory.meter;if(g(this.input,t),g(this.budget,!t),!t)return this.budget.focus();this.input.value=e===null?"":String(e),this.input.focus(),
this.input.select()}key(t){t.key==="Enter"?this.commit(!0):t.key==="Escape"&&this.set(!1)}commit(t=!1){if(!this.setting)return;let e=this.input.value.trim(),s=e===
""?null:Math.max(1,Math.floor(Number(e)));this.setting=!1,g(this.input,!1),g(this.budget,!0),t&&this.budget.focus(),s!==this.app.memory.meter.budget&&this.app.act(
"budget",{tokens:s})}};var Pt=(i,t)=>t.map(({role:e,layer:s,source:n,tokens:o,text:c,more:l})=>r("li",{class:`jsm-sent jsm-in-${s}`},r("div",{class:"jsm-label"},r("i",{class:`jsm-laye\
r-${s}`}),a(`role.${e}`),n?r("span",{class:"jsm-faint"},as(i,n)):s==="turns"||s==="instructions"?null:r("span",{class:"jsm-faint"},a(`layer.${s}`)),r("span",{class:"\
jsm-space"}),r("span",{class:"jsm-tokens"},M(o))),r("p",{class:"jsm-verbatim",dir:"auto"},c,l?r("span",{class:"jsm-faint"},` … ${a("cut")}`):null)));function as(i,t){
let e=/^#(\d+)$/.exec(t)?.[1];return!e||i.memory.indexOf(Number(e))<0?t:r("button",{class:"jsm-button jsm-plain",type:"button",onclick:()=>i.reveal(Number(e))},
t)}function It({used:i,budget:t,exact:e}){let s=`${e?"":"≈"}${M(i)}`;return t===null?a("meter.nolimit",{used:s}):a("meter.of",{used:s,budget:M(t)})}async function Bt(i,t,e=""){
let s=await i.ask("json",{number:t,question:e});s&&await W(i,s.text)}var wt=class{constructor(t){this.app=t,this.context=null,this.asked="",this.timer=0,this.question=
r("input",{class:"jsm-field jsm-wide-field",type:"text",dir:"auto","aria-label":a("try"),title:a("try.hint"),placeholder:a("try"),oninput:()=>{t.view.question=this.
question.value,clearTimeout(this.timer),this.timer=setTimeout(()=>this.load(),250)}}),this.words=r("span",{class:"jsm-faint"}),this.problem=r("p",{class:"jsm-wa\
rning",hidden:!0}),this.earlier=r("button",{class:"jsm-button jsm-plain",type:"button",onclick:()=>void this.loadEarlier()}),this.list=r("ol",{class:"jsm-messag\
es","aria-label":a("tab.next")}),this.empty=r("p",{class:"jsm-faint"},a("next.empty")),this.element=r("div",{class:"jsm-request"},r("div",{class:"jsm-row"},this.
question),r("div",{class:"jsm-row"},this.words,r("span",{class:"jsm-space"}),q("copy",a("json"),()=>void Bt(t,0,this.question.value))),this.problem,this.earlier,
this.list,this.empty)}get visible(){let{view:t,wide:e}=this.app;return t.tab==="next"||e&&t.tab==="memory"}update(t){if(t.has("all")&&this.forget(),this.question.
value!==this.app.view.question&&(this.question.value=this.app.view.question),!this.visible)return;let e=["turns","places","meter","summaries","system","plan","c\
ards"].some(s=>t.has(s));this.key()!==this.asked&&(e||t.has("view")||t.has("size"))&&this.load()}key(){let{thread:t,revision:e,phase:s}=this.app.memory;return`${s}\
 ${t} ${e} ${this.question.value}`}forget(){this.context=null,this.asked="",v(this.list),E(this.words,"")}async load(){if(this.app.memory.phase!=="live")return;
let t=this.asked=this.key(),e=await this.app.ask("preview",{question:this.question.value});!e||t!==this.asked||(this.context=e,this.draw())}async loadEarlier(){
let{context:t,asked:e}=this;if(!t)return;let s=await this.app.ask("preview",{question:this.question.value,before:t.start});!s||this.asked!==e||(this.context={...t,
start:s.start,messages:[...s.messages,...t.messages]},this.draw())}draw(){let{context:t}=this;t&&(E(this.words,It(t.meter)),g(this.problem,t.meter.problem!==""&&
t.meter.problem!==this.app.memory.meter.problem),v(this.problem,k("warning"),t.meter.problem),g(this.earlier,t.start>0),E(this.earlier,a("messages.earlier",{n:t.
start})),g(this.empty,t.total===0),v(this.list,...Pt(this.app,t.messages)))}};var yt=["memory","next","sent"],bt=class{constructor(t){this.app=t,this.buttons=yt.map(e=>r("button",{class:"jsm-tab",type:"button",role:"tab",onclick:()=>this.
choose(e)},a(`tab.${e}`))),this.element=r("div",{class:"jsm-tabs",role:"tablist","aria-label":a("tabs"),onkeydown:e=>this.key(e)},...this.buttons)}get chosen(){
let{view:t,wide:e}=this.app;return e&&t.tab==="memory"?"next":t.tab}update(t){["view","size","all"].some(e=>t.has(e))&&(this.buttons.forEach((e,s)=>{let n=yt[s]===
this.chosen;e.setAttribute("aria-selected",String(n)),e.tabIndex=n?0:-1}),g(this.buttons[0],!this.app.wide))}choose(t){this.app.view.tab=t,this.app.changed("vie\
w")}key(t){let e=yt.filter(c=>!(this.app.wide&&c==="memory")),s=e.findIndex(c=>c===this.chosen),n={ArrowRight:s+1,ArrowLeft:s-1+e.length,Home:0,End:e.length-1}[t.
key];if(n===void 0)return;let o=e[n%e.length];this.choose(o),this.buttons[yt.indexOf(o)].focus(),t.preventDefault()}},vt=class{constructor(t){this.app=t,this.timer=
0,this.open=!1,this.input=r("input",{class:"jsm-field jsm-wide-field",type:"search",dir:"auto","aria-label":a("search.turns"),placeholder:a("search.turns"),oninput:()=>{
clearTimeout(this.timer),this.timer=setTimeout(()=>void t.search(this.input.value),150)},onkeydown:e=>{if(e.key==="Escape")t.endSearch();else if((e.key==="Arrow\
Down"||e.key==="Enter")&&t.rows.length)t.focusRow(t.rows[0].key);else return;e.preventDefault()}}),this.count=r("span",{class:"jsm-faint",role:"status"}),this.element=
r("div",{class:"jsm-row jsm-search",role:"search",hidden:!0},this.input,this.count,$("close",a("close"),()=>t.endSearch()))}update(t){if(!t.has("view"))return;let{
searching:e,query:s,found:n,foundTotal:o}=this.app.view;g(this.element,e),e&&!this.open&&this.input.focus(),this.open=e,!s&&this.input.value&&!e&&(this.input.value=
""),E(this.count,n?o===0?a("search.none"):o>n.length?a("search.cut",{shown:n.length,n:o}):A("search.found",o):"")}};var X=96,Ht=14,_=44;function ls(i){let t=10**Math.floor(Math.log10(Math.max(10,i)));return[1,2,2.5,5,10].map(e=>e*t).find(e=>e>=i)??i}function je(i,t){let e=i[i.
length-1]?.budget??null,s=Math.max(...i.map(({tokens:b})=>b),1),n=e!==null&&e<=s*6,o=ls(n?Math.max(s,e??0):s),c=b=>6+(X-6)*(1-Math.min(1,b/o)),l=(t-_-4)/i.length,
h=Math.max(1,Math.min(22,l-(l>4?2:.5))),d=(b,N,P)=>{let I=S("text",{x:_-6,y:N+3.5,"text-anchor":"end"});return I.textContent=P||M(b),I},m=(b,N,P)=>{let I=S("tex\
t",{x:b,y:X+Ht,"text-anchor":N});return I.textContent=P,I},f=n?c(e??0):0,x=[...[0,o].filter(b=>!n||b===0||Math.abs(c(b)-f)>12).flatMap(b=>[S("path",{class:"jsm-\
axis",d:`M${_} ${c(b)}H${t}`}),d(b,c(b),"")]),...i.map((b,N)=>S("rect",{class:b.budget!==null&&b.tokens>=b.budget*.8?"jsm-column jsm-high":"jsm-column",x:_+N*l+
(l-h)/2,y:c(b.tokens),width:h,height:Math.max(1,X-c(b.tokens)),rx:Math.min(1.5,h/3),"data-tip":a("sent.point",{n:b.number,tokens:b.tokens}),"data-request":b.number})),
...n?[S("path",{class:"jsm-budget",d:`M${_} ${f}H${t}`}),d(e??0,f,M(e??0))]:[],m(_,"start",String(i[0]?.number??"")),...i.length>1?[m(t-2,"end",String(i[i.length-
1].number))]:[]],j=`${a("sent.tokens")}${n?`, ${a("sent.budget")} ${M(e??0)}`:""}`;return S("svg",{class:"jsm-plot",role:"img","aria-label":j,width:t,height:X+Ht+
4,viewBox:`0 0 ${t} ${X+Ht+4}`},...x)}var kt=class{constructor(t){this.app=t,this.rows=null,this.context=null,this.asked="",this.width=0,this.element=r("div",{class:"jsm-receipts"}),this.sizes=new ResizeObserver(
([{contentRect:e}])=>{let s=Math.floor(e.width);!s||s===this.width||(this.width=s,this.context||this.draw())}),this.sizes.observe(this.element)}update(t){t.has(
"all")&&Object.assign(this,{rows:null,context:null,asked:""}),t.has("all")&&v(this.element);let{view:e,memory:s}=this.app;if(e.tab!=="sent"||s.phase!=="live")return;
let n=`${s.thread} ${s.head.sent}`;n!==this.asked&&this.load(n)}async load(t){this.asked=t;let e=await this.app.ask("receipts",{});!e||this.asked!==t||(this.rows=
e.rows,this.context||this.draw())}async open(t){this.context=await this.app.ask("receipt",{number:t}),this.draw(),this.element.querySelector("button")?.focus()}async loadEarlier(){
let{context:t}=this;if(!t)return;let e=await this.app.ask("receipt",{number:t.request,before:t.start});!e||this.context!==t||(this.context={...t,start:e.start,messages:[
...e.messages,...t.messages]},this.draw())}draw(){if(this.context)return this.drawOne(this.context);if(!this.rows||!this.width)return;if(this.rows.length===0)return v(
this.element,r("p",{class:"jsm-faint"},a("sent.none")));let t=je(this.rows,this.width);t.addEventListener("click",e=>{let s=e.target instanceof Element?e.target.
getAttribute("data-request"):null;s&&this.open(Number(s))}),v(this.element,r("div",{class:"jsm-label"},a("sent.tokens")),t,r("ul",{class:"jsm-history"},...[...this.
rows].reverse().map(e=>r("li",null,this.line(e)))))}line({number:t,turn:e,tokens:s,exact:n,text:o,model:c}){return r("button",{class:"jsm-request-line",type:"bu\
tton",title:c,onclick:()=>void this.open(t)},r("b",null,String(t)),r("span",{class:"jsm-what"},e?a("sent.turn",{n:e}):a("sent.unsaved")," · ",o),r("span",{class:"\
jsm-tokens"},`${n?"":"≈"}${M(s)}`))}drawOne(t){let{app:e}=this,{request:s,meter:n,start:o,messages:c,difference:l}=t,h=this.rows?.find(({number:d})=>d===s);v(
this.element,r("div",{class:"jsm-row"},q("left",a("sent.back"),()=>{this.context=null,this.draw(),this.element.querySelector("button")?.focus()}),r("span",{class:"\
jsm-space"}),q("copy",a("json"),()=>void Bt(e,s))),r("h3",null,a("sent.request",{n:s}),h?r("span",{class:"jsm-faint"},h.turn?a("sent.turn",{n:h.turn}):a("sent.u\
nsaved")):null),r("p",{class:"jsm-faint"},[It(n),h?.model].filter(Boolean).join(" · ")),l?cs(l):null,o>0?r("button",{class:"jsm-button jsm-plain",type:"button",
onclick:()=>void this.loadEarlier()},a("messages.earlier",{n:o})):null,r("ol",{class:"jsm-messages","aria-label":a("sent.request",{n:s})},...Pt(e,c)))}close(){this.
sizes.disconnect()}};function cs(i){let t=["added","removed","changed"].flatMap(e=>{let s=i[e],n=s.length>6?[...s.slice(0,5),`… ${s[s.length-1]}`]:s;return s.
length?[r("span",{class:`jsm-diff-${e}`},a(`diff.${e}`,{what:n.join(", ")}))]:[]});return r("p",{class:"jsm-difference"},a("diff")," ",...t.length?t.flatMap((e,s)=>s?
[" · ",e]:[e]):[a("diff.same")])}var xt=class{constructor(t){this.app=t,this.open=new Set,this.fact="",this.element=r("div",{class:"jsm-standing"})}update(t){if(!["standing","system","plan","en\
tities"].some(l=>t.has(l)))return;let{system:e,plan:s,entities:n}=this.app.memory,{editing:o}=this.app.view;(o?.row==="system"||o?.row==="plan")&&this.element.contains(
document.activeElement)&&!t.has("standing")||(v(this.element,this.note("system",e),s.version&&s.text||o?.row==="plan"?this.note("plan",s):null,n.length?this.people(
n):null),g(this.element,!0))}note(t,{text:e,tokens:s,more:n}){let{app:o}=this;if(o.view.editing?.row===t)return r("div",{class:"jsm-note"},J(o));let c=this.open.
has(t),l=a(`standing.${t}`);return r("div",{class:"jsm-note"},r("div",{class:"jsm-row"},this.fold(t,l,e?c?"":e:a("standing.none")),s?r("span",{class:"jsm-tokens"},
M(s)):null,$("edit",a("standing.edit",{what:l}),()=>void o.edit(t,t,l),{"data-act":`edit-${t}`})),c&&e?r("p",{class:"jsm-full",dir:"auto"},e,n?" …":""):null)}fold(t,e,s){
let n=this.open.has(t);return r("button",{class:"jsm-fold",type:"button","aria-expanded":String(n),"data-act":`fold-${t}`,onclick:()=>{this.open.delete(t)||this.
open.add(t),this.app.changed("standing"),requestAnimationFrame(()=>requestAnimationFrame(()=>this.element.querySelector(`[data-act="fold-${t}"]`)?.focus()))}},k(
n?"down":"right"),r("b",null,e),r("span",{class:"jsm-one",dir:"auto"},s))}people(t){let e=this.open.has("entities");return r("div",{class:"jsm-note"},r("div",{class:"\
jsm-row"},this.fold("entities",a("standing.entities"),e?"":t.map(({name:s})=>s).join(", "))),e?r("dl",{class:"jsm-entities"},...t.flatMap(s=>[r("dt",{dir:"auto"},
s.name),...s.facts.map(n=>this.known(s,n))])):null)}known(t,e){let{app:s}=this,n=`${t.id}
${e.text}`;return this.fact===n?r("dd",null,this.correcting(t,e)):r("dd",{class:e.replaced?"jsm-replaced":null},r("span",{dir:"auto"},e.text," ",r("span",{class:"\
jsm-faint"},at(e.turns),e.replaced?` · ${a("entity.replaced")}`:"")),r("span",{class:"jsm-space"}),$("edit",a("entity.edit"),()=>{this.fact=n,s.changed("standi\
ng")}),$("remove",a("entity.delete"),()=>void s.act("entity",{entity:t.id,fact:e.text,text:""})))}correcting(t,e){let s=()=>{this.fact="",this.app.changed("stan\
ding")},n=r("input",{class:"jsm-field jsm-wide-field",type:"text",dir:"auto",value:e.text,"aria-label":a("entity.edit"),onkeydown:o=>{o.key==="Escape"&&s(),o.key===
"Enter"&&(s(),n.value.trim()&&n.value!==e.text&&this.app.act("entity",{entity:t.id,fact:e.text,text:n.value.trim()}))}});return requestAnimationFrame(()=>n.focus()),
n}};function $e(i,t){let{length:e}=i.order;if(e===0||t<5)return[];if(e*7<=t)return Me(i,0,e,0,t,1/0);let s=Math.floor(t*.62),n=Math.floor(s/8),o=t-s-6;return[...hs(
i,e-n,o),...Me(i,e-n,e,t-s,s,1/0)]}function Me(i,t,e,s,n,o){let c=e-t,l=0;for(let f=t;f<e;f++)l+=i.tokens[f];let h=Math.max(0,n-c*7+2)/Math.max(1,l),d=c<=3?Math.
min(o,n/3):o,m=s;return Array.from({length:c},(f,x)=>{let j=Se(i,t+x,t+x+1,m,Math.min(d,5+i.tokens[t+x]*h));return m+=j.width+2,j})}function hs(i,t,e){let s=Math.
max(1,Math.min(t,Math.floor((e+1)/6))),n=0;for(let d=0;d<t;d++)n+=Math.max(1,i.tokens[d]);let o=[],c=0,l=0;for(let d=0;d<t;d++)l+=Math.max(1,i.tokens[d]),!(l<n*
(o.length+1)/s&&d<t-1)&&(o.push(Se(i,c,d+1,0,5)),c=d+1);let h=e/o.length;return o.map((d,m)=>({...d,x:m*h,width:Math.max(2,h-1)}))}function Se(i,t,e,s,n){let o=0,
c=0,l=0,h=0,d=!1;for(let f=t;f<e;f++){let{state:x,why:j}=i.placeAt(f);o+=i.tokens[f],x==="in"?(l++,c+=i.tokens[f]):x==="maybe"&&h++,d||=x==="in"&&j==="pinned"}let m=l===
e-t?"in":l>0?"mixed":h>0?"maybe":"out";return{x:s,width:n,from:t,to:e,tokens:o,inside:l,share:o?c/o:l?1:0,state:m,pinned:d}}var Q=22,jt=4,Mt=class{constructor(t){this.app=t,this.width=0,this.picture=S("svg",{class:"jsm-blocks",role:"img",height:Q+jt}),this.element=r("div",{class:"jsm\
-strip",onclick:e=>this.click(e)},this.picture),this.sizes=new ResizeObserver(()=>{let e=Math.floor(this.element.clientWidth);e===this.width||!e||(this.width=e,
this.draw())}),this.sizes.observe(this.element)}update(t){g(this.element,this.app.memory.order.length>0),["turns","places","tried","all"].some(e=>t.has(e))&&this.
draw()}draw(){if(!this.width)return;let{memory:t}=this.app,{width:e}=this;this.picture.setAttribute("viewBox",`0 0 ${e} ${Q+jt}`),this.picture.setAttribute("wid\
th",String(e)),this.picture.setAttribute("aria-label",`${a("strip")} ${A("turns.in",t.order.length,{in:t.counts.in})}.`),v(this.picture,...$e(t,e).map(s=>this.block(
s)))}block(t){let{x:e,width:s,state:n,share:o,pinned:c,from:l,to:h}=t,d={x:e+.5,y:jt+.5,width:Math.max(1,s-1),height:Q-1,rx:Math.min(2,s/4)},m=Math.max(2,Math.round(
(Q-1)*o)),f={...d,y:jt+.5+Q-1-m,height:m};return S("g",{class:`jsm-block jsm-block-${n}`,"data-tip":this.words(t),"data-from":l,"data-to":h},S("rect",{...d,class:"\
jsm-frame"}),...n==="mixed"?[S("rect",{...f,class:"jsm-level"})]:[],...c?[S("path",{class:"jsm-notch",d:`M${e+s/2-2.5} 0h5l-2.5 3.5z`})]:[])}words({from:t,to:e,
inside:s,tokens:n}){let{memory:o}=this.app;return e-t===1?a("strip.block",{a:String(o.order[t]),state:Nt(o.placeAt(t)),tokens:n}):a("strip.blocks",{a:String(o.order[t]),
b:String(o.order[e-1]),in:s,n:e-t,tokens:n})}click(t){let e=t.target instanceof Element?t.target.closest("[data-from]")?.getAttribute("data-from"):null;e!=null&&
this.app.reveal(this.app.memory.order[Number(e)])}toSvg(){let t=this.picture.cloneNode(!0),e=this.picture.querySelectorAll("rect, path");return t.querySelectorAll(
"rect, path").forEach((s,n)=>{let{fill:o,stroke:c,strokeDasharray:l}=getComputedStyle(e[n]);s.setAttribute("fill",o),s.setAttribute("stroke",c),l!=="none"&&s.setAttribute(
"stroke-dasharray",l),s.removeAttribute("class")}),t.querySelectorAll("g").forEach(s=>{let n=S("title",{});n.textContent=s.getAttribute("data-tip");for(let{name:o}of[
...s.attributes])s.removeAttribute(o);s.prepend(n)}),t.removeAttribute("class"),t.setAttribute("xmlns","http://www.w3.org/2000/svg"),new XMLSerializer().serializeToString(
t)}close(){this.sizes.disconnect()}};function Ee(i){let t=r("div",{class:"jsm-tip",role:"tooltip",popover:"manual"});i.append(t);let e=0,s=null,n=()=>{clearTimeout(e),s=null,t.matches(":popover-ope\
n")&&t.hidePopover()},o=l=>{if(!l.isConnected)return;t.textContent=l.getAttribute("data-tip"),t.showPopover?.();let h=l.getBoundingClientRect(),{width:d,height:m}=t.
getBoundingClientRect();t.style.left=`${Math.max(4,Math.min(h.left,innerWidth-d-4))}px`,t.style.top=`${h.bottom+m+8<=innerHeight?h.bottom+6:Math.max(4,h.top-m-6)}\
px`},c=(l,h)=>{let d=l.target instanceof Element?l.target.closest('[data-tip]:not([data-tip=""])'):null;d!==s&&(n(),d&&(s=d,e=setTimeout(()=>o(d),h)))};return i.
addEventListener("mouseover",l=>c(l,250)),i.addEventListener("mouseleave",n),i.addEventListener("focusin",l=>c(l,0)),i.addEventListener("focusout",n),i.addEventListener(
"scroll",n,!0),i.addEventListener("keydown",l=>{l.key==="Escape"&&n()}),n}var ds=760;function us({model:i,el:t}){i.host?.strings&&oe(i.host.strings);let e=new lt(i),s=new Mt(e),n=new ft(e),o=new kt(e),c=new pt(e,()=>s.toSvg()),l=new gt(
e),h=new bt(e),d=new vt(e),m=new xt(e),f=new ut(e),x=new mt(e),j=new ht(e),b=new wt(e),N=new dt(e),P=r("div",{class:"jsm-main"},d.element,m.element,x.element,n.
element,j.element),I=r("div",{class:"jsm-side",role:"tabpanel"},b.element,o.element),Dt=r("div",{class:"jsm-shown"},c.element,l.element,s.element,f.element,h.element,
r("div",{class:"jsm-body"},P,I)),$t=r("div",{class:"jsm-alone"}),C=r("div",{class:`jsm${i.host?.fill?" jsm-fill":""}`,role:"region","aria-label":a("region"),"da\
ta-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},Dt,$t,N.element);e.root=C;let Ae={element:C,update(O){if(!["phase","view","size","all","tur\
ns","draft"].some(G=>O.has(G)))return;let{memory:Z,view:F,wide:V}=e,tt=Z.phase==="live",_t=Z.order.length===0&&!Z.draft;g(Dt,tt),g($t,!tt),(tt?P:$t).insertBefore(
x.element,tt?n.element:null),C.classList.toggle("jsm-wide",V),g(P,V||F.tab==="memory"),V?["role","aria-label"].forEach(G=>P.removeAttribute(G)):Object.entries({
role:"tabpanel","aria-label":a("tab.memory")}).forEach(([G,qe])=>P.setAttribute(G,qe)),g(I,V||F.tab!=="memory"),g(b.element,F.tab==="next"||V&&F.tab==="memory"),
g(o.element,F.tab==="sent"),I.setAttribute("aria-label",a(F.tab==="sent"?"tab.sent":"tab.next")),g(n.element,!_t),g(j.element,!_t||Z.work.id!=="")}};e.parts=[Ae,
c,l,s,f,h,d,m,x,n,j,b,o,N];let Te=Ee(C),St=O=>O.stopPropagation();C.addEventListener("focusin",({target:O})=>{O instanceof Element&&O.setAttribute("data-lm-supp\
ress-shortcuts","true")}),C.addEventListener("keydown",St),C.addEventListener("keyup",St),C.addEventListener("keypress",St);let Ft=new ResizeObserver(()=>{let O=C.
clientWidth>=ds;O!==e.wide&&(e.wide=O,e.changed("size","view"))});Ft.observe(C);let Wt=()=>{i.comm_live!==!0?e.receive({type:"status",thread:"",revision:0,state:"\
restarted"}):e.memory.phase!=="live"&&e.hello()},Kt=O=>e.reveal(O);return i.on("comm_live_update",Wt),i.on("reveal",Kt),t.append(C),e.changed("phase","all"),e.start(),
()=>{i.off("comm_live_update",Wt),i.off("reveal",Kt),Te(),Ft.disconnect();for(let O of[s,n,o])O.close();e.close(),C.remove()}}var vi={render:us};export{vi as default};
