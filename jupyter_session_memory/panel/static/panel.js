// Built from src/ by `make panel`; do not edit.
var tt=class{#t=new Map;#s=new Float64Array(1);#e=!0;constructor(){this.rows=[],this.estimates={turn:84,summary:92,line:28,draft:96}}use(t){this.rows=t,this.#e=
!0}measure(t,e){return Math.abs((this.#t.get(t)??-1)-e)<.5?!1:(this.#t.set(t,e),this.#e=!0,!0)}reset(){this.#t.clear(),this.#e=!0}top(t){return this.#e&&this.#n(),
this.#s[Math.max(0,Math.min(t,this.rows.length))]}get total(){return this.top(this.rows.length)}at(t){this.#e&&this.#n();let e=0,s=this.rows.length-1;for(;e<s;){
let i=e+s+1>>1;this.#s[i]<=t?e=i:s=i-1}return Math.max(0,e)}#n(){let{rows:t,estimates:e}=this,s=this.#t;this.#s.length!==t.length+1&&(this.#s=new Float64Array(t.
length+1));let i=0;for(let o=0;o<t.length;o++)this.#s[o]=i,i+=s.get(t[o].key)??e[t[o].kind];this.#s[t.length]=i,this.#e=!1}};var u=n=>typeof n=="string",f=n=>Number.isSafeInteger(n)&&n>=0,N=n=>typeof n=="boolean",y=n=>t=>Array.isArray(t)&&t.every(n),At=n=>t=>Array.isArray(t)&&t.length===
n&&t.every(f),O=n=>t=>t==null||n(t),Qt=(...n)=>t=>n.includes(t),b=n=>{let t=Object.entries(n);return e=>typeof e=="object"&&e!==null&&t.every(([s,i])=>i(e[s]))},
D=y(At(2)),Tt=b({action:u,target:u}),st=b({state:Qt("in","out","maybe"),why:u,detail:u}),St=b({number:f,version:f,question:u,reply:u,outcome:u,more:N,flags:y(u),
cell:u,model:u,tools:f,images:f}),et=b({text:u,version:f,tokens:f,more:N}),Gt=b({id:u,version:f,text:u,covers:D,tokens:f,place:st,level:f,more:N,by:u,lost:y(u),
missing:f,stale:N,pinned:N,edited:N,expanded:N}),Ut=b({id:u,name:u,facts:y(b({text:u,turns:y(f),replaced:N}))}),Vt=b({id:u,text:u,turns:y(f),remedies:y(Tt)}),Re=b(
{name:u,value:f,least:f,most:f}),Yt=b({model:u,strategy:u,strategies:y(b({name:u,options:y(Re)})),threads:y(b({name:u,turns:f})),sent:f,undo:O(Tt),redo:O(Tt)}),
Zt=n=>n===null||f(n),Et=b({used:f,budget:Zt,exact:N,layers:y(b({name:u,tokens:f})),problem:u}),Jt=b({id:u,action:u,done:f,of:f}),Xt=b({target:u,version:f,text:u}),
Pe=b({at:f,remove:f,numbers:D,tokens:y(f),places:D}),ze=b({added:y(u),removed:y(u),changed:y(u)}),Be=b({role:u,layer:u,tokens:f,text:u,source:u,more:N}),Ie=b({id:u,
role:u,version:f,tokens:f,html:u,name:u,more:N}),qt={state:b({protocol:f,head:Yt,meter:Et,system:et,plan:et,places:y(st),order:D,tokens:y(f),marks:D,cards:y(St),
summaries:y(Gt),entities:y(Ut),findings:y(Vt),work:Jt,draft:O(b({number:f,question:u,text:u,at:f}))}),update:b({base:f,total:f,head:O(Yt),meter:O(Et),system:O(et),
plan:O(et),places:O(y(st)),splices:y(Pe),marks:y(At(3)),counts:y(At(2)),cards:y(St),outdated:D,summaries:O(y(Gt)),entities:O(y(Ut)),findings:O(y(Vt)),work:O(Jt)}),
draft:b({number:f,at:f,text:u,question:u,ended:N}),status:b({state:Qt("connecting","idle","busy","restarted","absent","gone","reopened")}),done:b({re:u,note:u}),
refused:b({re:u,kind:u,text:u,fresh:O(Xt)}),page:b({re:u,cards:y(St)}),reading:b({re:u,target:u,messages:y(Ie)}),source:b({re:u,source:Xt}),found:b({re:u,query:u,
numbers:y(f),total:f}),context:b({re:u,request:f,question:u,meter:Et,start:f,total:f,messages:y(Be),difference:O(ze),places:y(st),marks:D}),receipts:b({re:u,rows:y(
b({number:f,turn:f,tokens:f,budget:Zt,exact:N,text:u,model:u}))}),json:b({re:u,text:u})},He=b({thread:u,revision:f}),ks=Object.keys(qt);function te(n){return!He(
n)||!Object.hasOwn(qt,n.type)?null:qt[n.type](n)?n:null}var I=class extends Error{constructor(t,e,s){super(e),this.kind=t,this.fresh=s}},nt=class{#t;#s;#e;constructor(t,e){this.#t=t,this.#s=e,this.next=1,this.waiting=
new Map,this.#e=s=>this.#n(s),t.on("msg:custom",this.#e)}ask(t,e,{thread:s,revision:i}){let o=`r${this.next++}`;return new Promise((c,l)=>{this.waiting.set(o,{type:t,
resolve:c,reject:l});try{this.#t.send({type:t,id:o,thread:s,revision:i,...e})}catch{this.waiting.delete(o),l(new I("lost",""))}})}#n(t){let e=te(t);if(!e)return;
this.#s(e);let s="re"in e?e.re:e.type==="state"?this.#i():void 0,i=s===void 0?void 0:this.waiting.get(s);!i||s===void 0||(this.waiting.delete(s),e.type==="refus\
ed"?i.reject(new I(e.kind,e.text,e.fresh)):i.resolve(e))}#i(){for(let[t,{type:e}]of this.waiting)if(e==="hello")return t}abandon(){let t=[...this.waiting.values()];
this.waiting.clear();for(let e of t)e.reject(new I("lost",""))}close(){this.#t.off("msg:custom",this.#e),this.abandon()}};var ee={text:"",version:0,tokens:0,more:!1},De={state:"out",why:"",detail:""},We=1500,se=4e3;function P(n,t){let e=[];for(let[s,i]of n)for(let o=0;o<i;o++)e.push(
s+t*o);return e}var it=class{constructor(){this.thread="",this.revision=0,this.head={model:"",strategy:"",strategies:[],threads:[],sent:0},this.meter={used:0,budget:null,
exact:!0,layers:[],problem:""},this.system=ee,this.plan=ee,this.places=[],this.order=[],this.tokens=[],this.marks=[],this.cards=new Map,this.summaries=[],this.entities=
[],this.findings=[],this.draft=null,this.work={id:"",action:"",done:0,of:0},this.tried=null,this.positions=null}},ot=class extends it{constructor(){super(),this.
phase="connecting",this.busy=!1}forget(){Object.assign(this,new it)}indexOf(t){return this.positions??=new Map(this.order.map((e,s)=>[e,s])),this.positions.get(
t)??-1}placeAt(t){let{places:e,marks:s}=this.tried??this;return e[s[t]]??De}get newest(){return Math.max(this.draft?.number??0,this.order[this.order.length-1]??
0)}get counts(){let t={in:0,maybe:0,out:0};for(let e=0;e<this.order.length;e++)t[this.placeAt(e).state]++;return t}#t(t){return t.type==="state"||t.type==="stat\
us"||t.thread===this.thread}apply(t){return t.type==="state"?this.#s(t):t.type==="status"?this.#r(t.state):this.phase!=="live"||!this.#t(t)?new Set:t.type==="up\
date"?this.update(t):t.type==="draft"?this.#n(t):t.type==="page"?this.keep(t.cards):t.type==="context"&&t.request===0&&t.revision===this.revision?this.#i(t):new Set}#s(t){
if(this.forget(),t.protocol!==1)return this.phase="mismatch",new Set(["phase"]);let{thread:e,revision:s,head:i,meter:o,system:c,plan:l,places:h,tokens:d,summaries:m,
entities:p,findings:x,work:$}=t;return Object.assign(this,{thread:e,revision:s,head:i,meter:o,system:c,plan:l,places:h,tokens:d,summaries:m,entities:p,findings:x,
work:$}),this.phase="live",this.order=P(t.order,1),this.marks=P(t.marks,0),this.draft=t.draft??null,this.keep(t.cards),new Set(["phase","all"])}update(t){let e=new Set;
if(t.base!==this.revision)return t.revision<=this.revision?e:e.add("gap");this.revision=t.revision;for(let s of["head","meter","system","plan","places","summari\
es","entities","findings","work"]){let i=t[s];i!=null&&(Object.assign(this,{[s]:i}),e.add(s))}if(this.#e(t)&&e.add("turns"),this.order.length!==t.total)return e.
add("gap");for(let s of P(t.outdated,1))this.cards.delete(s)&&e.add("cards");return t.cards.length&&this.keep(t.cards).forEach(s=>e.add(s)),this.draft&&t.cards.
some(s=>s.number===this.draft?.number)&&(this.draft=null,e.add("turns")),this.tried&&(e.has("turns")||e.has("places")||e.has("meter"))&&(this.tried=null,e.add("\
turns").add("tried")),e}#e(t){for(let{at:e,remove:s,numbers:i,tokens:o,places:c}of t.splices){for(let h of this.order.slice(e,e+s))this.cards.delete(h);let l=P(
i,1);this.order=[...this.order.slice(0,e),...l,...this.order.slice(e+s)],this.tokens=[...this.tokens.slice(0,e),...o,...this.tokens.slice(e+s)],this.marks=[...this.
marks.slice(0,e),...P(c,0),...this.marks.slice(e+s)]}for(let[e,s,i]of t.marks)this.marks.fill(i,e,e+s);for(let[e,s]of t.counts)this.tokens[e]=s;return t.splices.
length&&(this.positions=null),!!(t.splices.length||t.marks.length||t.counts.length||t.places)}#n(t){if(t.ended)return this.draft?.number!==t.number?new Set:(this.
draft=null,new Set(["turns"]));if(this.draft?.number!==t.number)return this.draft={number:t.number,question:t.question,text:t.text,at:t.at},new Set(["turns"]);let{
text:e,at:s}=this.draft,i=e.slice(0,Math.max(0,t.at-s))+t.text;return this.draft={...this.draft,question:t.question||this.draft.question,text:i.slice(-se),at:s+
Math.max(0,i.length-se)},new Set(["draft"])}keep(t){for(let e of t)this.cards.delete(e.number),this.cards.set(e.number,e);for(let e of this.cards.keys()){if(this.
cards.size<=We)break;this.cards.delete(e)}return new Set(["cards"])}#i(t){let e=P(t.marks,0),s=t.question!==""&&e.length===this.order.length&&e.length>0;return!s&&
!this.tried?new Set:(this.tried=s?{question:t.question,meter:t.meter,places:t.places,marks:e}:null,new Set(["turns","tried"]))}#r(t){return t==="busy"||t==="idl\
e"?this.busy===(t==="busy")?new Set:(this.busy=t==="busy",new Set(["busy"])):(this.forget(),this.busy=!1,this.phase=t,new Set(["phase","all"]))}};function ne(n,{found:t,unfolded:e}){if(t)return t.map(h=>Fe(n,h,"")).filter(h=>h.index>=0);let{heads:s,inside:i,hidden:o}=_e(n,e),c=Ke(n),l=[];for(let h=0;h<n.order.
length;h++){let d=n.order[h];h===c&&l.push({kind:"line",key:"line"});for(let m of s.get(h)??[])l.push({kind:"summary",key:m.id,summary:m,open:e.has(m.id)});o.has(
d)||l.push({kind:"turn",key:`#${d}`,number:d,index:h,inside:i.get(d)??""})}return n.draft&&n.indexOf(n.draft.number)<0&&l.push({kind:"draft",key:`#${n.draft.number}`,
number:n.draft.number}),l}var Fe=(n,t,e)=>({kind:"turn",key:`#${t}`,number:t,index:n.indexOf(t),inside:e});function _e(n,t){let e=new Map,s=new Map,i=new Set;for(let o of n.
summaries){let c=P(o.covers,1).filter(h=>n.indexOf(h)>=0);if(c.length===0)continue;let l=Math.min(...c.map(h=>n.indexOf(h)));e.set(l,[...e.get(l)??[],o]);for(let h of c)
s.set(h,o.id),!t.has(o.id)&&!o.expanded&&i.add(h)}return{heads:e,inside:s,hidden:i}}function Ke(n){let t=-1;for(let e=0;e<n.order.length;e++){let{state:s}=n.placeAt(
e);if(s==="maybe"||(s==="in"&&t<0&&(t=e),s==="out"&&t>=0))return-1}return t>0?t:-1}var V=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((t,e)=>t-
e)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(t){this.numbers.delete(t)||this.numbers.add(t),this.anchor=this.active=`#${t}`}extend(t,e){let s=t.
findIndex(c=>c.key===e),i=t.findIndex(c=>c.key===this.anchor),o=i<0?s:i;s<0||(i<0&&(this.anchor=e),this.numbers=new Set(t.slice(Math.min(o,s),Math.max(o,s)+1).flatMap(
c=>c.kind==="turn"&&c.number!==void 0?[c.number]:[])),this.active=e)}follow(t,e,s){for(let l of this.numbers)s(l)||this.numbers.delete(l);if(!this.active||e.some(
l=>l.key===this.active))return;let i=t.findIndex(l=>l.key===this.active),o=new Set(e.map(l=>l.key)),c=t.slice(Math.max(0,i)).find(l=>o.has(l.key));this.active=(c??
e[e.length-1])?.key??""}};var Ge={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Redo",what:"Redo: {what}"},search:{turns:"Search the turns",none:"\
No turn holds that.",found:{one:"1 turn",other:"{n} turns"},cut:"first {shown} of {n} turns"},close:"Close",more:"More",cancel:"Cancel",save:"Save",edit:{"":"Ed\
it",question:"Edit question",reply:"Edit reply",of:"Edit {what}"},copy:{"":"Copy",failed:"This page may not copy. Select the text and copy it."},copied:"Copied.",
thread:{"":"Thread",option:"{name} ({n})"},strategy:{"":"Strategy",full:"Full",window:"Window",summary:"Summary",hierarchical:"Hierarchical",entity:"Entities",topics:"\
Topics",retrieval:"Retrieval",adaptive:"Adaptive"},budget:{"":"Token budget",hint:"Empty: the model's own budget"},option:{window:{turns:"last {input} turns"},summary:{
keep:"newest {input} verbatim"},hierarchical:{keep:"newest {input} verbatim",fanout:"groups of {input}"},entity:{keep:"newest {input} verbatim"},retrieval:{recent:"\
newest {input} and what fits"}},meter:{"":"Next request",of:"{used} of {budget} tokens",nolimit:"{used} tokens, no limit",change:"{words}: change the token budg\
et",nearly:{"":"{percent} %",tip:"{percent} % of the token budget is taken."},over:"over the budget",label:"of {input} tokens",brief:"of {input}"},layer:{instructions:"\
instructions",notes:"notes",turns:"turns",excerpts:"excerpts",input:"your text",framing:"framing"},turns:{"":"Turns",in:{one:"{in} of 1 turn in",other:"{in} of \
{n} turns in"},maybe:"{n} more depend on your question",n:{one:"1 turn",other:"{n} turns"}},strip:{"":"Turns by tokens, oldest first. Filled: in the next reques\
t. Hollow: out.",block:"#{a}: {state}, {tokens} tokens",blocks:"#{a}–#{b}: {in} of {n} in, {tokens} tokens",copy:"Copy strip as SVG"},tab:{memory:"Memory",next:"\
Next request",sent:"Sent"},tabs:"Views",line:"the model sees below",in:"in",out:"out",maybe:"maybe",why:{sent:"",pinned:"pinned",summary:"as {detail}",found:"fo\
und",facts:"as facts",entity:"entity {detail}",window:"window {detail}",room:"no room",off:"turned off",replaced:"replaced",stopped:"stopped",failed:"failed",refused:"\
refused",filtered:"filtered",incomplete:"cut off",question:"depends on your question"},tip:{sent:"The next request carries this turn as it stands.",pinned:"Pinn\
ed: the next request always carries this turn.",summary:"The next request carries summary {detail} in its place.",found:"Found: it has to do with your question,\
 so the next request carries it.",window:"The window holds the last {detail} turns. This one is older, so the model does not see it.",room:"The token budget is \
full with newer turns, so the model does not see this one.",off:"Turned off by you: kept here, never sent.",replaced:"The cell ran again. Its newer turn is sent\
 instead.",stopped:"The reply was stopped, so this turn is not sent. Turn it on to send it.",failed:"There was no reply, so this turn is not sent. Turn it on to\
 send it.",refused:"The model declined to answer, so this turn is not sent. Turn it on to send it.",filtered:"The endpoint's filter cut the reply, so this turn \
is not sent. Turn it on to send it.",incomplete:"The reply broke off, so this turn is not sent. Turn it on to send it.",question:"It is sent if it has to do wit\
h what you ask. Try a question to see."},tokens:{"":"{n} tokens",title:"Tokens of this turn"},flag:{edited:"edited",earlier:"an earlier turn changed",truncated:"\
reply cut at its length limit",tools:{one:"1 tool call",other:"{n} tool calls"},images:{one:"1 image",other:"{n} images"}},cell:{edited:"cell edited, not re-run",
gone:"its cell was deleted"},writing:"writing",loading:"…",empty:{"":"Nothing remembered yet. Run a %%chat cell.",text:"(no text)",example:"Insert example"},cut:"\
The rest is not shown here.",role:{user:"You",assistant:"Model",tool:"Tool",system:"Instructions",plan:"Plan",notes:"Notes",reasoning:"Reasoning"},pin:"Pin",unpin:"\
Unpin",off:"Turn off",on:"Turn on",remove:"Remove",summarise:{"":"Summarise",older:"Summarise older",before:"Summarise older than #{n}"},goto:"Go to cell",unfold:"\
Show all",fold:"Show less",turn:{actions:"More for #{n}"},summary:{actions:"More for {id}",covers:"summary of {turns}",show:"Show originals",hide:"Send the summ\
ary again",by:"by {by}",stale:"Out of date: a turn it covers changed.",remake:"Summarise again",lost:{one:"1 fact lost: ",other:"{n} facts lost: "},open:"Unfold\
 its turns",shut:"Fold its turns",expanded:"originals are sent"},selected:{one:"1 selected",other:"{n} selected"},unselect:"Select none",clear:"Clear",erase:{"":"\
Erase…",title:"Erase this memory?",now:"Erase",text:"All turns, summaries and notes of this thread are gone for good. This cannot be undone."},check:"Check me\
mory",new:{below:"New turn below"},standing:{system:"Instructions",plan:"Plan",none:"none",entities:"Entities",edit:"Edit {what}",add:"Add a plan"},entity:{delete:"\
Delete this fact",edit:"Correct this fact",replaced:"replaced"},findings:{"":"Findings",more:{one:"1 more",other:"{n} more"},less:"less"},try:{"":"Try a questio\
n",hint:"Nothing is sent."},next:{empty:"Nothing would be sent yet."},messages:{earlier:"{n} earlier messages"},json:"Copy JSON",sent:{none:"Nothing was sent ye\
t.",request:"Request {n}",turn:"for #{n}",unsaved:"not saved",back:"All requests",tokens:"Tokens per request",budget:"budget",point:"Request {n}: {tokens} token\
s"},diff:{"":"Since the request before:",added:"added {what}",removed:"left out {what}",changed:"changed {what}",same:"the same"},absent:{"":"This kernel has no\
 session memory.",load:"Load it"},restarted:"Kernel restarted. The memory is empty. The model no longer sees the replies on this page.",reopened:"Run %memory to\
 see this kernel's memory.",gone:"No connection to the kernel. Run %memory to see its memory.",connecting:"Asking the kernel…",mismatch:"This panel and the ke\
rnel's extension differ in version. Reload the page.",busy:"Cell running. Changes apply to the next request.",stale:"Changed meanwhile. Nothing was edited; here\
 is the new version.",work:{summarise:"Summarising",of:"{what}: {done} of {of}",cancelled:"Cancelled. Nothing was changed."},did:{prune:"Removed {what}.",pin:"P\
inned {what}: always in.",unpin:"Unpinned {what}.",exclude:"Turned off {what}.",include:"Turned on {what}.",edit:"Edited.",clear:"Cleared. Undo brings it back.",
erase:"Erased.",summarise:"Summarised.",undo:"Undone.",redo:"Done again.",remedy:"Done."},action:{prune:"remove {target}",pin:"pin {target}",unpin:"unpin {targe\
t}",exclude:"turn off {target}",include:"turn on {target}",edit:"edit {target}",summarise:"summarise {target}",summarize:"summarise {target}",expand:"show origi\
nals of {target}",collapse:"send {target} again",remake:"summarise {target} again",clear:"clear",remove:"remove {target}",add:"add {target}",replace:"replace {t\
arget}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},ie=(n,t="")=>Object.entries(n).flatMap(([
e,s])=>{let i=e?t+e:t.slice(0,-1);return typeof s=="string"?[[i,s]]:ie(s,`${i}.`)}),oe=Object.fromEntries(ie(Ge)),Lt=oe;function re(n){Lt={...oe,...n}}function a(n,t={}){
return(Lt[n]??n.slice(n.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,i)=>{let o=t[i];return o===void 0?s:typeof o=="number"?j(o):o}).trimEnd()}var W=n=>n in Lt,
A=(n,t,e={})=>a(`${n}.${t===1?"one":"other"}`,{n:t,...e}),Ue=new Intl.NumberFormat("en-US"),j=n=>Ue.format(n);function rt(n){let t=[];for(let e=0;e<n.length;e++){
let s=e;for(;e+1<n.length&&n[e+1]===n[e]+1;)e++;t.push(s===e?`#${n[e]}`:`#${n[s]}–#${n[e]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:
t.join(", ")}var Ve=40,at=class{#t;#s=new Set;#e=0;#n;constructor(t){this.#t=t,this.host=t.host??{},this.memory=new ot,this.selection=new V,this.heights=new tt,this.rows=[],
this.view=this.#i(),this.wide=!1,this.root=document.createElement("div"),this.parts=[],this.said="",this.focusRow=()=>{},this.holdView=()=>{},this.#n=new nt(t,e=>this.
receive(e)),this.#n.next=Math.floor(Math.random()*2**40)}#i(){return{tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,
asked:new Set,editing:null,question:""}}start(){this.#t.comm_live===!1?this.receive({type:"status",thread:"",revision:0,state:"reopened"}):this.hello()}hello(){
this.#n.ask("hello",{protocol:1},this.memory).catch(t=>{t.kind!=="lost"&&(this.memory.phase="mismatch"),this.changed("phase")})}receive(t){let e=this.memory.phase===
"live",s=this.memory.thread,i=this.memory.apply(t);i.has("gap")&&this.hello(),i.has("all")&&(this.memory.phase!=="live"||this.memory.thread!==s)&&this.#r(),e&&this.
memory.phase!=="live"&&this.#n.abandon(),["cards","turns","summaries"].some(o=>i.has(o))&&this.#o(),this.changed(...i)}#r(){let{tab:t}=this.view;this.view={...this.#i(),
tab:t},this.selection=new V,this.heights.reset(),this.said=""}changed(...t){for(let e of t)this.#s.add(e);this.#s.size&&!this.#e&&(this.#e=requestAnimationFrame(
()=>this.#a()))}#a(){this.#e=0;let t=this.#s;if(this.#s=new Set,t.has("all"))for(let e of["head","meter","turns","cards","findings","standing","view","busy","wo\
rk","said"])t.add(e);if(["turns","summaries","view","places"].some(e=>t.has(e))){let e=ne(this.memory,this.view);this.selection.follow(this.rows,e,s=>this.memory.
indexOf(s)>=0),this.rows=e,t.add("rows").add("selection")}for(let e of this.parts)e.update(t)}async ask(t,e){try{return await this.#n.ask(t,e,this.memory)}catch(s){
return this.#c(s),null}}async act(t,e,s=""){let i=await this.ask(t,e);return i&&this.say("note"in i&&i.note||s),i!==null}#c(t){if(!(t instanceof I))throw t;if(t.
kind==="lost"){this.memory.phase==="live"&&this.receive({type:"status",thread:"",revision:0,state:"gone"});return}this.say(t.kind==="stale"&&t.fresh?a("stale"):
t.kind==="cancelled"?a("work.cancelled"):t.message)}say(t){this.said=t,this.changed("said")}async unfold(t){let{open:e}=this.view;if(e.delete(t))return this.changed(
"cards");e.add(t),this.holdView(),this.changed("cards"),await this.#h(t)}#l(t){let{cards:e,summaries:s}=this.memory;return(t.startsWith("#")?e.get(Number(t.slice(
1))):s.find(({id:o})=>o===t))?.version??-1}readingOf(t){let e=this.view.readings.get(t);return e?.version===this.#l(t)?e.messages:void 0}#o(){let{open:t,readings:e}=this.
view;for(let s of e.keys())!t.has(s)&&!this.readingOf(s)&&e.delete(s);for(let s of t)this.#l(s)>=0&&this.#h(s)}async#h(t){let{view:e}=this;if(!e.asked.has(t)){for(e.
asked.add(t);e===this.view&&e.open.has(t)&&!this.readingOf(t);)await this.read(t)||e.open.delete(t);e.asked.delete(t),this.changed("cards")}}async read(t){let{open:e,
readings:s,editing:i}=this.view,o=this.#l(t),c=await this.ask("read",{target:t});if(!c)return null;s.delete(t),s.set(t,{version:o,messages:c.messages});for(let l of s.
keys()){if(s.size<=Ve)break;l!==i?.row&&(s.delete(l),e.delete(l))}return this.changed("cards"),c.messages}async edit(t,e,s){let i=await this.ask("source",{target:e});
i&&(this.view.editing={row:t,target:e,label:s,source:i.source,text:i.source.text,word:""},this.changed("cards","standing"))}async editTurn(t,e){let s=`#${t}`,o=(this.
readingOf(s)??await this.read(s))?.filter(l=>l.role===e),c=e==="user"?o?.[0]:o?.[o.length-1];c&&(this.view.open.add(s),this.holdView(),await this.edit(s,c.id,a(
e==="user"?"edit.question":"edit.reply")))}async save(){let{editing:t}=this.view;if(!t)return;let{target:e,source:s,text:i}=t;if(i===s.text)return this.leaveEditing();
try{await this.#n.ask("edit",{target:e,version:s.version,text:i},this.memory),this.leaveEditing(),this.say(a("did.edit"))}catch(o){o instanceof I&&o.fresh&&(this.
view.editing={...t,source:o.fresh,text:o.fresh.text,word:a("stale")}),this.#c(o),this.changed("cards","standing")}}leaveEditing(){let t=this.view.editing?.row;this.
view.editing=null,this.changed("cards","standing"),t&&requestAnimationFrame(()=>this.focusRow(t))}targets(t){return this.selection.numbers.has(t)?this.selection.
list:[t]}reveal(t){this.view.found&&this.endSearch();let e=this.memory.summaries.find(({id:s,covers:i})=>!this.view.unfolded.has(s)&&i.some(([o,c])=>t>=o&&t<o+c));
e&&!e.expanded&&this.view.unfolded.add(e.id),this.view.tab=this.wide?this.view.tab:"memory",this.changed("view"),requestAnimationFrame(()=>this.focusRow(`#${t}`))}async search(t){
if(this.view.query=t,!t.trim())return this.view.found=null,this.changed("view");let e=await this.ask("search",{query:t});!e||this.view.query!==t||(this.view.found=
e.numbers,this.view.foundTotal=e.total,this.changed("view"))}endSearch(){Object.assign(this.view,{searching:!1,query:"",found:null}),this.changed("view")}close(){
cancelAnimationFrame(this.#e),this.#n.close(),this.memory.forget()}};function r(n,t,...e){let[s,...i]=n.split("."),o=document.createElement(s||"div");o instanceof HTMLButtonElement&&(o.type="button"),i.length&&(o.className=i.join(
" "));let c=!(t instanceof Object)||t instanceof Node;return c||ae(o,t),v(o,...c?[t]:[],...e),o}function ae(n,t){for(let[e,s]of Object.entries(t))s==null||s===!1||
(e.startsWith("on")?n.addEventListener(e.slice(2),s):e==="value"?n.value=s:e==="class"?n.classList.add(...s.split(" ")):n.setAttribute(e,s===!0?"":String(s)))}function v(n,...t){
n.replaceChildren(...t.filter(e=>e!=null&&e!==!1).map(e=>e instanceof Node?e:document.createTextNode(String(e))))}function E(n,t,...e){let s=document.createElementNS(
"http://www.w3.org/2000/svg",n);return ae(s,t),s.append(...e),s}function g(n,t){n.hidden===t&&(n.hidden=!t)}function S(n,t){n.textContent!==t&&(n.textContent=t)}var Ye={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"};function k(n){return E(
"svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},E("path",{d:Ye[n]??""}))}function le(n){return E("svg",{class:`jsm-dot jsm-d\
ot-${n}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},E("circle",{cx:6,cy:6,r:n==="in"?5:4.25}))}var M=(n,t,e,s={})=>r("button.jsm-button.jsm-bare",{"aria-label":t,title:t,onclick:e,...s},k(n)),q=(n,t,e,s={})=>r("button.jsm-button",{onclick:e,...s},n?k(n):null,
r("span",t)),Y=({action:n,target:t})=>W(`action.${n}`)?a(`action.${n}`,{target:t}):`${n} ${t}`.trim();function Nt({state:n,why:t,detail:e}){let s=W(`why.${t}`)?
a(`why.${t}`,{detail:e}):`${t} ${e}`.trim();return s?n==="in"?s.startsWith("as ")?`${a("in")} ${s}`:`${a("in")}, ${s}`:`${a(n)}: ${s}`:a(n)}var Je=({why:n,detail:t})=>W(
`tip.${n}`)?a(`tip.${n}`,{detail:t}):"";function lt(n){let t=Nt(n),e=Je(n),s={pinned:"pin",summary:"layers",found:"search"}[n.why];return r(`button.jsm-badge.js\
m-${n.state}`,{"data-tip":e||null,"aria-label":e?`${t}. ${e}`:t,"data-act":"badge"},s&&n.state==="in"?k(s):le(n.state),r("span",t))}function J(n){let t=n.view.editing;
if(!t)return null;let e=r("textarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{n.view.editing&&(n.view.editing.text=e.value)},onkeydown:s=>{if(s.key==="Escape")n.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))n.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{e.isConnected&&e.focus()}),r(".jsm-editi\
ng",r(".jsm-label",t.label),t.word?r("p.jsm-warning",k("warning"),t.word):null,e,r(".jsm-row",r("span.jsm-space"),r("button.jsm-button",{onclick:()=>n.leaveEditing()},
a("cancel")),r("button.jsm-button.jsm-primary",{onclick:()=>void n.save()},a("save"))))}async function _(n,t){try{await navigator.clipboard.writeText(t),n.say(a(
"copied"))}catch{let e=r("textarea.jsm-editor",{readonly:!0,rows:10,"aria-label":a("copy"),value:t}),s=ce(n,a("copy.failed"),e,[]);e.select(),s.addEventListener(
"close",()=>s.remove())}}function ce(n,t,e,s){let i=r("dialog.jsm-dialog",{"aria-label":t}),o=r("button.jsm-button",{onclick:()=>i.close()},a(s.length?"cancel":
"close"));return v(i,r("h2",t),e,r(".jsm-row",r("span.jsm-space"),o,...s)),i.addEventListener("close",()=>i.remove()),i.addEventListener("keydown",c=>c.stopPropagation()),
n.root.append(i),i.showModal(),i}function he(n){let t=r("button.jsm-button.jsm-primary.jsm-danger",{onclick:()=>{e.close(),n.act("command",{action:"erase"},a("d\
id.erase"))}},a("erase.now")),e=ce(n,a("erase.title"),r("p",a("erase.text")),[t])}var Xe=400,ct=class{#t;#s=r("b.jsm-selected");#e;#n;#i;#r=r("span",{role:"status","aria-live":"polite"});#a=r("span.jsm-busy",{hidden:!0},r("span.jsm-pulse"),a(
"busy"));#c=0;#l=r("progress.jsm-progress");#o=r("span");#h;constructor(t){this.#t=t,this.#e=r(".jsm-row.jsm-selection",{role:"toolbar","aria-label":a("selected\
.other",{n:0}),hidden:!0},this.#s,r("span.jsm-space"),this.#u("pin","pin"),this.#u("off","exclude"),q("summarise",a("summarise"),()=>void this.#m(),{class:"jsm-\
squeeze","aria-label":a("summarise"),title:a("summarise")}),this.#u("remove","prune"),M("close",a("unselect"),()=>{t.selection.clear(),t.changed("selection")})),
this.#n=q("summarise",a("summarise.older"),()=>void t.act("summarise",{},a("did.summarise"))),this.#i=q("",a("clear"),()=>void t.act("command",{action:"clear"},
a("did.clear"))),this.#h=r(".jsm-row.jsm-work",{hidden:!0},this.#o,this.#l,r("button.jsm-button",{onclick:()=>void t.act("cancel",{work:t.memory.work.id})},a("c\
ancel"))),this.element=r(".jsm-bottom",this.#h,r(".jsm-row.jsm-foot",this.#n,r(".jsm-status",this.#a,this.#r),this.#i,this.#e))}#u(t,e){return q(t,a(t),()=>void this.#f(
e),{class:"jsm-squeeze","aria-label":a(t),title:a(t)})}update(t){let{memory:e,selection:s,view:i,wide:o,said:c}=this.#t;if(t.has("work")){let{id:m,action:p,done:x,
of:$}=e.work;g(this.#h,m!=="");let w=a(`work.${p}`);S(this.#o,$?a("work.of",{what:w,done:x,of:$}):w),this.#l.setAttribute("aria-label",w),$?Object.assign(this.#l,
{max:$,value:x}):this.#l.removeAttribute("value")}t.has("said")&&S(this.#r,c),t.has("busy")&&this.#d(e.busy);let l=e.phase==="live"&&e.order.length>0&&(o||i.tab===
"memory"),h=l&&s.size>0,d=this.#e.contains(document.activeElement);g(this.#e,h);for(let m of[this.#n,this.#i])g(m,l&&!h);this.element.classList.toggle("jsm-sele\
cting",h),this.element.classList.toggle("jsm-quiet",!l&&!c&&this.#a.hidden&&this.#h.hidden),h&&S(this.#s,A("selected",s.size)),this.#e.setAttribute("aria-label",
A("selected",s.size)),d&&!h&&this.#t.focusRow(s.active)}#d(t){clearTimeout(this.#c),this.#c=t?setTimeout(()=>{g(this.#a,!0),this.#t.changed("selection")},Xe):0,
t||g(this.#a,!1)}close(){clearTimeout(this.#c)}async#f(t){let e=this.#t.selection.list,s=e.length===1?`#${e[0]}`:A("turns.n",e.length);await this.#t.act("turns",
{action:t,numbers:e},a(`did.${t}`,{what:s}))&&t==="prune"&&this.#t.selection.clear(),this.#t.changed("selection")}async#m(){let t=this.#t.selection.list;this.#t.
selection.clear(),this.#t.changed("selection"),await this.#t.act("summarise",{numbers:t},a("did.summarise"))}},ht=class{#t;#s=!1;constructor(t){this.#t=t,this.element=
r(".jsm-findings",{role:"group","aria-label":a("findings"),hidden:!0})}update(t){if(!t.has("findings"))return;let{findings:e}=this.#t.memory;g(this.element,e.length>
0);let s=this.#s?e:e.slice(0,1),i=e.length>1&&r("button.jsm-button.jsm-plain",{"aria-expanded":String(this.#s),onclick:()=>{this.#s=!this.#s,this.#t.changed("fi\
ndings")}},this.#s?a("findings.less"):A("findings.more",e.length-1));v(this.element,...s.map((o,c)=>r("p.jsm-finding",k("warning"),r("span",o.text," ",...o.remedies.
map((l,h)=>r("button.jsm-button.jsm-plain",{onclick:()=>void this.#t.act("remedy",{finding:o.id,choice:h},a("did.remedy"))},Qe(l)))," ",c===s.length-1&&i))))}};
function Qe(n){let t=Y(n);return t.charAt(0).toUpperCase()+t.slice(1)}var de={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""},dt=class{#t;#s=r("p",{role:"status"});#e=r(
".jsm-sign");#n=r("div");#i="";constructor(t){this.#t=t,this.element=r(".jsm-calm",this.#e,this.#s,this.#n)}update(t){if(!["phase","turns","all","draft"].some(h=>t.
has(h)))return;let{memory:e,host:s}=this.#t,i=e.order.length===0&&!e.draft,o=e.phase!=="live"?e.phase:i?"empty":"";if(g(this.element,o!==""),this.element.classList.
toggle("jsm-late",o==="connecting"),o===this.#i)return;this.#i=o,v(this.#e,de[o]?k(de[o]):null),v(this.#s,...(o?a(o).split(/(?<=[.。]) /):[]).flatMap(h=>[r("sp\
an",h)," "]));let c=o==="empty"?s.insertExample:o==="absent"||o==="restarted"?s.loadExtension:void 0,l=o==="empty"?a("empty.example"):a("absent.load");v(this.#n,
c?r("button.jsm-button.jsm-primary",{onclick:()=>c.call(s)},l):null)}};function K(n,t,e){let s=r(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),i=()=>{if(!s.isConnected)return;let l=s.contains(document.
activeElement);s.remove(),t.setAttribute("aria-expanded","false"),l&&t.focus()},o=e.map(l=>l&&r("button.jsm-item",{class:l.danger&&"jsm-danger",role:"menuitem",
tabindex:"-1",onclick:()=>{i(),l.run()}},k(l.icon),l.label));v(s,...o.map(l=>l??r("hr",{role:"separator"})));let c=o.filter(l=>l!==null);s.addEventListener("key\
down",l=>{let h=c.findIndex(m=>m===document.activeElement),d={ArrowDown:h+1,ArrowUp:h-1+c.length,Home:0,End:c.length-1}[l.key];if(d!==void 0)c[d%c.length]?.focus();else if(l.
key==="Escape"||l.key==="Tab")i();else return;l.preventDefault(),l.stopPropagation()}),s.addEventListener("toggle",l=>{l.newState==="closed"&&i()}),n.append(s),
t.setAttribute("aria-expanded","true"),Ze(s,t),c[0]?.focus()}function Ze(n,t){n.showPopover?.();let e=t.getBoundingClientRect(),{width:s,height:i}=n.getBoundingClientRect(),
o=e.bottom+i+8<=innerHeight;n.style.left=`${Math.max(4,Math.min(e.right-s,innerWidth-s-4))}px`,n.style.top=`${o?e.bottom+4:Math.max(4,e.top-i-4)}px`}var ut=class{#t;#s;#e;#n;#i=M("search",a("search.turns"),()=>this.#g(),{"aria-expanded":"false"});#r=M("more",a("more"),()=>this.#b(),{"aria-haspopup":"menu","a\
ria-expanded":"false"});#a=r("span.jsm-model");#c=r("select.jsm-field",{"aria-label":a("thread"),onchange:()=>this.#p()});#l=r("select.jsm-field",{"aria-label":a(
"strategy"),onchange:()=>this.#m({})});#o=r("span.jsm-options");#h="";constructor(t,e){this.#t=t,this.#s=e,this.#e=q("undo",a("undo"),()=>void t.act("command",{
action:"undo"},a("did.undo")),{class:"jsm-bare jsm-back"}),this.#n=M("redo",a("redo"),()=>void t.act("command",{action:"redo"},a("did.redo"))),this.element=r(".\
jsm-header",r("h2.jsm-title",a("title")),r(".jsm-toolbar",this.#e,this.#n,this.#i,this.#r),r(".jsm-row.jsm-setup",this.#a,this.#c,r("span.jsm-space"),r("span.js\
m-strategy",this.#l,this.#o)))}update(t){if(this.#i.setAttribute("aria-expanded",String(this.#t.view.searching)),!t.has("head"))return;let{head:e,thread:s}=this.#t.
memory;S(this.#a,e.model),this.#u(this.#e,"undo",e.undo),this.#u(this.#n,"redo",e.redo),g(this.#c,e.threads.length>1),v(this.#c,...e.threads.map(({name:o,turns:c})=>r(
"option",{value:o,selected:o===s},a("thread.option",{name:o,n:c}))));let i=e.strategies.map(({name:o})=>o).join();this.#l.dataset.names!==i&&(this.#l.dataset.names=
i,v(this.#l,...e.strategies.map(({name:o})=>r("option",{value:o},ts(o))))),this.#l.value=e.strategy,this.#d(e.strategies.find(({name:o})=>o===e.strategy))}#u(t,e,s){
let i=s?a(`${e}.what`,{what:Y(s)}):a(e);t.setAttribute("aria-disabled",String(!s)),t.title=i,t.setAttribute("aria-label",i);let o=t.querySelector("span");o&&S(o,
s?Y(s):a(e))}#d(t){let e=t?.options??[],s=`${t?.name} ${e.map(({name:i})=>i)}`;this.#h!==s&&(this.#h=s,v(this.#o,...e.map(i=>this.#f(t?.name??"",i))));for(let{name:i,
value:o}of e){let c=this.#o.querySelector(`[data-option="${CSS.escape(i)}"]`);c&&c!==document.activeElement&&(c.value=String(o)),c&&ue(c)}}#f(t,{name:e,value:s,
least:i,most:o}){let c=`option.${t}.${e}`,[l,h=""]=(W(c)?a(c):`${e} {input}`).split("{input}"),d=r("input.jsm-field",{type:"number",min:i,max:o,value:s,"data-op\
tion":e,oninput:()=>ue(d),onchange:()=>{d.validity.valid&&d.value&&this.#m({[e]:Math.floor(Number(d.value))})}});return r("label.jsm-option",l,d,h)}#m(t){let e=this.#l.
value,{head:s}=this.#t.memory,i=e===s.strategy?s.strategies.find(o=>o.name===e)?.options??[]:[];this.#t.act("strategy",{name:e,options:{...Object.fromEntries(i.
map(o=>[o.name,o.value])),...t}}).then(o=>{o||this.#t.changed("head")})}#p(){this.#t.act("thread",{name:this.#c.value})}#g(){if(this.#t.view.searching)return this.#t.
endSearch();this.#t.view.searching=!0,this.#t.view.tab=this.#t.wide?this.#t.view.tab:"memory",this.#t.changed("view")}#b(){let t=this.#t;K(t.root,this.#r,[{label:a(
"check"),icon:"check",run:()=>void t.act("command",{action:"check"})},{label:a("strip.copy"),icon:"copy",run:()=>void _(t,this.#s())},null,{label:a("clear"),icon:"\
remove",run:()=>void t.act("command",{action:"clear"},a("did.clear"))},{label:a("erase"),icon:"erase",danger:!0,run:()=>he(t)}])}},ue=n=>{n.style.width=`${Math.
max(2,n.value.length)+4.6}ch`},ts=n=>W(`strategy.${n}`)?a(`strategy.${n}`):n;var es=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),ss=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),ns=new Set("class dir lang title start colspan rowspan align open".split(" "));function me(n){let t=new DOMParser().parseFromString(n,"\
text/html"),e=document.createDocumentFragment();return fe(t.body,e,0),e}function fe(n,t,e){for(let s of n.childNodes){if(s.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||e>60)continue;let i=s,o=i.localName;if(ss.has(o))continue;let c=es.has(o)?document.createElement(
o):null;if(c){for(let{name:h,value:d}of i.attributes)ns.has(h)&&c.setAttribute(h,d);let l=o==="a"?i.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(c.
setAttribute("href",l),c.setAttribute("rel","noopener noreferrer"),c.setAttribute("target","_blank")),o==="pre"&&(c.tabIndex=0),t.appendChild(c)}fe(i,c??t,e+1)}}var is=(n,t)=>{let e=n.targets(t);return e.length===1?`#${e[0]}`:A("turns.n",e.length)};function z(n,t,e){let s=a(`did.${e}`,{what:is(n,t)});return n.act("turns",
{action:e,numbers:n.targets(t)},s)}function ge(n,t,e,s,i){let{memory:o,view:c,host:l}=n;if(c.editing?.row===s)return`editing ${c.editing.target} ${c.editing.source.
version} ${c.readings.has(s)}`;let h=o.cards.get(t),{state:d,why:m,detail:p}=o.placeAt(e);return[d,m,p,o.tokens[e],h?`${h.version} ${h.flags} ${h.outcome} ${h.reply.
length} ${h.more}`:"",c.open.has(s),c.open.has(s)&&c.readings.get(s)?.version,i,o.draft?.number===t,h?.cell?l.cellState?.(h.cell):"",n.wide].join("|")}function we(n,t,e,s,i){
let{memory:o,view:c}=n,l=o.cards.get(t),h=o.placeAt(e),d=c.open.has(s),m=o.draft?.number===t;return r(`.jsm-card.jsm-place-${h.state}${i?".jsm-inside":""}`,{role:"\
gridcell"},r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",`#${t}`),lt(h)),r("span.jsm-tokens",{title:a("tokens.title")},j(o.tokens[e]))),l?os(n,l):null,d||
c.editing?.row===s?Ct(n,s,l):be(l),m?ve():null,l?rs(n,l,h):null)}var pe=n=>n.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function be(n){
return n?r(".jsm-text",r("p.jsm-question",{dir:"auto"},pe(n.question)||(n.reply?"":a("empty.text"))),n.reply?r("p.jsm-reply",{dir:"auto"},r("span.jsm-hook",{"ar\
ia-hidden":"true"},"↳ "),pe(n.reply)):null):r(".jsm-text.jsm-waiting",{"aria-hidden":"true"},r("i"),r("i"))}function os(n,t){let e=t.cell?n.host.cellState?.(t.
cell):"",s=[t.flags.includes("earlier")&&r("span.jsm-flag.jsm-notable",k("earlier"),a("flag.earlier")),e&&r("span.jsm-flag.jsm-notable",k("cell"),a(`cell.${e}`)),
e==="gone"&&r("button.jsm-button.jsm-plain",{"data-act":"remove-gone","aria-label":`${a("remove")} #${t.number}`,onclick:()=>void z(n,t.number,"prune")},a("remo\
ve")),t.outcome==="truncated"&&r("span.jsm-flag.jsm-notable",k("warning"),a("flag.truncated")),t.flags.includes("edited")&&r("span.jsm-flag",k("edit"),a("flag.e\
dited")),t.tools>0&&r("span.jsm-flag",k("tool"),A("flag.tools",t.tools)),t.images>0&&r("span.jsm-flag",A("flag.images",t.images))].filter(i=>i);return s.length?
r(".jsm-flags",...s):null}function rs(n,t,e){let{number:s,flags:i}=t,o=i.includes("pinned"),c=ye(t,e),l=n.view.open.has(`#${s}`),h=M("more",a("turn.actions",{n:s}),
()=>K(n.root,h,as(n,t,e)),{"aria-haspopup":"menu","aria-expanded":"false","data-act":"more"});return r("span.jsm-tools",M("pin",`${a("pin")} #${s}`,()=>void z(n,
s,o?"unpin":"pin"),{"data-act":"pin","aria-pressed":String(o),title:a(o?"unpin":"pin")}),M("off",`${a("off")} #${s}`,()=>void z(n,s,c?"include":"exclude"),{class:"\
jsm-roomy","data-act":"off","aria-pressed":String(c),title:a(c?"on":"off")}),M("remove",`${a("remove")} #${s}`,()=>void z(n,s,"prune"),{class:"jsm-roomy","data-\
act":"remove"}),M(l?"down":"right",`${a(l?"fold":"unfold")} #${s}`,()=>void n.unfold(`#${s}`),{"data-act":"unfold","aria-expanded":String(l)}),h)}var ye=(n,t)=>n.
flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(t.why);function as(n,t,e){let{number:s}=t,{host:i}=n,
o=ye(t,e),c=n.view.open.has(`#${s}`);return[{label:a(c?"fold":"unfold"),icon:c?"down":"right",run:()=>void n.unfold(`#${s}`)},{label:a("edit.question"),icon:"ed\
it",run:()=>void n.editTurn(s,"user")},...t.reply?[{label:a("edit.reply"),icon:"edit",run:()=>void n.editTurn(s,"assistant")}]:[],{label:a(o?"on":"off"),icon:"o\
ff",run:()=>void z(n,s,o?"include":"exclude")},{label:a("summarise.before",{n:s}),icon:"summarise",run:()=>void n.act("summarise",{older:s},a("did.summarise"))},
...i.goToCell&&t.cell&&i.cellState?.(t.cell)!=="gone"?[{label:a("goto"),icon:"cell",run:()=>i.goToCell?.(t.cell)}]:[],{label:a("copy"),icon:"copy",run:()=>void ls(
n,s)},null,{label:a("remove"),icon:"remove",danger:!0,run:()=>void z(n,s,"prune")}]}async function ls(n,t){let e=n.readingOf(`#${t}`)??await n.read(`#${t}`);if(!e)
return;let s=await Promise.all(e.map(({id:i})=>n.ask("source",{target:i})));await _(n,s.flatMap(i=>i?[i.source.text]:[]).join(`

`))}function Ct(n,t,e){let{readings:s,editing:i}=n.view,o=s.get(t)?.messages;if(!o)return e?be(e):r(".jsm-text",a("loading"));let c=i?.row===t?i:null;return r("\
.jsm-whole",...o.map(l=>c?.target===l.id?J(n):cs(l)),c&&!o.some(({id:l})=>l===c.target)?J(n):null)}function cs(n){let{role:t,name:e,tokens:s,html:i,more:o}=n,c=r(
".jsm-rendered",{dir:"auto"});return c.append(me(i)),r(`section.jsm-message.jsm-role-${t}`,{"aria-label":a(`role.${t}`)},r(".jsm-label",a(`role.${t}`),e?` · ${e}`:
"",r("span.jsm-tokens",j(s))),c,o?r("p.jsm-faint",a("cut")):null)}var ve=()=>r(".jsm-writing",r(".jsm-stream",{dir:"auto"}));function ke(n,t){return r(".jsm-car\
d.jsm-place-maybe.jsm-draft",{role:"gridcell"},r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",`#${t}`),r("span.jsm-badge.jsm-maybe",r("span.jsm-pulse"),a("\
writing")))),r(".jsm-text",r("p.jsm-question",{dir:"auto"},n.memory.draft?.question??"")),ve())}function xe(n,t,e){let{view:s}=n;if(s.editing?.row===t.id)return`editing ${s.editing.source.version} ${s.readings.has(t.id)}`;let{id:i,version:o,stale:c,pinned:l,
expanded:h,missing:d,place:m}=t;return[i,o,c,l,h,d,m.state,m.why,m.detail,e,s.open.has(i),s.readings.get(i)?.version,n.wide].join("|")}function je(n,t,e){let{id:s,
text:i,covers:o,place:c,tokens:l,stale:h,by:d,edited:m,expanded:p}=t,x=rt(P(o,1)),$=n.view.open.has(s)||n.view.editing?.row===s;return r(`.jsm-card.jsm-summary.\
jsm-place-${c.state}`,{role:"gridcell"},r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",s),lt(c)),r("span.jsm-tokens",{title:a("tokens.title")},j(l))),r(".j\
sm-flags",r("span.jsm-flag",k("summarise"),a("summary.covers",{turns:x})),d?r("span.jsm-flag",a("summary.by",{by:d})):null,m?r("span.jsm-flag",k("edit"),a("flag\
.edited")):null,p?r("span.jsm-flag",a("summary.expanded")):null),$?Ct(n,s):r(".jsm-text",r("p.jsm-question",{dir:"auto"},i)),hs(t),h?r("p.jsm-warning",k("stale"),
r("span",a("summary.stale")),q("",a("summary.remake"),()=>void n.act("summary",{action:"remake",summary:s},a("did.summarise")),{"data-act":"remake"})):null,ds(n,
t,e))}function hs({lost:n,missing:t}){if(!t)return null;let e=t-n.length;return r("p.jsm-warning",k("warning"),r("span",r("b",A("summary.lost",t)," "),r("span",
{dir:"auto"},n.join(" · ")+(e>0?" …":""))))}var Rt=(n,t)=>n.act("summary",{action:"remove",summary:t},a("did.prune",{what:t}));function ds(n,t,e){let{id:s,pinned:i,
expanded:o}=t,c=()=>{n.view.unfolded.delete(s)||n.view.unfolded.add(s),n.changed("view")},l=M("more",a("summary.actions",{id:s}),()=>K(n.root,l,[...o?[]:[{label:a(
e?"summary.shut":"summary.open"),icon:e?"down":"right",run:c}],{label:a(n.view.open.has(s)?"fold":"unfold"),icon:"list",run:()=>void n.unfold(s)},{label:a("edit"),
icon:"edit",run:()=>void n.edit(s,s,a("edit.of",{what:s}))},{label:a("summary.remake"),icon:"stale",run:()=>void n.act("summary",{action:"remake",summary:s},a("\
did.summarise"))},{label:a(o?"summary.hide":"summary.show"),icon:"layers",run:()=>void n.act("summary",{action:o?"collapse":"expand",summary:s})},null,{label:a(
"remove"),icon:"remove",danger:!0,run:()=>void Rt(n,s)}]),{"aria-haspopup":"menu","aria-expanded":"false","data-act":"more"});return r("span.jsm-tools",M("pin",
`${a("pin")} ${s}`,()=>void n.act("summary",{action:i?"unpin":"pin",summary:s}),{"data-act":"pin","aria-pressed":String(i),title:a(i?"unpin":"pin")}),o?null:M(e?
"down":"right",`${a(e?"summary.shut":"summary.open")}: ${s}`,c,{"data-act":"unfold","aria-expanded":String(e)}),l)}var $e=400,us=60,mt=class{#t;#s=new Map;#e=new Set;#n=!0;#i=0;#r=0;#a=0;#c=0;#l=r(".jsm-canvas",{role:"presentation"});#o;#h=r("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>this.#q()},k("arrow"),a("new.below"));#u=new ResizeObserver(t=>this.#A(t));constructor(t){this.#t=t,this.#o=r(".jsm-scroller",{role:"grid","aria-lab\
el":a("turns"),"aria-multiselectable":"true"},this.#l),this.element=r(".jsm-list",this.#o,this.#h),this.#u.observe(this.#o),this.#o.addEventListener("scroll",()=>this.#T(),
{passive:!0}),this.#o.addEventListener("keydown",e=>this.#C(e)),this.#o.addEventListener("mousedown",e=>{e.shiftKey&&e.preventDefault()}),this.#o.addEventListener(
"click",e=>this.#L(e)),this.#o.addEventListener("dblclick",e=>this.#N(e)),this.#o.addEventListener("focusin",e=>this.#O(e)),t.focusRow=e=>this.#y(e),t.holdView=
()=>{this.#n=!1}}get#d(){return this.#t.heights}update(t){if(!["rows","cards","turns","tried","places","draft","selection","size"].every(e=>!t.has(e))){if(t.has(
"rows")){let e=this.#f(),s=this.#v();this.#d.use(this.#t.rows),this.#o.setAttribute("aria-rowcount",String(this.#t.rows.length)),this.#m(e),s&&s!==this.#t.selection.
active&&this.#t.selection.active&&this.#y(this.#t.selection.active);let{newest:i}=this.#t.memory;i>this.#i&&!this.#n&&!t.has("all")&&g(this.#h,!0),this.#i=t.has(
"all")?i:Math.max(i,this.#i)}else this.#w();this.#t.memory.draft&&this.#S()}}#f(){let{scrollTop:t}=this.#o;t!==this.#r&&this.#g();let e=this.#d.at(t);return{keys:this.#d.
rows.slice(e,e+40).map(({key:s})=>s),offset:t-this.#d.top(e)}}#m({keys:t,offset:e}){let{rows:s,total:i}=this.#d;this.#b();let o=i-this.#a;if(!this.#n){let c=s.findIndex(
({key:h})=>h===t[0]),l=c<0?s.findIndex(({key:h})=>t.includes(h)):c;o=l<0?this.#r:this.#d.top(l)+(c<0?0:e)}this.#p(Math.max(0,o)),this.#w()}#p(t){Math.abs(t-this.#r)<
.5||(this.#o.scrollTop=t,this.#r=this.#o.scrollTop)}#g(){let{scrollTop:t,clientHeight:e,scrollHeight:s}=this.#o;this.#r=t,this.#n=t+e>=s-24}#b(){let t=`${this.#d.
total}px`;this.#l.style.height!==t&&(this.#l.style.height=t,this.element.style.setProperty("--jsm-content",t))}#w(){let t=this.#d,e=this.#t,s=this.#s,{rows:i}=e,
o=t.at(this.#r-$e),c=t.at(this.#r+(this.#a||400)+$e),l=i.length?Array.from({length:c-o+1},(p,x)=>o+x):[],h=i.findIndex(({key:p})=>p===e.selection.active);h>=0&&
h<o&&l.unshift(h),h>c&&l.push(h);let d=new Set(l.map(p=>i[p].key));for(let[p,{element:x}]of s)d.has(p)||(this.#u.unobserve(x),x.remove(),s.delete(p));let m=null;
for(let p of l)m=this.#x(i[p],p,m);this.#b(),this.#E(l.map(p=>i[p]))}#x(t,e,s){let i=this.#t,o=this.#s,c=this.#$(t),l=o.get(t.key);if(!l){let $=r(".jsm-item-row",
{role:"row","data-key":t.key});l={element:$,signature:"",state:""},o.set(t.key,l),this.#u.observe($)}let{element:h}=l;l.signature!==c&&(this.#M(h,t),Object.assign(
l,{signature:c,state:""}));let d=i.selection.active===t.key||!i.selection.active&&e===i.rows.length-1,m=t.kind==="turn"&&i.selection.numbers.has(t.number),p=`${d}\
 ${m} ${e} ${this.#d.top(e)}`;l.state!==p&&(l.state=p,this.#j(h,t,e,d,m));let x=s?s.nextSibling:this.#l.firstChild;return x!==h&&this.#l.insertBefore(h,x),h}#j(t,e,s,i,o){
t.tabIndex=e.kind!=="line"&&i?0:-1;for(let c of t.querySelectorAll("button, a, textarea, pre"))c.tabIndex=i?0:-1;t.setAttribute("aria-rowindex",String(s+1)),e.kind===
"turn"&&t.setAttribute("aria-selected",String(o)),t.style.transform=`translateY(${this.#d.top(s)}px)`}#$(t){return t.kind==="turn"?ge(this.#t,t.number,t.index,t.
key,t.inside):t.kind==="summary"?xe(this.#t,t.summary,t.open):t.kind==="draft"?`draft ${this.#t.memory.draft?.question}`:t.key}#M(t,e){let s=this.#t,i=t.contains(
document.activeElement)?document.activeElement:null,o=i?.getAttribute("data-act");e.kind==="turn"?t.replaceChildren(we(s,e.number,e.index,e.key,e.inside)):e.kind===
"summary"?t.replaceChildren(je(s,e.summary,e.open)):e.kind==="draft"?t.replaceChildren(ke(s,e.number)):t.replaceChildren(r(".jsm-line",{role:"gridcell"},r("span",
a("line")))),i&&i!==t&&(t.querySelector(`[data-act="${o}"]`)??t).focus({preventScroll:!0})}#S(){let{draft:t}=this.#t.memory,e=t&&this.#s.get(`#${t.number}`)?.element.
querySelector(".jsm-stream");e&&S(e,t.text)}#E(t){let{cards:e}=this.#t.memory,s=t.flatMap(o=>o.kind==="turn"&&!e.has(o.number)&&!this.#e.has(o.number)?[o.number]:
[]);if(s.length===0)return;let i=s.slice(0,us);for(let o of i)this.#e.add(o);this.#t.ask("page",{numbers:i}).finally(()=>{for(let o of i)this.#e.delete(o)})}#A(t){
let e=this.#f(),s=!1;for(let{target:i,borderBoxSize:o}of t){if(i===this.#o){this.#a=this.#o.clientHeight,this.element.style.setProperty("--jsm-gutter",`${this.#o.
offsetWidth-this.#o.clientWidth}px`);let h=Math.round(this.#o.clientWidth);h!==this.#c&&this.#d.reset(),this.#c=h,s=!0;continue}let c=i.getAttribute("data-key"),
l=o[0].blockSize;c&&l>0&&this.#s.has(c)&&(s=this.#d.measure(c,l)||s)}s&&this.#m(e)}#T(){this.#o.scrollTop!==this.#r&&this.#g(),this.#n&&g(this.#h,!1),this.#w()}#q(){
this.#n=!0,this.#m(this.#f()),g(this.#h,!1)}#v(){let t=document.activeElement?.closest(".jsm-item-row");return t&&this.#l.contains(t)?t.getAttribute("data-key")??
"":""}#y(t){let e=this.#d,s=this.#t,i=this.#o,o=s.rows.findIndex(h=>h.key===t);if(o<0)return;s.selection.active=t;let c=e.top(o),l=e.top(o+1);c<i.scrollTop?i.scrollTop=
c:l>i.scrollTop+i.clientHeight&&(i.scrollTop=Math.min(c,l-i.clientHeight)),this.#g(),this.#w(),this.#s.get(t)?.element.focus({preventScroll:!0})}#O(t){let e=this.#v();
!e||e===this.#t.selection.active||!(t.target instanceof Element)||(this.#t.selection.active=e,this.#w())}#k(t){let e=t.target instanceof Element?t.target.closest(
".jsm-item-row")?.getAttribute("data-key"):null;return this.#t.rows.find(s=>s.key===e)}#L(t){let e=this.#k(t),s=t.target;if(e?.kind!=="turn"||s.closest("button,\
 a, textarea, summary")||!(t.shiftKey||getSelection()?.isCollapsed))return;let{selection:i,rows:o}=this.#t;t.shiftKey?i.extend(o,e.key):(t.ctrlKey||t.metaKey||i.
size===1&&i.numbers.has(e.number)||i.numbers.clear(),i.toggle(e.number)),this.#t.changed("selection"),this.#y(e.key)}#N(t){let e=this.#k(t);!e||e.kind==="line"||
t.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),this.#t.selection.clear(),this.#t.changed("selection"),this.#t.unfold(e.
key))}#C(t){let e=t.target;if(e.closest("textarea, input, select")||t.altKey)return;let s=this.#t,{selection:i,rows:o}=s,c=o.findIndex(({key:m})=>m===i.active),
l=o[c],h=e.classList.contains("jsm-item-row"),d=this.#P(t.key,c);if(d!==void 0)this.#z(d,t.shiftKey);else if(t.key==="Delete"||t.key==="Backspace")l?.kind==="tu\
rn"&&h?z(s,l.number,"prune"):l?.kind==="summary"&&h&&Rt(s,l.key);else if(t.key==="Escape"&&i.size)i.clear();else if((t.key==="a"||t.key==="A")&&(t.ctrlKey||t.metaKey))
i.numbers=new Set(o.flatMap(m=>m.kind==="turn"?[m.number]:[]));else if(h&&t.key==="Enter"&&l&&l.kind!=="line")s.unfold(l.key);else if(h&&t.key===" "&&l?.kind===
"turn")i.toggle(l.number);else if(!(h&&!t.ctrlKey&&!t.metaKey&&l?.kind==="turn"&&this.#R(t.key,l.number)))return;s.changed("selection"),t.preventDefault()}#R(t,e){
let s=this.#t,i=s.memory.cards.get(e)?.flags??[];if(t==="p")z(s,e,i.includes("pinned")?"unpin":"pin");else if(t==="o")z(s,e,i.includes("excluded")?"include":"ex\
clude");else if(t==="e")s.editTurn(e,"user");else return!1;return!0}#P(t,e){let{rows:s}=this.#t,i=e<0?s.length:e,o=Math.max(1,Math.floor(this.#o.clientHeight/90)),
c={ArrowUp:i-1,ArrowDown:i+1,PageUp:i-o,PageDown:i+o,Home:0,End:s.length-1}[t];return c===void 0?void 0:Math.max(0,Math.min(s.length-1,c))}#z(t,e){let{rows:s,selection:i}=this.#t,
o=t>=s.findIndex(({key:l})=>l===i.active),c=s[s[t]?.kind==="line"?Math.max(0,Math.min(s.length-1,t+(o?1:-1))):t];c&&(e?(i.anchor||(i.anchor=i.active),i.extend(s,
c.key)):i.anchor=c.key,this.#y(c.key))}close(){this.#u.disconnect()}};var Me=["instructions","notes","turns","excerpts","input","framing"],Pt=.8;function ms({used:n,layers:t}){let e=n-t.reduce((s,{tokens:i})=>s+i,0);return[...t,{name:"\
framing",tokens:e}].filter(({tokens:s})=>s>0).sort((s,i)=>Me.indexOf(s.name)-Me.indexOf(i.name))}var ft=class{#t;#s=!1;#e=r(".jsm-bar",{role:"meter","aria-label":a(
"meter"),"aria-valuemin":"0"});#n=r("span.jsm-used");#i=[r("span.jsm-long"),r("span.jsm-brief")];#r;#a=r("input.jsm-field",{type:"number",min:"1",step:"100","ar\
ia-label":a("budget"),title:a("budget.hint"),onkeydown:t=>this.#f(t),onblur:()=>this.#m()});#c=r("span.jsm-nearly");#l=r(".jsm-legend");#o=r("p.jsm-warning",{hidden:!0});#h=r(
"span.jsm-counts");constructor(t){this.#t=t,this.#r=r("button.jsm-button.jsm-plain",{onclick:()=>this.#d(!0)},...this.#i),this.element=r(".jsm-meter",this.#e,r(
".jsm-row.jsm-figures",this.#h,r("span.jsm-amount",this.#c,this.#n,this.#r,this.#a)),this.#l,this.#o),g(this.#a,!1)}update(t){if(!t.has("meter")&&!t.has("turns")&&
!t.has("tried"))return;let e=this.#t.memory.tried?.meter??this.#t.memory.meter,{used:s,budget:i,exact:o,problem:c}=e,l=i?s/i:0,h=!!c||l>1;this.element.classList.
toggle("jsm-near",l>=Pt&&!h),this.element.classList.toggle("jsm-over",h);let d=Math.max(i??s,s,1),m=ms(e);v(this.#e,...m.map(({name:w,tokens:T})=>{let R=r(`span\
.jsm-part.jsm-layer-${w}`,{"data-tip":`${a(`layer.${w}`)}: ${a("tokens",{n:T})}`});return R.style.width=`${T/d*100}%`,R}));let p=o?"":"≈",x=i===null?a("meter.\
nolimit",{used:`${p}${j(s)}`}):a("meter.of",{used:`${p}${j(s)}`,budget:j(i)});this.#e.setAttribute("aria-valuemax",String(d)),this.#e.setAttribute("aria-valueno\
w",String(Math.min(s,d))),this.#e.setAttribute("aria-valuetext",x),S(this.#n,p+j(s));let $=i===null?x.slice(p.length+j(s).length).trim():a("meter.label",{input:j(
i)});S(this.#i[0],$),S(this.#i[1],i===null?$:a("meter.brief",{input:j(i)})),this.#r.setAttribute("aria-label",a("meter.change",{words:$})),v(this.#c,...h&&!c?[k(
"warning"),a("meter.over")]:l>=Pt&&!h?[k("warning"),a("meter.nearly",{percent:Math.round(l*100)})]:[]),this.#c.dataset.tip=l>=Pt&&!h?a("meter.nearly.tip",{percent:Math.
round(l*100)}):"",v(this.#l,...m.map(({name:w,tokens:T})=>r("span.jsm-key",r(`i.jsm-layer-${w}`),a(`layer.${w}`),r("b",j(T))))),g(this.#o,!!c),v(this.#o,k("warn\
ing"),c),this.#u()}#u(){let{memory:t}=this.#t,e=t.counts,s=t.order.length?A("turns.in",t.order.length,{in:e.in}):"";S(this.#h,e.maybe?`${s}; ${a("turns.maybe",{
n:e.maybe})}`:s)}#d(t){this.#s=t;let{budget:e}=this.#t.memory.meter;if(g(this.#a,t),g(this.#r,!t),!t)return this.#r.focus();this.#a.value=e===null?"":String(e),
this.#a.focus(),this.#a.select()}#f(t){t.key==="Enter"?this.#m(!0):t.key==="Escape"&&this.#d(!1)}#m(t=!1){if(!this.#s)return;let e=this.#a.value.trim(),s=e===""?
null:Math.max(1,Math.floor(Number(e)));this.#s=!1,g(this.#a,!1),g(this.#r,!0),t&&this.#r.focus(),s!==this.#t.memory.meter.budget&&this.#t.act("budget",{tokens:s})}};var zt=(n,t)=>t.map(({role:e,layer:s,source:i,tokens:o,text:c,more:l})=>r(`li.jsm-sent.jsm-in-${s}`,r(".jsm-label",r(`i.jsm-layer-${s}`),a(`role.${s==="notes"&&
e==="system"?"notes":e}`),i?r("span.jsm-faint",fs(n,i)):s==="turns"||s==="instructions"?null:r("span.jsm-faint",a(`layer.${s}`)),r("span.jsm-space"),r("span.jsm\
-tokens",j(o))),r("p.jsm-verbatim",{dir:"auto"},c,l?r("span.jsm-faint",` … ${a("cut")}`):null)));function fs(n,t){let e=/^#(\d+)$/.exec(t)?.[1];return!e||n.memory.
indexOf(Number(e))<0?t:r("button.jsm-button.jsm-plain",{onclick:()=>n.reveal(Number(e))},t)}function Bt({used:n,budget:t,exact:e}){let s=`${e?"":"≈"}${j(n)}`;
return t===null?a("meter.nolimit",{used:s}):a("meter.of",{used:s,budget:j(t)})}async function It(n,t,e=""){let s=await n.ask("json",{number:t,question:e});s&&await _(
n,s.text)}var pt=class{#t;#s=null;#e="";#n=0;#i;#r=r("span.jsm-faint");#a=r("p.jsm-warning",{hidden:!0});#c=r("button.jsm-button.jsm-plain",{onclick:()=>void this.#m()});#l=r(
"ol.jsm-messages",{"aria-label":a("tab.next")});#o=r("p.jsm-faint",a("next.empty"));constructor(t){this.#t=t,this.#i=r("input.jsm-field.jsm-wide-field",{type:"t\
ext",dir:"auto","aria-label":a("try"),title:a("try.hint"),placeholder:a("try"),oninput:()=>{t.view.question=this.#i.value,clearTimeout(this.#n),this.#n=setTimeout(
()=>this.#f(),250)}}),this.element=r(".jsm-request",r(".jsm-row",this.#i),r(".jsm-row",this.#r,r("span.jsm-space"),q("copy",a("json"),()=>void It(t,0,this.#i.value))),
this.#a,this.#c,this.#l,this.#o)}get#h(){let{view:t,wide:e}=this.#t;return t.tab==="next"||e&&t.tab==="memory"}update(t){if(t.has("all")&&this.#d(),this.#i.value!==
this.#t.view.question&&(this.#i.value=this.#t.view.question),!this.#h)return;let e=["turns","places","meter","summaries","system","plan","cards"].some(s=>t.has(
s));this.#u()!==this.#e&&(e||t.has("view")||t.has("size"))&&this.#f()}#u(){let{thread:t,revision:e,phase:s}=this.#t.memory;return`${s} ${t} ${e} ${this.#i.value}`}#d(){
this.#s=null,this.#e="",v(this.#l),S(this.#r,"")}async#f(){if(this.#t.memory.phase!=="live")return;let t=this.#e=this.#u(),e=await this.#t.ask("preview",{question:this.#i.
value});!e||t!==this.#e||(this.#s=e,this.#p())}async#m(){let t=this.#s,e=this.#e;if(!t)return;let s=await this.#t.ask("preview",{question:this.#i.value,before:t.
start});!s||this.#e!==e||(this.#s={...t,start:s.start,messages:[...s.messages,...t.messages]},this.#p())}#p(){let t=this.#s;t&&(S(this.#r,Bt(t.meter)),g(this.#a,
t.meter.problem!==""&&t.meter.problem!==this.#t.memory.meter.problem),v(this.#a,k("warning"),t.meter.problem),g(this.#c,t.start>0),S(this.#c,a("messages.earlier",
{n:t.start})),g(this.#o,t.total===0),v(this.#l,...zt(this.#t,t.messages)))}};var gt=["memory","next","sent"],wt=class{#t;#s=gt.map(t=>r("button.jsm-tab",{role:"tab",onclick:()=>this.#n(t)},a(`tab.${t}`)));constructor(t){this.#t=t,this.element=
r(".jsm-tabs",{role:"tablist","aria-label":a("tabs"),onkeydown:e=>this.#i(e)},...this.#s)}get#e(){let{view:t,wide:e}=this.#t;return e&&t.tab==="memory"?"next":t.
tab}update(t){["view","size","all"].some(e=>t.has(e))&&(this.#s.forEach((e,s)=>{let i=gt[s]===this.#e;e.setAttribute("aria-selected",String(i)),e.tabIndex=i?0:-1}),
g(this.#s[0],!this.#t.wide))}#n(t){this.#t.view.tab=t,this.#t.changed("view")}#i(t){let e=gt.filter(c=>!(this.#t.wide&&c==="memory")),s=e.findIndex(c=>c===this.#e),
i={ArrowRight:s+1,ArrowLeft:s-1+e.length,Home:0,End:e.length-1}[t.key];if(i===void 0)return;let o=e[i%e.length];this.#n(o),this.#s[gt.indexOf(o)].focus(),t.preventDefault()}},
bt=class{#t;#s=0;#e=!1;#n;#i=r("span.jsm-faint",{role:"status"});constructor(t){this.#t=t,this.#n=r("input.jsm-field.jsm-wide-field",{type:"search",dir:"auto","\
aria-label":a("search.turns"),placeholder:a("search.turns"),oninput:()=>{clearTimeout(this.#s),this.#s=setTimeout(()=>void t.search(this.#n.value),150)},onkeydown:e=>{
if(e.key==="Escape")t.endSearch();else if((e.key==="ArrowDown"||e.key==="Enter")&&t.rows.length)t.focusRow(t.rows[0].key);else return;e.preventDefault()}}),this.
element=r(".jsm-row.jsm-search",{role:"search",hidden:!0},this.#n,this.#i,M("close",a("close"),()=>t.endSearch()))}update(t){if(!t.has("view"))return;let{searching:e,
query:s,found:i,foundTotal:o}=this.#t.view;g(this.element,e),e&&!this.#e&&this.#n.focus(),this.#e=e,!s&&this.#n.value&&!e&&(this.#n.value=""),S(this.#i,i?o===0?
a("search.none"):o>i.length?a("search.cut",{shown:i.length,n:o}):A("search.found",o):"")}};var X=96,Ht=14,G=44;function ps(n){let t=10**Math.floor(Math.log10(Math.max(10,n)));return[1,2,2.5,5,10].map(e=>e*t).find(e=>e>=n)??n}function Se(n,t){let e=n[n.
length-1]?.budget??null,s=Math.max(...n.map(({tokens:w})=>w),1),i=e!==null&&e<=s*6,o=ps(i?Math.max(s,e??0):s),c=w=>6+(X-6)*(1-Math.min(1,w/o)),l=(t-G-4)/n.length,
h=Math.max(1,Math.min(22,l-(l>4?2:.5))),d=(w,T,R)=>{let B=E("text",{x:G-6,y:T+3.5,"text-anchor":"end"});return B.textContent=R||j(w),B},m=(w,T,R)=>{let B=E("tex\
t",{x:w,y:X+Ht,"text-anchor":T});return B.textContent=R,B},p=i?c(e??0):0,x=[...[0,o].filter(w=>!i||w===0||Math.abs(c(w)-p)>12).flatMap(w=>[E("path",{class:"jsm-\
axis",d:`M${G} ${c(w)}H${t}`}),d(w,c(w),"")]),...n.map((w,T)=>E("rect",{class:w.budget!==null&&w.tokens>=w.budget*.8?"jsm-column jsm-high":"jsm-column",x:G+T*l+
(l-h)/2,y:c(w.tokens),width:h,height:Math.max(1,X-c(w.tokens)),rx:Math.min(1.5,h/3),"data-tip":a("sent.point",{n:w.number,tokens:w.tokens}),"data-request":w.number})),
...i?[E("path",{class:"jsm-budget",d:`M${G} ${p}H${t}`}),d(e??0,p,j(e??0))]:[],m(G,"start",String(n[0]?.number??"")),...n.length>1?[m(t-2,"end",String(n[n.length-
1].number))]:[]],$=`${a("sent.tokens")}${i?`, ${a("sent.budget")} ${j(e??0)}`:""}`;return E("svg",{class:"jsm-plot",role:"img","aria-label":$,width:t,height:X+Ht+
4,viewBox:`0 0 ${t} ${X+Ht+4}`},...x)}var yt=class{#t;#s=null;#e=null;#n="";#i=0;#r=new ResizeObserver(([{contentRect:t}])=>{let e=Math.floor(t.width);!e||e===this.#i||(this.#i=e,this.#e||this.#o())});constructor(t){
this.#t=t,this.element=r(".jsm-receipts"),this.#r.observe(this.element)}update(t){t.has("all")&&(this.#s=this.#e=null,this.#n="",v(this.element));let{view:e,memory:s}=this.#t;
if(e.tab!=="sent"||s.phase!=="live")return;let i=`${s.thread} ${s.head.sent}`;i!==this.#n&&this.#a(i)}async#a(t){this.#n=t;let e=await this.#t.ask("receipts",{});
!e||this.#n!==t||(this.#s=e.rows,this.#e||this.#o())}async#c(t){this.#e=await this.#t.ask("receipt",{number:t}),this.#o(),this.element.querySelector("button")?.
focus()}async#l(){let t=this.#e;if(!t)return;let e=await this.#t.ask("receipt",{number:t.request,before:t.start});!e||this.#e!==t||(this.#e={...t,start:e.start,
messages:[...e.messages,...t.messages]},this.#o())}#o(){if(this.#e)return this.#u(this.#e);if(!this.#s||!this.#i)return;if(this.#s.length===0)return v(this.element,
r("p.jsm-faint",a("sent.none")));let t=Se(this.#s,this.#i);t.addEventListener("click",e=>{let s=e.target instanceof Element?e.target.getAttribute("data-request"):
null;s&&this.#c(Number(s))}),v(this.element,r(".jsm-label",a("sent.tokens")),t,r("ul.jsm-history",...[...this.#s].reverse().map(e=>r("li",this.#h(e)))))}#h({number:t,
turn:e,tokens:s,exact:i,text:o,model:c}){return r("button.jsm-request-line",{title:c,onclick:()=>void this.#c(t)},r("b",String(t)),r("span.jsm-what",e?a("sent.t\
urn",{n:e}):a("sent.unsaved")," · ",o),r("span.jsm-tokens",`${i?"":"≈"}${j(s)}`))}#u(t){let e=this.#t,{request:s,meter:i,start:o,messages:c,difference:l}=t,h=this.#s?.
find(({number:d})=>d===s);v(this.element,r(".jsm-row",q("left",a("sent.back"),()=>{this.#e=null,this.#o(),this.element.querySelector("button")?.focus()}),r("spa\
n.jsm-space"),q("copy",a("json"),()=>void It(e,s))),r("h3",a("sent.request",{n:s}),h?r("span.jsm-faint",h.turn?a("sent.turn",{n:h.turn}):a("sent.unsaved")):null),
r("p.jsm-faint",[Bt(i),h?.model].filter(Boolean).join(" · ")),l?gs(l):null,o>0?r("button.jsm-button.jsm-plain",{onclick:()=>void this.#l()},a("messages.earlier",
{n:o})):null,r("ol.jsm-messages",{"aria-label":a("sent.request",{n:s})},...zt(e,c)))}close(){this.#r.disconnect()}};function gs(n){let t=["added","removed","cha\
nged"].flatMap(e=>{let s=n[e],i=s.length>6?[...s.slice(0,5),`… ${s[s.length-1]}`]:s;return s.length?[r(`span.jsm-diff-${e}`,a(`diff.${e}`,{what:i.join(", ")}))]:
[]});return r("p.jsm-difference",a("diff")," ",...t.length?t.flatMap((e,s)=>s?[" · ",e]:[e]):[a("diff.same")])}var vt=class{#t;#s=new Set;#e="";#n="";constructor(t){this.#t=t,this.element=r(".jsm-standing")}update(t){if(!["standing","system","plan","entities"].some(d=>t.
has(d)))return;let{system:e,plan:s,entities:i}=this.#t.memory,o=this.#t.view.editing?.row??"",c=this.element.contains(document.activeElement)?document.activeElement:
null;if(c?.matches("input, textarea")&&!t.has("standing"))return;let l=c&&(c.getAttribute("data-act")??`edit-${this.#n}`);this.#n=this.#e||(["system","plan"].includes(
o)?o:"");let h=o==="plan"||s.text!=="";v(this.element,this.#r("system",e,!h),h&&this.#r("plan",s),i.length>0&&this.#l(i)),l&&this.#i(l)}#i(t){let e=[...this.element.
querySelectorAll("[data-act]")],s=this.#n?void 0:e.filter(({dataset:i})=>i.act?.startsWith("fold-")).pop();(e.find(({dataset:i})=>i.act===t)??s)?.focus({preventScroll:!0})}#r(t,{
text:e,tokens:s,more:i},o=!1){let c=this.#t;if(c.view.editing?.row===t)return r(".jsm-note",J(c));let l=this.#s.has(t),h=a(`standing.${t}`);return r(".jsm-note",
r(".jsm-row",this.#c(t,h,e?l?"":e:a("standing.none"),o&&!e?"jsm-one.jsm-none":"jsm-one"),s?r("span.jsm-tokens",j(s)):null,o&&q("plus",a("standing.plan"),()=>this.#a(
"plan"),{class:"jsm-bare","data-act":"edit-plan","aria-label":a("standing.add"),title:a("standing.add")}),M("edit",a("standing.edit",{what:h}),()=>this.#a(t),{"\
data-act":`edit-${t}`})),l&&e?r("p.jsm-full",{dir:"auto"},e,i?" …":""):null)}#a(t){this.#t.edit(t,t,a(`standing.${t}`))}#c(t,e,s,i="jsm-one"){let o=this.#s.has(
t);return r("button.jsm-fold",{"aria-expanded":String(o),"data-act":`fold-${t}`,onclick:()=>{this.#s.delete(t)||this.#s.add(t),this.#t.changed("standing")}},k(o?
"down":"right"),r("b",e),r(`span.${i}`,{dir:"auto"},s))}#l(t){let e=this.#s.has("entities");return r(".jsm-note",r(".jsm-row",this.#c("entities",a("standing.ent\
ities"),e?"":t.map(({name:s})=>s).join(", "))),e?r("dl.jsm-entities",...t.flatMap(s=>[r("dt",{dir:"auto"},s.name),...s.facts.map((i,o)=>this.#o(s,i,`${s.id} ${o}`))])):
null)}#o(t,e,s){let i=this.#t;if(this.#e===s)return r("dd",this.#h(t,e));let{text:o,turns:c,replaced:l}=e;return r(l?"dd.jsm-replaced":"dd",r("span",{dir:"auto"},
o," ",r("span.jsm-faint",rt(c),l?` · ${a("entity.replaced")}`:"")),r("span.jsm-space"),...l?[]:[M("edit",`${a("entity.edit")}: ${o}`,()=>{this.#e=s,i.changed("\
standing")},{"data-act":`edit-${s}`,title:a("entity.edit")}),M("remove",`${a("entity.delete")}: ${o}`,()=>void i.act("entity",{entity:t.id,fact:o,text:""}),{"da\
ta-act":`remove-${s}`,title:a("entity.delete")})])}#h(t,e){let s=()=>{this.#e="",this.#t.changed("standing")},i=r("input.jsm-field.jsm-wide-field",{type:"text",
dir:"auto",value:e.text,"aria-label":`${a("entity.edit")}: ${e.text}`,onkeydown:o=>{o.key==="Escape"&&s(),o.key==="Enter"&&(s(),i.value.trim()&&i.value!==e.text&&
this.#t.act("entity",{entity:t.id,fact:e.text,text:i.value.trim()}))}});return requestAnimationFrame(()=>i.focus()),i}};function Ae(n,t){let{length:e}=n.order;if(e===0||t<5)return[];if(e*7<=t)return Ee(n,0,e,0,t*Math.min(e,3)/3);let s=Math.floor(t*.62),i=Math.floor(s/8),o=t-s-6;return[
...ws(n,e-i,o),...Ee(n,e-i,e,t-s,s)]}function Ee(n,t,e,s,i){let o=e-t,c=0;for(let d=t;d<e;d++)c+=n.tokens[d];let l=Math.max(0,i-o*7+2)/Math.max(1,c),h=s;return Array.
from({length:o},(d,m)=>{let p=Te(n,t+m,t+m+1,h,5+n.tokens[t+m]*l);return h+=p.width+2,p})}function ws(n,t,e){let s=Math.max(1,Math.min(t,Math.floor((e+1)/6))),i=0;
for(let d=0;d<t;d++)i+=Math.max(1,n.tokens[d]);let o=[],c=0,l=0;for(let d=0;d<t;d++)l+=Math.max(1,n.tokens[d]),!(l<i*(o.length+1)/s&&d<t-1)&&(o.push(Te(n,c,d+1,
0,5)),c=d+1);let h=e/o.length;return o.map((d,m)=>({...d,x:m*h,width:Math.max(2,h-1)}))}function Te(n,t,e,s,i){let o=0,c=0,l=0,h=0,d=!1;for(let p=t;p<e;p++){let{
state:x,why:$}=n.placeAt(p);o+=n.tokens[p],x==="in"?(l++,c+=n.tokens[p]):x==="maybe"&&h++,d||=x==="in"&&$==="pinned"}let m=l===e-t?"in":l>0?"mixed":h>0?"maybe":
"out";return{x:s,width:i,from:t,to:e,tokens:o,inside:l,share:o?c/o:l?1:0,state:m,pinned:d}}var Q=22,kt=4,xt=class{#t;#s=0;#e=E("svg",{class:"jsm-blocks",role:"img",height:Q+kt});#n=new ResizeObserver(()=>{let t=Math.floor(this.element.clientWidth);t===
this.#s||!t||(this.#s=t,this.#i())});constructor(t){this.#t=t,this.element=r(".jsm-strip",{onclick:e=>this.#c(e)},this.#e),this.#n.observe(this.element)}update(t){
g(this.element,this.#t.memory.order.length>0),["turns","places","tried","all"].some(e=>t.has(e))&&this.#i()}#i(){if(!this.#s)return;let{memory:t}=this.#t,e=this.#s;
this.#e.setAttribute("viewBox",`0 0 ${e} ${Q+kt}`),this.#e.setAttribute("width",String(e)),this.#e.setAttribute("aria-label",`${a("strip")} ${A("turns.in",t.order.
length,{in:t.counts.in})}.`),v(this.#e,...Ae(t,e).map(s=>this.#r(s)))}#r(t){let{x:e,width:s,state:i,share:o,pinned:c,from:l,to:h}=t,d={x:e+.5,y:kt+.5,width:Math.
max(1,s-1),height:Q-1,rx:Math.min(2,s/4)},m=Math.max(2,Math.round((Q-1)*o)),p={...d,y:kt+.5+Q-1-m,height:m};return E("g",{class:`jsm-block jsm-block-${i}`,"data\
-tip":this.#a(t),"data-from":l,"data-to":h},E("rect",{...d,class:"jsm-frame"}),...i==="mixed"?[E("rect",{...p,class:"jsm-level"})]:[],...c?[E("path",{class:"jsm\
-notch",d:`M${e+s/2-2.5} 0h5l-2.5 3.5z`})]:[])}#a({from:t,to:e,inside:s,tokens:i}){let{memory:o}=this.#t;return e-t===1?a("strip.block",{a:String(o.order[t]),state:Nt(
o.placeAt(t)),tokens:i}):a("strip.blocks",{a:String(o.order[t]),b:String(o.order[e-1]),in:s,n:e-t,tokens:i})}#c(t){let e=t.target instanceof Element?t.target.closest(
"[data-from]")?.getAttribute("data-from"):null;e!=null&&this.#t.reveal(this.#t.memory.order[Number(e)])}toSvg(){let t=this.#e.cloneNode(!0),e=this.#e.querySelectorAll(
"rect, path");return t.querySelectorAll("rect, path").forEach((s,i)=>{let{fill:o,stroke:c,strokeDasharray:l}=getComputedStyle(e[i]);s.setAttribute("fill",o),s.setAttribute(
"stroke",c),l!=="none"&&s.setAttribute("stroke-dasharray",l),s.removeAttribute("class")}),t.querySelectorAll("g").forEach(s=>{let i=E("title",{});i.textContent=
s.getAttribute("data-tip");for(let{name:o}of[...s.attributes])s.removeAttribute(o);s.prepend(i)}),t.removeAttribute("class"),t.setAttribute("xmlns","http://www.\
w3.org/2000/svg"),new XMLSerializer().serializeToString(t)}close(){this.#n.disconnect()}};function qe(n){let t=r(".jsm-tip",{role:"tooltip",popover:"manual"});n.append(t);let e=0,s=null,i=()=>{clearTimeout(e),s=null,t.matches(":popover-open")&&t.hidePopover()},
o=l=>{if(!l.isConnected)return;t.textContent=l.getAttribute("data-tip"),t.showPopover?.();let h=l.getBoundingClientRect(),{width:d,height:m}=t.getBoundingClientRect();
t.style.left=`${Math.max(4,Math.min(h.left,innerWidth-d-4))}px`,t.style.top=`${h.bottom+m+8<=innerHeight?h.bottom+6:Math.max(4,h.top-m-6)}px`},c=(l,h)=>{let d=l.
target instanceof Element?l.target.closest('[data-tip]:not([data-tip=""])'):null;d!==s&&(i(),d&&(s=d,e=setTimeout(()=>o(d),h)))};return n.addEventListener("mous\
eover",l=>c(l,250)),n.addEventListener("mouseleave",i),n.addEventListener("focusin",l=>c(l,0)),n.addEventListener("focusout",i),n.addEventListener("scroll",i,!0),
n.addEventListener("keydown",l=>{l.key==="Escape"&&i()}),i}var bs=760;function ys({model:n,el:t}){n.host?.strings&&re(n.host.strings);let e=new at(n),s=new xt(e),i=new mt(e),o=new yt(e),c=new ut(e,()=>s.toSvg()),l=new ft(
e),h=new wt(e),d=new bt(e),m=new vt(e),p=new ht(e),x=new dt(e),$=new ct(e),w=new pt(e),T=r(".jsm-main",d.element,m.element,x.element,i.element),R=r(".jsm-view",
{role:"tabpanel"},w.element,o.element),B=r(".jsm-side",R),Dt=r(".jsm-body",T,B),Wt=r(".jsm-shown",c.element,l.element,s.element,p.element,h.element,Dt),jt=r(".j\
sm-alone"),C=r(n.host?.fill?".jsm.jsm-fill":".jsm",{role:"region","aria-label":a("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},
Wt,jt,$.element);e.root=C;let Oe={element:C,update(L){if(!["phase","view","size","all","turns","draft"].some(U=>L.has(U)))return;let{memory:Mt,view:F,wide:H}=e,
Z=Mt.phase==="live",Ne=Mt.order.length===0&&!Mt.draft;g(Wt,Z),g(jt,!Z),(Z?T:jt).insertBefore(x.element,Z?i.element:null),C.classList.toggle("jsm-wide",H),H!==B.
contains(h.element)&&(H?R:Dt).before(h.element),g(T,H||F.tab==="memory"),H?["role","aria-label"].forEach(U=>T.removeAttribute(U)):Object.entries({role:"tabpanel",
"aria-label":a("tab.memory")}).forEach(([U,Ce])=>T.setAttribute(U,Ce)),g(B,H||F.tab!=="memory"),g(w.element,F.tab==="next"||H&&F.tab==="memory"),g(o.element,F.tab===
"sent"),R.setAttribute("aria-label",a(F.tab==="sent"?"tab.sent":"tab.next")),g(i.element,!Ne)}};e.parts=[Oe,c,l,s,p,h,d,m,x,i,$,w,o];let Le=qe(C),$t=L=>L.stopPropagation();
C.addEventListener("focusin",({target:L})=>{L instanceof Element&&L.setAttribute("data-lm-suppress-shortcuts","true")}),C.addEventListener("keydown",$t),C.addEventListener(
"keyup",$t),C.addEventListener("keypress",$t);let Ft=new ResizeObserver(()=>{let L=C.clientWidth>=bs;L!==e.wide&&(e.wide=L,e.changed("size","view"))});Ft.observe(
C);let _t=()=>{n.comm_live!==!0?e.receive({type:"status",thread:"",revision:0,state:"restarted"}):e.memory.phase!=="live"&&e.hello()},Kt=L=>e.reveal(L);return n.
on("comm_live_update",_t),n.on("reveal",Kt),t.append(C),e.changed("phase","all"),e.start(),()=>{n.off("comm_live_update",_t),n.off("reveal",Kt),Le(),Ft.disconnect();
for(let L of[s,i,o,$])L.close();e.close(),C.remove()}}var Ei={render:ys};export{Ei as default};
