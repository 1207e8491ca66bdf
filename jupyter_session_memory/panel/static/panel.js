// Built from src/ by `make panel`; do not edit.
var Ot="http://www.w3.org/2000/svg";function r(n,t,...e){let[s,...i]=n.split("."),o=document.createElement(s||"div");o instanceof HTMLButtonElement&&(o.type="bu\
tton"),i.length&&(o.className=i.join(" "));let l=!(t instanceof Object)||t instanceof Node;return l||v(o,t),x(o,...l?[t]:[],...e),o}function v(n,t){for(let[e,s]of Object.
entries(t)){let i=e.startsWith("aria-")&&typeof s=="boolean"?String(s):s;i==null||i===!1||(e.startsWith("on")?n.addEventListener(e.slice(2),s):e==="value"?n.value=
s:e==="class"?n.classList.add(...s.split(" ")):n.setAttribute(e,i===!0?"":i))}}function x(n,...t){n.replaceChildren(...t.filter(e=>e!=null&&e!==!1).map(e=>e instanceof
Node?e:document.createTextNode(String(e))))}function E(n,t,...e){let s=document.createElementNS(Ot,n);return v(s,t),s.append(...e),s}function g(n,t){n.hidden===
t&&(n.hidden=!t)}function T(n,t){n.textContent!==t&&(n.textContent=t)}var W=({target:n},t)=>n instanceof Element?n.closest(t):null,A=(n,...t)=>t.some(e=>n.has(e)),
nt=(n,t,e)=>Math.max(t,Math.min(e,n));function it(n,t,{gap:e,end:s}){n.showPopover?.();let i=t.getBoundingClientRect(),{width:o,height:l}=n.getBoundingClientRect(),
h=i.bottom+l+8<=innerHeight?i.bottom+e:Math.max(4,i.top-l-e);n.style.left=`${nt(s?i.right-o:i.left,4,innerWidth-o-4)}px`,n.style.top=`${h}px`}var ot=class{#t=new Map;#e=new Float64Array(1);#s=!0;constructor(){this.rows=[],this.estimates={turn:84,summary:92,line:28,draft:96}}use(t){this.rows=t,this.#s=
!0}measure(t,e){return Math.abs((this.#t.get(t)??-1)-e)<.5?!1:(this.#t.set(t,e),this.#s=!0,!0)}reset(){this.#t.clear(),this.#s=!0}top(t){return this.#s&&this.#n(),
this.#e[Math.max(0,Math.min(t,this.rows.length))]}get total(){return this.top(this.rows.length)}at(t){this.#s&&this.#n();let e=0,s=this.rows.length-1;for(;e<s;){
let i=e+s+1>>1;this.#e[i]<=t?e=i:s=i-1}return Math.max(0,e)}#n(){let{rows:t,estimates:e}=this,s=this.#t;this.#e.length!==t.length+1&&(this.#e=new Float64Array(t.
length+1));let i=0;for(let o=0;o<t.length;o++)this.#e[o]=i,i+=s.get(t[o].key)??e[t[o].kind];this.#e[t.length]=i,this.#s=!1}};var u=n=>typeof n=="string",p=n=>Number.isSafeInteger(n)&&n>=0,L=n=>typeof n=="boolean",b=n=>t=>Array.isArray(t)&&t.every(n),Rt=n=>t=>Array.isArray(t)&&t.length===
n&&t.every(p),R=n=>t=>t==null||n(t),ie=(...n)=>t=>n.includes(t),y=n=>{let t=Object.entries(n);return e=>typeof e=="object"&&e!==null&&t.every(([s,i])=>i(e[s]))},
K=b(Rt(2)),Bt=y({action:u,target:u}),at=y({state:ie("in","out","maybe"),why:u,detail:u}),Nt=y({number:p,version:p,question:u,reply:u,outcome:u,more:L,flags:b(u),
cell:u,model:u,tools:p,images:p}),rt=y({text:u,version:p,tokens:p,more:L}),Qt=y({id:u,version:p,text:u,covers:K,tokens:p,place:at,level:p,more:L,by:u,lost:b(u),
missing:p,stale:L,pinned:L,edited:L,expanded:L}),Zt=y({id:u,name:u,facts:b(y({text:u,turns:b(p),replaced:L}))}),te=y({id:u,text:u,turns:b(p),remedies:b(Bt)}),De=y(
{name:u,value:p,least:p,most:p}),ee=y({model:u,strategy:u,strategies:b(y({name:u,options:b(De)})),threads:b(y({name:u,turns:p})),sent:p,undo:R(Bt),redo:R(Bt)}),
oe=n=>n===null||p(n),Ct=y({used:p,budget:oe,exact:L,layers:b(y({name:u,tokens:p})),problem:u}),se=y({id:u,action:u,done:p,of:p}),ne=y({target:u,version:p,text:u}),
He=y({at:p,remove:p,numbers:K,tokens:b(p),places:K}),We=y({added:b(u),removed:b(u),changed:b(u)}),Fe=y({role:u,layer:u,tokens:p,text:u,source:u,more:L}),_e=y({id:u,
role:u,version:p,tokens:p,html:u,name:u,more:L}),Lt={state:y({protocol:p,head:ee,meter:Ct,system:rt,plan:rt,places:b(at),order:K,tokens:b(p),marks:K,cards:b(Nt),
summaries:b(Qt),entities:b(Zt),findings:b(te),work:se,draft:R(y({number:p,question:u,text:u,at:p}))}),update:y({base:p,total:p,head:R(ee),meter:R(Ct),system:R(rt),
plan:R(rt),places:R(b(at)),splices:b(He),marks:b(Rt(3)),counts:b(Rt(2)),cards:b(Nt),outdated:K,summaries:R(b(Qt)),entities:R(b(Zt)),findings:R(b(te)),work:R(se)}),
draft:y({number:p,at:p,text:u,question:u,ended:L}),status:y({state:ie("connecting","idle","busy","restarted","absent","gone","reopened")}),done:y({re:u,note:u}),
refused:y({re:u,kind:u,text:u,fresh:R(ne)}),page:y({re:u,cards:b(Nt)}),reading:y({re:u,target:u,messages:b(_e)}),source:y({re:u,source:ne}),found:y({re:u,query:u,
numbers:b(p),total:p}),context:y({re:u,request:p,question:u,meter:Ct,start:p,total:p,messages:b(Fe),difference:R(We),places:b(at),marks:K}),receipts:y({re:u,rows:b(
y({number:p,turn:p,tokens:p,budget:oe,exact:L,text:u,model:u}))}),json:y({re:u,text:u})},Ke=y({thread:u,revision:p}),Ts=Object.keys(Lt);function re(n){return!Ke(
n)||!Object.hasOwn(Lt,n.type)?null:Lt[n.type](n)?n:null}var F=class extends Error{constructor(t,e,s){super(e),this.kind=t,this.fresh=s}},lt=class{#t;#e;#s;constructor(t,e){this.#t=t,this.#e=e,this.next=1,this.waiting=
new Map,this.#s=s=>this.#n(s),t.on("msg:custom",this.#s)}ask(t,e,{thread:s,revision:i}){let o=`r${this.next++}`;return new Promise((l,h)=>{this.waiting.set(o,{type:t,
resolve:l,reject:h});try{this.#t.send({type:t,id:o,thread:s,revision:i,...e})}catch{this.waiting.delete(o),h(new F("lost",""))}})}#n(t){let e=re(t);if(!e)return;
this.#e(e);let s="re"in e?e.re:e.type==="state"?this.#i():void 0,i=s===void 0?void 0:this.waiting.get(s);!i||s===void 0||(this.waiting.delete(s),e.type==="refus\
ed"?i.reject(new F(e.kind,e.text,e.fresh)):i.resolve(e))}#i(){for(let[t,{type:e}]of this.waiting)if(e==="hello")return t}abandon(){let t=[...this.waiting.values()];
this.waiting.clear();for(let e of t)e.reject(new F("lost",""))}close(){this.#t.off("msg:custom",this.#s),this.abandon()}};var ae={text:"",version:0,tokens:0,more:!1},Ge={state:"out",why:"",detail:""},Ue=1500,le=4e3;function P(n,t){let e=[];for(let[s,i]of n)for(let o=0;o<i;o++)e.push(
s+t*o);return e}var ht=class{constructor(){this.thread="",this.revision=0,this.head={model:"",strategy:"",strategies:[],threads:[],sent:0},this.meter={used:0,budget:null,
exact:!0,layers:[],problem:""},this.system=ae,this.plan=ae,this.places=[],this.order=[],this.tokens=[],this.marks=[],this.cards=new Map,this.summaries=[],this.entities=
[],this.findings=[],this.draft=null,this.work={id:"",action:"",done:0,of:0},this.tried=null,this.positions=null}},ct=class extends ht{constructor(){super(),this.
phase="connecting",this.busy=!1}forget(){Object.assign(this,new ht)}indexOf(t){return this.positions??=new Map(this.order.map((e,s)=>[e,s])),this.positions.get(
t)??-1}placeAt(t){let{places:e,marks:s}=this.tried??this;return e[s[t]]??Ge}get newest(){return Math.max(this.draft?.number??0,this.order[this.order.length-1]??
0)}get counts(){let t={in:0,maybe:0,out:0};for(let e=0;e<this.order.length;e++)t[this.placeAt(e).state]++;return t}#t(t){return t.type==="state"||t.type==="stat\
us"||t.thread===this.thread}apply(t){return t.type==="state"?this.#e(t):t.type==="status"?this.#r(t.state):this.phase!=="live"||!this.#t(t)?new Set:t.type==="up\
date"?this.update(t):t.type==="draft"?this.#n(t):t.type==="page"?this.keep(t.cards):t.type==="context"&&t.request===0&&t.revision===this.revision?this.#i(t):new Set}#e(t){
if(this.forget(),t.protocol!==1)return this.phase="mismatch",new Set(["phase"]);let{thread:e,revision:s,head:i,meter:o,system:l,plan:h,places:c,tokens:d,summaries:m,
entities:f,findings:j,work:M}=t;return Object.assign(this,{thread:e,revision:s,head:i,meter:o,system:l,plan:h,places:c,tokens:d,summaries:m,entities:f,findings:j,
work:M}),this.phase="live",this.order=P(t.order,1),this.marks=P(t.marks,0),this.draft=t.draft??null,this.keep(t.cards),new Set(["phase","all"])}update(t){let e=new Set;
if(t.base!==this.revision)return t.revision<=this.revision?e:e.add("gap");this.revision=t.revision;for(let s of["head","meter","system","plan","places","summari\
es","entities","findings","work"]){let i=t[s];i!=null&&(Object.assign(this,{[s]:i}),e.add(s))}if(this.#s(t)&&e.add("turns"),this.order.length!==t.total)return e.
add("gap");for(let s of P(t.outdated,1))this.cards.delete(s)&&e.add("cards");return t.cards.length&&this.keep(t.cards).forEach(s=>e.add(s)),this.draft&&t.cards.
some(s=>s.number===this.draft?.number)&&(this.draft=null,e.add("turns")),this.tried&&(e.has("turns")||e.has("places")||e.has("meter"))&&(this.tried=null,e.add("\
turns").add("tried")),e}#s(t){for(let{at:e,remove:s,numbers:i,tokens:o,places:l}of t.splices){for(let c of this.order.slice(e,e+s))this.cards.delete(c);let h=P(
i,1);this.order=[...this.order.slice(0,e),...h,...this.order.slice(e+s)],this.tokens=[...this.tokens.slice(0,e),...o,...this.tokens.slice(e+s)],this.marks=[...this.
marks.slice(0,e),...P(l,0),...this.marks.slice(e+s)]}for(let[e,s,i]of t.marks)this.marks.fill(i,e,e+s);for(let[e,s]of t.counts)this.tokens[e]=s;return t.splices.
length&&(this.positions=null),!!(t.splices.length||t.marks.length||t.counts.length||t.places)}#n(t){if(t.ended)return this.draft?.number!==t.number?new Set:(this.
draft=null,new Set(["turns"]));if(this.draft?.number!==t.number)return this.draft={number:t.number,question:t.question,text:t.text,at:t.at},new Set(["turns"]);let{
text:e,at:s}=this.draft,i=e.slice(0,Math.max(0,t.at-s))+t.text;return this.draft={...this.draft,question:t.question||this.draft.question,text:i.slice(-le),at:s+
Math.max(0,i.length-le)},new Set(["draft"])}keep(t){for(let e of t)this.cards.delete(e.number),this.cards.set(e.number,e);for(let e of this.cards.keys()){if(this.
cards.size<=Ue)break;this.cards.delete(e)}return new Set(["cards"])}#i(t){let e=P(t.marks,0),s=t.question!==""&&e.length===this.order.length&&e.length>0;return!s&&
!this.tried?new Set:(this.tried=s?{question:t.question,meter:t.meter,places:t.places,marks:e}:null,new Set(["turns","tried"]))}#r(t){return t==="busy"||t==="idl\
e"?this.busy===(t==="busy")?new Set:(this.busy=t==="busy",new Set(["busy"])):(this.forget(),this.busy=!1,this.phase=t,new Set(["phase","all"]))}};function he(n,{found:t,unfolded:e}){if(t)return t.map(c=>Ve(n,c,"")).filter(c=>c.index>=0);let{heads:s,inside:i,hidden:o}=Ye(n,e),l=Je(n),h=[];for(let c=0;c<n.order.
length;c++){let d=n.order[c];c===l&&h.push({kind:"line",key:"line"});for(let m of s.get(c)??[])h.push({kind:"summary",key:m.id,summary:m,open:e.has(m.id)});o.has(
d)||h.push({kind:"turn",key:`#${d}`,number:d,index:c,inside:i.get(d)??""})}return n.draft&&n.indexOf(n.draft.number)<0&&h.push({kind:"draft",key:`#${n.draft.number}`,
number:n.draft.number}),h}var Ve=(n,t,e)=>({kind:"turn",key:`#${t}`,number:t,index:n.indexOf(t),inside:e});function Ye(n,t){let e=new Map,s=new Map,i=new Set;for(let o of n.
summaries){let l=P(o.covers,1).filter(c=>n.indexOf(c)>=0);if(l.length===0)continue;let h=Math.min(...l.map(c=>n.indexOf(c)));e.set(h,[...e.get(h)??[],o]);for(let c of l)
s.set(c,o.id),!t.has(o.id)&&!o.expanded&&i.add(c)}return{heads:e,inside:s,hidden:i}}function Je(n){let t=-1;for(let e=0;e<n.order.length;e++){let{state:s}=n.placeAt(
e);if(s==="maybe"||(s==="in"&&t<0&&(t=e),s==="out"&&t>=0))return-1}return t>0?t:-1}var X=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((t,e)=>t-
e)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(t){this.numbers.delete(t)||this.numbers.add(t),this.anchor=this.active=`#${t}`}extend(t,e){let s=t.
findIndex(l=>l.key===e),i=t.findIndex(l=>l.key===this.anchor),o=i<0?s:i;s<0||(i<0&&(this.anchor=e),this.numbers=new Set(t.slice(Math.min(o,s),Math.max(o,s)+1).flatMap(
l=>l.kind==="turn"&&l.number!==void 0?[l.number]:[])),this.active=e)}follow(t,e,s){for(let h of this.numbers)s(h)||this.numbers.delete(h);if(!this.active||e.some(
h=>h.key===this.active))return;let i=t.findIndex(h=>h.key===this.active),o=new Set(e.map(h=>h.key)),l=t.slice(Math.max(0,i)).find(h=>o.has(h.key));this.active=(l??
e[e.length-1])?.key??""}};var Xe={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Redo",what:"Redo: {what}"},search:{turns:"Search the turns",none:"\
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
arget}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},ce=(n,t="")=>Object.entries(n).flatMap(([
e,s])=>{let i=e?t+e:t.slice(0,-1);return typeof s=="string"?[[i,s]]:ce(s,`${i}.`)}),de=Object.fromEntries(ce(Xe)),Pt=de;function ue(n){Pt={...de,...n}}function a(n,t={}){
return(Pt[n]??n.slice(n.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,i)=>{let o=t[i];return o===void 0?s:typeof o=="number"?$(o):o}).trimEnd()}var G=n=>n in Pt,
q=(n,t,e={})=>a(`${n}.${t===1?"one":"other"}`,{n:t,...e}),Qe=new Intl.NumberFormat("en-US"),$=n=>Qe.format(n);function dt(n){let t=[];for(let e=0;e<n.length;e++){
let s=e;for(;e+1<n.length&&n[e+1]===n[e]+1;)e++;t.push(s===e?`#${n[e]}`:`#${n[s]}–#${n[e]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:
t.join(", ")}var Ze=40,ut=class{#t;#e=new Set;#s=0;#n;constructor(t){this.#t=t,this.host=t.host??{},this.memory=new ct,this.selection=new X,this.heights=new ot,this.rows=[],
this.view=this.#i(),this.wide=!1,this.root=document.createElement("div"),this.parts=[],this.said="",this.focusRow=()=>{},this.holdView=()=>{},this.#n=new lt(t,e=>this.
receive(e)),this.#n.next=Math.floor(Math.random()*2**40)}#i(){return{tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,
asked:new Set,editing:null,question:""}}start(){this.#t.comm_live===!1?this.receive({type:"status",thread:"",revision:0,state:"reopened"}):this.hello()}hello(){
this.#n.ask("hello",{protocol:1},this.memory).catch(t=>{t.kind!=="lost"&&(this.memory.phase="mismatch"),this.changed("phase")})}receive(t){let e=this.memory.phase===
"live",s=this.memory.thread,i=this.memory.apply(t);i.has("gap")&&this.hello(),i.has("all")&&(this.memory.phase!=="live"||this.memory.thread!==s)&&this.#r(),e&&this.
memory.phase!=="live"&&this.#n.abandon(),A(i,"cards","turns","summaries")&&this.#o(),this.changed(...i)}#r(){let{tab:t}=this.view;this.view={...this.#i(),tab:t},
this.selection=new X,this.heights.reset(),this.said=""}changed(...t){for(let e of t)this.#e.add(e);this.#e.size&&!this.#s&&(this.#s=requestAnimationFrame(()=>this.#a()))}#a(){
this.#s=0;let t=this.#e;if(this.#e=new Set,t.has("all"))for(let e of["head","meter","turns","cards","findings","standing","view","busy","work","said"])t.add(e);
if(A(t,"turns","summaries","view","places")){let e=he(this.memory,this.view);this.selection.follow(this.rows,e,s=>this.memory.indexOf(s)>=0),this.rows=e,t.add("\
rows").add("selection")}for(let e of this.parts)e.update(t)}async ask(t,e){try{return await this.#n.ask(t,e,this.memory)}catch(s){return this.#h(s),null}}async act(t,e,s=""){
let i=await this.ask(t,e);return i&&this.say("note"in i&&i.note||s),i!==null}command(t){return this.act("command",{action:t},a(`did.${t}`))}summarise(t){return this.
act("summarise",t,a("did.summarise"))}#h(t){if(!(t instanceof F))throw t;if(t.kind==="lost"){this.memory.phase==="live"&&this.receive({type:"status",thread:"",revision:0,
state:"gone"});return}this.say(t.kind==="stale"&&t.fresh?a("stale"):t.kind==="cancelled"?a("work.cancelled"):t.message)}say(t){this.said=t,this.changed("said")}async unfold(t){
let{open:e}=this.view;if(e.delete(t))return this.changed("cards");e.add(t),this.holdView(),this.changed("cards"),await this.#c(t)}#l(t){let{cards:e,summaries:s}=this.
memory;return(t.startsWith("#")?e.get(Number(t.slice(1))):s.find(({id:o})=>o===t))?.version??-1}readingOf(t){let e=this.view.readings.get(t);return e?.version===
this.#l(t)?e.messages:void 0}#o(){let{open:t,readings:e}=this.view;for(let s of e.keys())!t.has(s)&&!this.readingOf(s)&&e.delete(s);for(let s of t)this.#l(s)>=0&&
this.#c(s)}async#c(t){let{view:e}=this;if(!e.asked.has(t)){for(e.asked.add(t);e===this.view&&e.open.has(t)&&!this.readingOf(t);)await this.read(t)||e.open.delete(
t);e.asked.delete(t),this.changed("cards")}}async read(t){let{open:e,readings:s,editing:i}=this.view,o=this.#l(t),l=await this.ask("read",{target:t});if(!l)return null;
s.delete(t),s.set(t,{version:o,messages:l.messages});for(let h of s.keys()){if(s.size<=Ze)break;h!==i?.row&&(s.delete(h),e.delete(h))}return this.changed("cards"),
l.messages}async edit(t,e,s){let i=await this.ask("source",{target:e});i&&(this.view.editing={row:t,target:e,label:s,source:i.source,text:i.source.text,word:""},
this.changed("cards","standing"))}async editTurn(t,e){let s=`#${t}`,o=(this.readingOf(s)??await this.read(s))?.filter(h=>h.role===e),l=e==="user"?o?.[0]:o?.[o.length-
1];l&&(this.view.open.add(s),this.holdView(),await this.edit(s,l.id,a(e==="user"?"edit.question":"edit.reply")))}async save(){let{editing:t}=this.view;if(!t)return;
let{target:e,source:s,text:i}=t;if(i===s.text)return this.leaveEditing();try{await this.#n.ask("edit",{target:e,version:s.version,text:i},this.memory),this.leaveEditing(),
this.say(a("did.edit"))}catch(o){o instanceof F&&o.fresh&&(this.view.editing={...t,source:o.fresh,text:o.fresh.text,word:a("stale")}),this.#h(o),this.changed("c\
ards","standing")}}leaveEditing(){let t=this.view.editing?.row;this.view.editing=null,this.changed("cards","standing"),t&&requestAnimationFrame(()=>this.focusRow(
t))}targets(t){return this.selection.numbers.has(t)?this.selection.list:[t]}reveal(t){this.view.found&&this.endSearch();let e=this.memory.summaries.find(({id:s,
covers:i})=>!this.view.unfolded.has(s)&&i.some(([o,l])=>t>=o&&t<o+l));e&&!e.expanded&&this.view.unfolded.add(e.id),this.view.tab=this.wide?this.view.tab:"memory",
this.changed("view"),requestAnimationFrame(()=>this.focusRow(`#${t}`))}async search(t){if(this.view.query=t,!t.trim())return this.view.found=null,this.changed("\
view");let e=await this.ask("search",{query:t});!e||this.view.query!==t||(this.view.found=e.numbers,this.view.foundTotal=e.total,this.changed("view"))}endSearch(){
Object.assign(this.view,{searching:!1,query:"",found:null}),this.changed("view")}close(){cancelAnimationFrame(this.#s),this.#n.close(),this.memory.forget()}};var ts={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"};function k(n){return E(
"svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},E("path",{d:ts[n]??""}))}function me(n){return E("svg",{class:`jsm-dot jsm-d\
ot-${n}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},E("circle",{cx:6,cy:6,r:n==="in"?5:4.25}))}var S=(n,t,e,s={})=>r("button.jsm-button.jsm-bare",{"aria-label":t,title:t,onclick:e,...s},k(n)),C=(n,t,e,s={})=>r("button.jsm-button",{onclick:e,...s},n?k(n):null,
r("span",t)),O=(n,t,e="",s={})=>r(`button.jsm-button${e}`,{onclick:t,...s},n),Q=({action:n,target:t})=>G(`action.${n}`)?a(`action.${n}`,{target:t}):`${n} ${t}`.
trim();function It({state:n,why:t,detail:e}){let s=G(`why.${t}`)?a(`why.${t}`,{detail:e}):`${t} ${e}`.trim();return s?n==="in"?s.startsWith("as ")?`${a("in")} ${s}`:
`${a("in")}, ${s}`:`${a(n)}: ${s}`:a(n)}var es=({why:n,detail:t})=>G(`tip.${n}`)?a(`tip.${n}`,{detail:t}):"";function mt(n){let t=It(n),e=es(n),s={pinned:"pin",
summary:"layers",found:"search"}[n.why];return r(`button.jsm-badge.jsm-${n.state}`,{"data-tip":e||null,"aria-label":e?`${t}. ${e}`:t,"data-act":"badge"},s&&n.state===
"in"?k(s):me(n.state),r("span",t))}function Z(n){let t=n.view.editing;if(!t)return null;let e=r("textarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.
min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{n.view.editing&&(n.view.editing.text=e.value)},onkeydown:s=>{if(s.key==="Escape")n.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))n.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{e.isConnected&&e.focus()}),r(".jsm-editi\
ng",r(".jsm-label",t.label),t.word?r("p.jsm-warning",k("warning"),t.word):null,e,r(".jsm-row",r("span.jsm-space"),O(a("cancel"),()=>n.leaveEditing()),O(a("save"),
()=>void n.save(),".jsm-primary")))}async function V(n,t){try{await navigator.clipboard.writeText(t),n.say(a("copied"))}catch{let e=r("textarea.jsm-editor",{readonly:!0,
rows:10,"aria-label":a("copy"),value:t});fe(n,a("copy.failed"),e,[]),e.select()}}function fe(n,t,e,s){let i=r("dialog.jsm-dialog",{"aria-label":t,onclose:()=>i.
remove(),onkeydown:l=>l.stopPropagation()}),o=O(a(s.length?"cancel":"close"),()=>i.close());return x(i,r("h2",t),e,r(".jsm-row",r("span.jsm-space"),o,...s)),n.root.
append(i),i.showModal(),i}function pe(n){let t=O(a("erase.now"),()=>{e.close(),n.command("erase")},".jsm-primary.jsm-danger"),e=fe(n,a("erase.title"),r("p",a("e\
rase.text")),[t])}var ss=400,ft=class{#t;#e=r("b.jsm-selected");#s;#n;#i;#r=r("span",{role:"status","aria-live":"polite"});#a=r("span.jsm-busy",{hidden:!0},r("span.jsm-pulse"),a(
"busy"));#h=0;#l=r("progress.jsm-progress");#o=r("span");#c;constructor(t){this.#t=t,this.#s=r(".jsm-row.jsm-selection",{role:"toolbar","aria-label":a("selected\
.other",{n:0}),hidden:!0},this.#e,r("span.jsm-space"),this.#u("pin","pin"),this.#u("off","exclude"),C("summarise",a("summarise"),()=>void this.#m(),{class:"jsm-\
squeeze","aria-label":a("summarise"),title:a("summarise")}),this.#u("remove","prune"),S("close",a("unselect"),()=>{t.selection.clear(),t.changed("selection")})),
this.#n=C("summarise",a("summarise.older"),()=>void t.summarise({})),this.#i=C("",a("clear"),()=>void t.command("clear")),this.#c=r(".jsm-row.jsm-work",{hidden:!0},
this.#o,this.#l,O(a("cancel"),()=>void t.act("cancel",{work:t.memory.work.id}))),this.element=r(".jsm-bottom",this.#c,r(".jsm-row.jsm-foot",this.#n,r(".jsm-stat\
us",this.#a,this.#r),this.#i,this.#s))}#u(t,e){return C(t,a(t),()=>void this.#f(e),{class:"jsm-squeeze","aria-label":a(t),title:a(t)})}update(t){let{memory:e,selection:s,
view:i,wide:o,said:l}=this.#t;if(t.has("work")){let{id:m,action:f,done:j,of:M}=e.work;g(this.#c,m!=="");let w=a(`work.${f}`);T(this.#o,M?a("work.of",{what:w,done:j,
of:M}):w),v(this.#l,{"aria-label":w}),M?Object.assign(this.#l,{max:M,value:j}):this.#l.removeAttribute("value")}t.has("said")&&T(this.#r,l),t.has("busy")&&this.#d(
e.busy);let h=e.phase==="live"&&e.order.length>0&&(o||i.tab==="memory"),c=h&&s.size>0,d=this.#s.contains(document.activeElement);g(this.#s,c);for(let m of[this.#n,
this.#i])g(m,h&&!c);this.element.classList.toggle("jsm-selecting",c),this.element.classList.toggle("jsm-quiet",!h&&!l&&this.#a.hidden&&this.#c.hidden),c&&T(this.#e,
q("selected",s.size)),v(this.#s,{"aria-label":q("selected",s.size)}),d&&!c&&this.#t.focusRow(s.active)}#d(t){clearTimeout(this.#h),this.#h=t?setTimeout(()=>{g(this.#a,
!0),this.#t.changed("selection")},ss):0,t||g(this.#a,!1)}close(){clearTimeout(this.#h)}async#f(t){let e=this.#t.selection.list,s=e.length===1?`#${e[0]}`:q("turn\
s.n",e.length);await this.#t.act("turns",{action:t,numbers:e},a(`did.${t}`,{what:s}))&&t==="prune"&&this.#t.selection.clear(),this.#t.changed("selection")}async#m(){
let t=this.#t.selection.list;this.#t.selection.clear(),this.#t.changed("selection"),await this.#t.summarise({numbers:t})}},pt=class{#t;#e=!1;constructor(t){this.#t=
t,this.element=r(".jsm-findings",{role:"group","aria-label":a("findings"),hidden:!0})}update(t){if(!t.has("findings"))return;let{findings:e}=this.#t.memory;g(this.
element,e.length>0);let s=this.#e?e:e.slice(0,1),i=e.length>1&&O(this.#e?a("findings.less"):q("findings.more",e.length-1),()=>{this.#e=!this.#e,this.#t.changed(
"findings")},".jsm-plain",{"aria-expanded":this.#e});x(this.element,...s.map((o,l)=>r("p.jsm-finding",k("warning"),r("span",o.text," ",...o.remedies.map((h,c)=>O(
ns(h),()=>void this.#t.act("remedy",{finding:o.id,choice:c},a("did.remedy")),".jsm-plain"))," ",l===s.length-1&&i))))}};function ns(n){let t=Q(n);return t.charAt(
0).toUpperCase()+t.slice(1)}var ge={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""},gt=class{#t;#e=r("p",{role:"status"});#s=r(
".jsm-sign");#n=r("div");#i="";constructor(t){this.#t=t,this.element=r(".jsm-calm",this.#s,this.#e,this.#n)}update(t){if(!A(t,"phase","turns","all","draft"))return;
let{memory:e,host:s}=this.#t,i=e.order.length===0&&!e.draft,o=e.phase!=="live"?e.phase:i?"empty":"";if(g(this.element,o!==""),this.element.classList.toggle("jsm\
-late",o==="connecting"),o===this.#i)return;this.#i=o,x(this.#s,ge[o]?k(ge[o]):null),x(this.#e,...(o?a(o).split(/(?<=[.。]) /):[]).flatMap(c=>[r("span",c)," "]));
let l=o==="empty"?s.insertExample:o==="absent"||o==="restarted"?s.loadExtension:void 0,h=o==="empty"?a("empty.example"):a("absent.load");x(this.#n,l?O(h,()=>l.call(
s),".jsm-primary"):null)}};function is(n,t,e){let s=r(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),i=()=>{if(!s.isConnected)return;let h=s.contains(
document.activeElement);s.remove(),v(t,{"aria-expanded":!1}),h&&t.focus()},o=e.filter(h=>h!==!1).map(h=>{if(!h)return null;let[c,d,m,f]=h;return r("button.jsm-i\
tem",{class:f&&"jsm-danger",role:"menuitem",tabindex:-1,onclick:()=>{i(),m()}},k(c),d)});x(s,...o.map(h=>h??r("hr",{role:"separator"})));let l=o.filter(h=>h!==null);
v(s,{onkeydown:h=>{let c=l.findIndex(m=>m===document.activeElement),d={ArrowDown:c+1,ArrowUp:c-1+l.length,Home:0,End:l.length-1}[h.key];if(d!==void 0)l[d%l.length]?.
focus();else if(h.key==="Escape"||h.key==="Tab")i();else return;h.preventDefault(),h.stopPropagation()},ontoggle:h=>{h.newState==="closed"&&i()}}),n.append(s),v(
t,{"aria-expanded":!0}),it(s,t,{gap:4,end:!0}),l[0]?.focus()}function Y(n,t,e,s={}){let i=S("more",t,()=>is(n.root,i,e()),{"aria-haspopup":"menu","aria-expanded":!1,
...s});return i}var wt=class{#t;#e;#s;#n;#i=S("search",a("search.turns"),()=>this.#g(),{"aria-expanded":!1});#r;#a=r("span.jsm-model");#h=r("select.jsm-field",{"aria-label":a("\
thread"),onchange:()=>this.#p()});#l=r("select.jsm-field",{"aria-label":a("strategy"),onchange:()=>this.#m({})});#o=r("span.jsm-options");#c="";constructor(t,e){
this.#t=t,this.#e=e,this.#r=Y(t,a("more"),()=>this.#y()),this.#s=C("undo",a("undo"),()=>void t.command("undo"),{class:"jsm-bare jsm-back"}),this.#n=S("redo",a("\
redo"),()=>void t.command("redo")),this.element=r(".jsm-header",r("h2.jsm-title",a("title")),r(".jsm-toolbar",this.#s,this.#n,this.#i,this.#r),r(".jsm-row.jsm-s\
etup",this.#a,this.#h,r("span.jsm-space"),r("span.jsm-strategy",this.#l,this.#o)))}update(t){if(v(this.#i,{"aria-expanded":this.#t.view.searching}),!t.has("head"))
return;let{head:e,thread:s}=this.#t.memory;T(this.#a,e.model),this.#u(this.#s,"undo",e.undo),this.#u(this.#n,"redo",e.redo),g(this.#h,e.threads.length>1),x(this.#h,
...e.threads.map(({name:o,turns:l})=>r("option",{value:o,selected:o===s},a("thread.option",{name:o,n:l}))));let i=e.strategies.map(({name:o})=>o).join();this.#l.
dataset.names!==i&&(this.#l.dataset.names=i,x(this.#l,...e.strategies.map(({name:o})=>r("option",{value:o},os(o))))),this.#l.value=e.strategy,this.#d(e.strategies.
find(({name:o})=>o===e.strategy))}#u(t,e,s){let i=s?a(`${e}.what`,{what:Q(s)}):a(e);v(t,{"aria-disabled":!s,"aria-label":i,title:i});let o=t.querySelector("span");
o&&T(o,s?Q(s):a(e))}#d(t){let e=t?.options??[],s=`${t?.name} ${e.map(({name:i})=>i)}`;this.#c!==s&&(this.#c=s,x(this.#o,...e.map(i=>this.#f(t?.name??"",i))));for(let{
name:i,value:o}of e){let l=this.#o.querySelector(`[data-option="${CSS.escape(i)}"]`);l&&l!==document.activeElement&&(l.value=String(o)),l&&we(l)}}#f(t,{name:e,value:s,
least:i,most:o}){let l=`option.${t}.${e}`,[h,c=""]=(G(l)?a(l):`${e} {input}`).split("{input}"),d=r("input.jsm-field",{type:"number",min:i,max:o,value:s,"data-op\
tion":e,oninput:()=>we(d),onchange:()=>{d.validity.valid&&d.value&&this.#m({[e]:Math.floor(Number(d.value))})}});return r("label.jsm-option",h,d,c)}#m(t){let e=this.#l.
value,{head:s}=this.#t.memory,i=e===s.strategy?s.strategies.find(o=>o.name===e)?.options??[]:[];this.#t.act("strategy",{name:e,options:{...Object.fromEntries(i.
map(o=>[o.name,o.value])),...t}}).then(o=>{o||this.#t.changed("head")})}#p(){this.#t.act("thread",{name:this.#h.value})}#g(){if(this.#t.view.searching)return this.#t.
endSearch();this.#t.view.searching=!0,this.#t.view.tab=this.#t.wide?this.#t.view.tab:"memory",this.#t.changed("view")}#y(){let t=this.#t;return[["check",a("chec\
k"),()=>void t.act("command",{action:"check"})],["copy",a("strip.copy"),()=>void V(t,this.#e())],null,["remove",a("clear"),()=>void t.command("clear")],["erase",
a("erase"),()=>pe(t),!0]]}},we=n=>{n.style.width=`${Math.max(2,n.value.length)+4.6}ch`},os=n=>G(`strategy.${n}`)?a(`strategy.${n}`):n;var rs=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),as=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),ls=new Set("class dir lang title start colspan rowspan align open".split(" "));function ye(n){let t=new DOMParser().parseFromString(n,"\
text/html"),e=document.createDocumentFragment();return be(t.body,e,0),e}function be(n,t,e){for(let s of n.childNodes){if(s.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||e>60)continue;let i=s,o=i.localName;if(as.has(o))continue;let l=rs.has(o)?document.createElement(
o):null;if(l){for(let{name:c,value:d}of i.attributes)ls.has(c)&&l.setAttribute(c,d);let h=o==="a"?i.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(h)&&(l.
setAttribute("href",h),l.setAttribute("rel","noopener noreferrer"),l.setAttribute("target","_blank")),o==="pre"&&(l.tabIndex=0),t.appendChild(l)}be(i,l??t,e+1)}}var hs=(n,t)=>{let e=n.targets(t);return e.length===1?`#${e[0]}`:q("turns.n",e.length)};function I(n,t,e){let s=a(`did.${e}`,{what:hs(n,t)});return n.act("turns",
{action:e,numbers:n.targets(t)},s)}function xe(n,t,e,s,i){let{memory:o,view:l,host:h}=n;if(l.editing?.row===s)return`editing ${l.editing.target} ${l.editing.source.
version} ${l.readings.has(s)}`;let c=o.cards.get(t),{state:d,why:m,detail:f}=o.placeAt(e);return[d,m,f,o.tokens[e],c?`${c.version} ${c.flags} ${c.outcome} ${c.reply.
length} ${c.more}`:"",l.open.has(s),l.open.has(s)&&l.readings.get(s)?.version,i,o.draft?.number===t,c?.cell?h.cellState?.(c.cell):"",n.wide].join("|")}function ke(n,t,e,s,i){
let{memory:o,view:l}=n,h=o.cards.get(t),c=o.placeAt(e),d=l.open.has(s),m=o.draft?.number===t;return r(`.jsm-card.jsm-place-${c.state}${i?".jsm-inside":""}`,{role:"\
gridcell"},r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",`#${t}`),mt(c)),r("span.jsm-tokens",{title:a("tokens.title")},$(o.tokens[e]))),h?cs(n,h):null,d||
l.editing?.row===s?Dt(n,s,h):je(h),m?Me():null,h?ds(n,h,c):null)}var ve=n=>n.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function je(n){
return n?r(".jsm-text",r("p.jsm-question",{dir:"auto"},ve(n.question)||(n.reply?"":a("empty.text"))),n.reply?r("p.jsm-reply",{dir:"auto"},r("span.jsm-hook",{"ar\
ia-hidden":"true"},"↳ "),ve(n.reply)):null):r(".jsm-text.jsm-waiting",{"aria-hidden":"true"},r("i"),r("i"))}function cs(n,t){let e=t.cell?n.host.cellState?.(t.
cell):"",s=[t.flags.includes("earlier")&&r("span.jsm-flag.jsm-notable",k("earlier"),a("flag.earlier")),e&&r("span.jsm-flag.jsm-notable",k("cell"),a(`cell.${e}`)),
e==="gone"&&O(a("remove"),()=>void I(n,t.number,"prune"),".jsm-plain",{"data-act":"remove-gone","aria-label":`${a("remove")} #${t.number}`}),t.outcome==="trunca\
ted"&&r("span.jsm-flag.jsm-notable",k("warning"),a("flag.truncated")),t.flags.includes("edited")&&r("span.jsm-flag",k("edit"),a("flag.edited")),t.tools>0&&r("sp\
an.jsm-flag",k("tool"),q("flag.tools",t.tools)),t.images>0&&r("span.jsm-flag",q("flag.images",t.images))].filter(i=>i);return s.length?r(".jsm-flags",...s):null}
function ds(n,t,e){let{number:s,flags:i}=t,o=i.includes("pinned"),l=$e(t,e),h=n.view.open.has(`#${s}`);return r("span.jsm-tools",S("pin",`${a("pin")} #${s}`,()=>void I(
n,s,o?"unpin":"pin"),{"data-act":"pin","aria-pressed":o,title:a(o?"unpin":"pin")}),S("off",`${a("off")} #${s}`,()=>void I(n,s,l?"include":"exclude"),{class:"jsm\
-roomy","data-act":"off","aria-pressed":l,title:a(l?"on":"off")}),S("remove",`${a("remove")} #${s}`,()=>void I(n,s,"prune"),{class:"jsm-roomy","data-act":"remov\
e"}),S(h?"down":"right",`${a(h?"fold":"unfold")} #${s}`,()=>void n.unfold(`#${s}`),{"data-act":"unfold","aria-expanded":h}),Y(n,a("turn.actions",{n:s}),()=>us(n,
t,e),{"data-act":"more"}))}var $e=(n,t)=>n.flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(t.
why);function us(n,t,e){let{number:s}=t,{host:i}=n,o=$e(t,e),l=n.view.open.has(`#${s}`);return[[l?"down":"right",a(l?"fold":"unfold"),()=>void n.unfold(`#${s}`)],
["edit",a("edit.question"),()=>void n.editTurn(s,"user")],!!t.reply&&["edit",a("edit.reply"),()=>void n.editTurn(s,"assistant")],["off",a(o?"on":"off"),()=>void I(
n,s,o?"include":"exclude")],["summarise",a("summarise.before",{n:s}),()=>void n.summarise({older:s})],!!(i.goToCell&&t.cell)&&i.cellState?.(t.cell)!=="gone"&&["\
cell",a("goto"),()=>i.goToCell?.(t.cell)],["copy",a("copy"),()=>void ms(n,s)],null,["remove",a("remove"),()=>void I(n,s,"prune"),!0]]}async function ms(n,t){let e=n.
readingOf(`#${t}`)??await n.read(`#${t}`);if(!e)return;let s=await Promise.all(e.map(({id:i})=>n.ask("source",{target:i})));await V(n,s.flatMap(i=>i?[i.source.text]:
[]).join(`

`))}function Dt(n,t,e){let{readings:s,editing:i}=n.view,o=s.get(t)?.messages;if(!o)return e?je(e):r(".jsm-text",a("loading"));let l=i?.row===t?i:null;return r("\
.jsm-whole",...o.map(h=>l?.target===h.id?Z(n):fs(h)),l&&!o.some(({id:h})=>h===l.target)?Z(n):null)}function fs(n){let{role:t,name:e,tokens:s,html:i,more:o}=n,l=r(
".jsm-rendered",{dir:"auto"});return l.append(ye(i)),r(`section.jsm-message.jsm-role-${t}`,{"aria-label":a(`role.${t}`)},r(".jsm-label",a(`role.${t}`),e?` · ${e}`:
"",r("span.jsm-tokens",$(s))),l,o?r("p.jsm-faint",a("cut")):null)}var Me=()=>r(".jsm-writing",r(".jsm-stream",{dir:"auto"}));function Se(n,t){return r(".jsm-car\
d.jsm-place-maybe.jsm-draft",{role:"gridcell"},r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",`#${t}`),r("span.jsm-badge.jsm-maybe",r("span.jsm-pulse"),a("\
writing")))),r(".jsm-text",r("p.jsm-question",{dir:"auto"},n.memory.draft?.question??"")),Me())}function Te(n,t,e){let{view:s}=n;if(s.editing?.row===t.id)return`editing ${s.editing.source.version} ${s.readings.has(t.id)}`;let{id:i,version:o,stale:l,pinned:h,
expanded:c,missing:d,place:m}=t;return[i,o,l,h,c,d,m.state,m.why,m.detail,e,s.open.has(i),s.readings.get(i)?.version,n.wide].join("|")}function Ee(n,t,e){let{id:s,
text:i,covers:o,place:l,tokens:h,stale:c,by:d,edited:m,expanded:f}=t,j=dt(P(o,1)),M=n.view.open.has(s)||n.view.editing?.row===s;return r(`.jsm-card.jsm-summary.\
jsm-place-${l.state}`,{role:"gridcell"},r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",s),mt(l)),r("span.jsm-tokens",{title:a("tokens.title")},$(h))),r(".j\
sm-flags",r("span.jsm-flag",k("summarise"),a("summary.covers",{turns:j})),d?r("span.jsm-flag",a("summary.by",{by:d})):null,m?r("span.jsm-flag",k("edit"),a("flag\
.edited")):null,f?r("span.jsm-flag",a("summary.expanded")):null),M?Dt(n,s):r(".jsm-text",r("p.jsm-question",{dir:"auto"},i)),ps(t),c?r("p.jsm-warning",k("stale"),
r("span",a("summary.stale")),C("",a("summary.remake"),()=>void n.act("summary",{action:"remake",summary:s},a("did.summarise")),{"data-act":"remake"})):null,gs(n,
t,e))}function ps({lost:n,missing:t}){if(!t)return null;let e=t-n.length;return r("p.jsm-warning",k("warning"),r("span",r("b",q("summary.lost",t)," "),r("span",
{dir:"auto"},n.join(" · ")+(e>0?" …":""))))}var Ht=(n,t)=>n.act("summary",{action:"remove",summary:t},a("did.prune",{what:t}));function gs(n,t,e){let{id:s,pinned:i,
expanded:o}=t,l=()=>{n.view.unfolded.delete(s)||n.view.unfolded.add(s),n.changed("view")},h=Y(n,a("summary.actions",{id:s}),()=>[!o&&[e?"down":"right",a(e?"summ\
ary.shut":"summary.open"),l],["list",a(n.view.open.has(s)?"fold":"unfold"),()=>void n.unfold(s)],["edit",a("edit"),()=>void n.edit(s,s,a("edit.of",{what:s}))],[
"stale",a("summary.remake"),()=>void n.act("summary",{action:"remake",summary:s},a("did.summarise"))],["layers",a(o?"summary.hide":"summary.show"),()=>void n.act(
"summary",{action:o?"collapse":"expand",summary:s})],null,["remove",a("remove"),()=>void Ht(n,s),!0]],{"data-act":"more"});return r("span.jsm-tools",S("pin",`${a(
"pin")} ${s}`,()=>void n.act("summary",{action:i?"unpin":"pin",summary:s}),{"data-act":"pin","aria-pressed":i,title:a(i?"unpin":"pin")}),o?null:S(e?"down":"righ\
t",`${a(e?"summary.shut":"summary.open")}: ${s}`,l,{"data-act":"unfold","aria-expanded":e}),h)}var Ae=400,ws=60,yt=class{#t;#e=new Map;#s=new Set;#n=!0;#i=0;#r=0;#a=0;#h=0;#l=r(".jsm-canvas",{role:"presentation"});#o;#c=r("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>this.#q()},k("arrow"),a("new.below"));#u=new ResizeObserver(t=>this.#E(t));constructor(t){this.#t=t,this.#o=r(".jsm-scroller",{role:"grid","aria-lab\
el":a("turns"),"aria-multiselectable":!0,onkeydown:e=>this.#R(e),onmousedown:e=>{e.shiftKey&&e.preventDefault()},onclick:e=>this.#N(e),ondblclick:e=>this.#C(e),
onfocusin:e=>this.#O(e)},this.#l),this.element=r(".jsm-list",this.#o,this.#c),this.#u.observe(this.#o),this.#o.addEventListener("scroll",()=>this.#A(),{passive:!0}),
t.focusRow=e=>this.#b(e),t.holdView=()=>{this.#n=!1}}get#d(){return this.#t.heights}update(t){if(A(t,"rows","cards","turns","tried","places","draft","selection",
"size")){if(t.has("rows")){let e=this.#f(),s=this.#v();this.#d.use(this.#t.rows),v(this.#o,{"aria-rowcount":this.#t.rows.length}),this.#m(e),s&&s!==this.#t.selection.
active&&this.#t.selection.active&&this.#b(this.#t.selection.active);let{newest:i}=this.#t.memory;i>this.#i&&!this.#n&&!t.has("all")&&g(this.#c,!0),this.#i=t.has(
"all")?i:Math.max(i,this.#i)}else this.#w();this.#t.memory.draft&&this.#S()}}#f(){let{scrollTop:t}=this.#o;t!==this.#r&&this.#g();let e=this.#d.at(t);return{keys:this.#d.
rows.slice(e,e+40).map(({key:s})=>s),offset:t-this.#d.top(e)}}#m({keys:t,offset:e}){let{rows:s,total:i}=this.#d;this.#y();let o=i-this.#a;if(!this.#n){let l=s.findIndex(
({key:c})=>c===t[0]),h=l<0?s.findIndex(({key:c})=>t.includes(c)):l;o=h<0?this.#r:this.#d.top(h)+(l<0?0:e)}this.#p(Math.max(0,o)),this.#w()}#p(t){Math.abs(t-this.#r)<
.5||(this.#o.scrollTop=t,this.#r=this.#o.scrollTop)}#g(){let{scrollTop:t,clientHeight:e,scrollHeight:s}=this.#o;this.#r=t,this.#n=t+e>=s-24}#y(){let t=`${this.#d.
total}px`;this.#l.style.height!==t&&(this.#l.style.height=t,this.element.style.setProperty("--jsm-content",t))}#w(){let t=this.#d,e=this.#t,s=this.#e,{rows:i}=e,
o=t.at(this.#r-Ae),l=t.at(this.#r+(this.#a||400)+Ae),h=i.length?Array.from({length:l-o+1},(f,j)=>o+j):[],c=i.findIndex(({key:f})=>f===e.selection.active);c>=0&&
c<o&&h.unshift(c),c>l&&h.push(c);let d=new Set(h.map(f=>i[f].key));for(let[f,{element:j}]of s)d.has(f)||(this.#u.unobserve(j),j.remove(),s.delete(f));let m=null;
for(let f of h)m=this.#k(i[f],f,m);this.#y(),this.#T(h.map(f=>i[f]))}#k(t,e,s){let i=this.#t,o=this.#e,l=this.#$(t),h=o.get(t.key);if(!h){let M=r(".jsm-item-row",
{role:"row","data-key":t.key});h={element:M,signature:"",state:""},o.set(t.key,h),this.#u.observe(M)}let{element:c}=h;h.signature!==l&&(this.#M(c,t),Object.assign(
h,{signature:l,state:""}));let d=i.selection.active===t.key||!i.selection.active&&e===i.rows.length-1,m=t.kind==="turn"&&i.selection.numbers.has(t.number),f=`${d}\
 ${m} ${e} ${this.#d.top(e)}`;h.state!==f&&(h.state=f,this.#j(c,t,e,d,m));let j=s?s.nextSibling:this.#l.firstChild;return j!==c&&this.#l.insertBefore(c,j),c}#j(t,e,s,i,o){
t.tabIndex=e.kind!=="line"&&i?0:-1;for(let l of t.querySelectorAll("button, a, textarea, pre"))l.tabIndex=i?0:-1;v(t,{"aria-rowindex":s+1,"aria-selected":e.kind===
"turn"?o:null}),t.style.transform=`translateY(${this.#d.top(s)}px)`}#$(t){return t.kind==="turn"?xe(this.#t,t.number,t.index,t.key,t.inside):t.kind==="summary"?
Te(this.#t,t.summary,t.open):t.kind==="draft"?`draft ${this.#t.memory.draft?.question}`:t.key}#M(t,e){let s=this.#t,i=t.contains(document.activeElement)?document.
activeElement:null,o=i?.getAttribute("data-act");e.kind==="turn"?t.replaceChildren(ke(s,e.number,e.index,e.key,e.inside)):e.kind==="summary"?t.replaceChildren(Ee(
s,e.summary,e.open)):e.kind==="draft"?t.replaceChildren(Se(s,e.number)):t.replaceChildren(r(".jsm-line",{role:"gridcell"},r("span",a("line")))),i&&i!==t&&(t.querySelector(
`[data-act="${o}"]`)??t).focus({preventScroll:!0})}#S(){let{draft:t}=this.#t.memory,e=t&&this.#e.get(`#${t.number}`)?.element.querySelector(".jsm-stream");e&&T(
e,t.text)}#T(t){let{cards:e}=this.#t.memory,s=t.flatMap(o=>o.kind==="turn"&&!e.has(o.number)&&!this.#s.has(o.number)?[o.number]:[]);if(s.length===0)return;let i=s.
slice(0,ws);for(let o of i)this.#s.add(o);this.#t.ask("page",{numbers:i}).finally(()=>{for(let o of i)this.#s.delete(o)})}#E(t){let e=this.#f(),s=!1;for(let{target:i,
borderBoxSize:o}of t){if(i===this.#o){this.#a=this.#o.clientHeight,this.element.style.setProperty("--jsm-gutter",`${this.#o.offsetWidth-this.#o.clientWidth}px`);
let c=Math.round(this.#o.clientWidth);c!==this.#h&&this.#d.reset(),this.#h=c,s=!0;continue}let l=i.getAttribute("data-key"),h=o[0].blockSize;l&&h>0&&this.#e.has(
l)&&(s=this.#d.measure(l,h)||s)}s&&this.#m(e)}#A(){this.#o.scrollTop!==this.#r&&this.#g(),this.#n&&g(this.#c,!1),this.#w()}#q(){this.#n=!0,this.#m(this.#f()),g(
this.#c,!1)}#v(){let t=document.activeElement?.closest(".jsm-item-row");return t&&this.#l.contains(t)?t.getAttribute("data-key")??"":""}#b(t){let e=this.#d,s=this.#t,
i=this.#o,o=s.rows.findIndex(c=>c.key===t);if(o<0)return;s.selection.active=t;let l=e.top(o),h=e.top(o+1);l<i.scrollTop?i.scrollTop=l:h>i.scrollTop+i.clientHeight&&
(i.scrollTop=Math.min(l,h-i.clientHeight)),this.#g(),this.#w(),this.#e.get(t)?.element.focus({preventScroll:!0})}#O(t){let e=this.#v();!e||e===this.#t.selection.
active||!(t.target instanceof Element)||(this.#t.selection.active=e,this.#w())}#x(t){let e=W(t,".jsm-item-row")?.dataset.key;return this.#t.rows.find(s=>s.key===
e)}#N(t){let e=this.#x(t),s=t.target;if(e?.kind!=="turn"||s.closest("button, a, textarea, summary")||!(t.shiftKey||getSelection()?.isCollapsed))return;let{selection:i,
rows:o}=this.#t;t.shiftKey?i.extend(o,e.key):(t.ctrlKey||t.metaKey||i.size===1&&i.numbers.has(e.number)||i.numbers.clear(),i.toggle(e.number)),this.#t.changed("\
selection"),this.#b(e.key)}#C(t){let e=this.#x(t);!e||e.kind==="line"||t.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),this.#t.
selection.clear(),this.#t.changed("selection"),this.#t.unfold(e.key))}#R(t){let e=t.target;if(e.closest("textarea, input, select")||t.altKey)return;let s=this.#t,
{selection:i,rows:o}=s,l=o.findIndex(({key:m})=>m===i.active),h=o[l],c=e.classList.contains("jsm-item-row"),d=this.#L(t.key,l);if(d!==void 0)this.#z(d,t.shiftKey);else if(t.
key==="Delete"||t.key==="Backspace")h?.kind==="turn"&&c?I(s,h.number,"prune"):h?.kind==="summary"&&c&&Ht(s,h.key);else if(t.key==="Escape"&&i.size)i.clear();else if((t.
key==="a"||t.key==="A")&&(t.ctrlKey||t.metaKey))i.numbers=new Set(o.flatMap(m=>m.kind==="turn"?[m.number]:[]));else if(c&&t.key==="Enter"&&h&&h.kind!=="line")s.
unfold(h.key);else if(c&&t.key===" "&&h?.kind==="turn")i.toggle(h.number);else if(!(c&&!t.ctrlKey&&!t.metaKey&&h?.kind==="turn"&&this.#B(t.key,h.number)))return;
s.changed("selection"),t.preventDefault()}#B(t,e){let s=this.#t,i=s.memory.cards.get(e)?.flags??[];if(t==="p")I(s,e,i.includes("pinned")?"unpin":"pin");else if(t===
"o")I(s,e,i.includes("excluded")?"include":"exclude");else if(t==="e")s.editTurn(e,"user");else return!1;return!0}#L(t,e){let{rows:s}=this.#t,i=e<0?s.length:e,o=Math.
max(1,Math.floor(this.#o.clientHeight/90)),l={ArrowUp:i-1,ArrowDown:i+1,PageUp:i-o,PageDown:i+o,Home:0,End:s.length-1}[t];return l===void 0?void 0:nt(l,0,s.length-
1)}#z(t,e){let{rows:s,selection:i}=this.#t,o=t>=s.findIndex(({key:h})=>h===i.active),l=s[s[t]?.kind==="line"?nt(t+(o?1:-1),0,s.length-1):t];l&&(e?(i.anchor||(i.
anchor=i.active),i.extend(s,l.key)):i.anchor=l.key,this.#b(l.key))}close(){this.#u.disconnect()}};var qe=["instructions","notes","turns","excerpts","input","framing"],Wt=.8;function ys({used:n,layers:t}){let e=n-t.reduce((s,{tokens:i})=>s+i,0);return[...t,{name:"\
framing",tokens:e}].filter(({tokens:s})=>s>0).sort((s,i)=>qe.indexOf(s.name)-qe.indexOf(i.name))}var bt=class{#t;#e=!1;#s=r(".jsm-bar",{role:"meter","aria-label":a(
"meter"),"aria-valuemin":"0"});#n=r("span.jsm-used");#i=[r("span.jsm-long"),r("span.jsm-brief")];#r;#a=r("input.jsm-field",{type:"number",min:"1",step:"100","ar\
ia-label":a("budget"),title:a("budget.hint"),onkeydown:t=>this.#f(t),onblur:()=>this.#m()});#h=r("span.jsm-nearly");#l=r(".jsm-legend");#o=r("p.jsm-warning",{hidden:!0});#c=r(
"span.jsm-counts");constructor(t){this.#t=t,this.#r=r("button.jsm-button.jsm-plain",{onclick:()=>this.#d(!0)},...this.#i),this.element=r(".jsm-meter",this.#s,r(
".jsm-row.jsm-figures",this.#c,r("span.jsm-amount",this.#h,this.#n,this.#r,this.#a)),this.#l,this.#o),g(this.#a,!1)}update(t){if(!A(t,"meter","turns","tried"))return;
let e=this.#t.memory.tried?.meter??this.#t.memory.meter,{used:s,budget:i,exact:o,problem:l}=e,h=i?s/i:0,c=!!l||h>1;this.element.classList.toggle("jsm-near",h>=Wt&&
!c),this.element.classList.toggle("jsm-over",c);let d=Math.max(i??s,s,1),m=ys(e);x(this.#s,...m.map(({name:w,tokens:N})=>{let z=r(`span.jsm-part.jsm-layer-${w}`,
{"data-tip":`${a(`layer.${w}`)}: ${a("tokens",{n:N})}`});return z.style.width=`${N/d*100}%`,z}));let f=o?"":"≈",j=i===null?a("meter.nolimit",{used:`${f}${$(s)}`}):
a("meter.of",{used:`${f}${$(s)}`,budget:$(i)});v(this.#s,{"aria-valuemax":d,"aria-valuenow":Math.min(s,d),"aria-valuetext":j}),T(this.#n,f+$(s));let M=i===null?
j.slice(f.length+$(s).length).trim():a("meter.label",{input:$(i)});T(this.#i[0],M),T(this.#i[1],i===null?M:a("meter.brief",{input:$(i)})),v(this.#r,{"aria-label":a(
"meter.change",{words:M})}),x(this.#h,...c&&!l?[k("warning"),a("meter.over")]:h>=Wt&&!c?[k("warning"),a("meter.nearly",{percent:Math.round(h*100)})]:[]),this.#h.
dataset.tip=h>=Wt&&!c?a("meter.nearly.tip",{percent:Math.round(h*100)}):"",x(this.#l,...m.map(({name:w,tokens:N})=>r("span.jsm-key",r(`i.jsm-layer-${w}`),a(`lay\
er.${w}`),r("b",$(N))))),g(this.#o,!!l),x(this.#o,k("warning"),l),this.#u()}#u(){let{memory:t}=this.#t,e=t.counts,s=t.order.length?q("turns.in",t.order.length,{
in:e.in}):"";T(this.#c,e.maybe?`${s}; ${a("turns.maybe",{n:e.maybe})}`:s)}#d(t){this.#e=t;let{budget:e}=this.#t.memory.meter;if(g(this.#a,t),g(this.#r,!t),!t)return this.#r.
focus();this.#a.value=e===null?"":String(e),this.#a.focus(),this.#a.select()}#f(t){t.key==="Enter"?this.#m(!0):t.key==="Escape"&&this.#d(!1)}#m(t=!1){if(!this.#e)
return;let e=this.#a.value.trim(),s=e===""?null:Math.max(1,Math.floor(Number(e)));this.#e=!1,g(this.#a,!1),g(this.#r,!0),t&&this.#r.focus(),s!==this.#t.memory.meter.
budget&&this.#t.act("budget",{tokens:s})}};var Ft=(n,t)=>t.map(({role:e,layer:s,source:i,tokens:o,text:l,more:h})=>r(`li.jsm-sent.jsm-in-${s}`,r(".jsm-label",r(`i.jsm-layer-${s}`),a(`role.${s==="notes"&&
e==="system"?"notes":e}`),i?r("span.jsm-faint",bs(n,i)):s==="turns"||s==="instructions"?null:r("span.jsm-faint",a(`layer.${s}`)),r("span.jsm-space"),r("span.jsm\
-tokens",$(o))),r("p.jsm-verbatim",{dir:"auto"},l,h?r("span.jsm-faint",` … ${a("cut")}`):null)));function bs(n,t){let e=/^#(\d+)$/.exec(t)?.[1];return!e||n.memory.
indexOf(Number(e))<0?t:O(t,()=>n.reveal(Number(e)),".jsm-plain")}function _t({used:n,budget:t,exact:e}){let s=`${e?"":"≈"}${$(n)}`;return t===null?a("meter.no\
limit",{used:s}):a("meter.of",{used:s,budget:$(t)})}async function Kt(n,t,e=""){let s=await n.ask("json",{number:t,question:e});s&&await V(n,s.text)}var vt=class{#t;#e=null;#s="";#n=0;#i;#r=r(
"span.jsm-faint");#a=r("p.jsm-warning",{hidden:!0});#h=O("",()=>void this.#m(),".jsm-plain");#l=r("ol.jsm-messages",{"aria-label":a("tab.next")});#o=r("p.jsm-fa\
int",a("next.empty"));constructor(t){this.#t=t,this.#i=r("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":a("try"),title:a("try.hint"),placeholder:a(
"try"),oninput:()=>{t.view.question=this.#i.value,clearTimeout(this.#n),this.#n=setTimeout(()=>this.#f(),250)}}),this.element=r(".jsm-request",r(".jsm-row",this.#i),
r(".jsm-row",this.#r,r("span.jsm-space"),C("copy",a("json"),()=>void Kt(t,0,this.#i.value))),this.#a,this.#h,this.#l,this.#o)}get#c(){let{view:t,wide:e}=this.#t;
return t.tab==="next"||e&&t.tab==="memory"}update(t){if(t.has("all")&&this.#d(),this.#i.value!==this.#t.view.question&&(this.#i.value=this.#t.view.question),!this.#c)
return;let e=A(t,"turns","places","meter","summaries","system","plan","cards");this.#u()!==this.#s&&(e||t.has("view")||t.has("size"))&&this.#f()}#u(){let{thread:t,
revision:e,phase:s}=this.#t.memory;return`${s} ${t} ${e} ${this.#i.value}`}#d(){this.#e=null,this.#s="",x(this.#l),T(this.#r,"")}async#f(){if(this.#t.memory.phase!==
"live")return;let t=this.#s=this.#u(),e=await this.#t.ask("preview",{question:this.#i.value});!e||t!==this.#s||(this.#e=e,this.#p())}async#m(){let t=this.#e,e=this.#s;
if(!t)return;let s=await this.#t.ask("preview",{question:this.#i.value,before:t.start});!s||this.#s!==e||(this.#e={...t,start:s.start,messages:[...s.messages,...t.
messages]},this.#p())}#p(){let t=this.#e;t&&(T(this.#r,_t(t.meter)),g(this.#a,t.meter.problem!==""&&t.meter.problem!==this.#t.memory.meter.problem),x(this.#a,k(
"warning"),t.meter.problem),g(this.#h,t.start>0),T(this.#h,a("messages.earlier",{n:t.start})),g(this.#o,t.total===0),x(this.#l,...Ft(this.#t,t.messages)))}};var xt=["memory","next","sent"],kt=class{#t;#e=xt.map(t=>r("button.jsm-tab",{role:"tab",onclick:()=>this.#n(t)},a(`tab.${t}`)));constructor(t){this.#t=t,this.element=
r(".jsm-tabs",{role:"tablist","aria-label":a("tabs"),onkeydown:e=>this.#i(e)},...this.#e)}get#s(){let{view:t,wide:e}=this.#t;return e&&t.tab==="memory"?"next":t.
tab}update(t){A(t,"view","size","all")&&(this.#e.forEach((e,s)=>{let i=xt[s]===this.#s;v(e,{"aria-selected":i,tabindex:i?0:-1})}),g(this.#e[0],!this.#t.wide))}#n(t){
this.#t.view.tab=t,this.#t.changed("view")}#i(t){let e=xt.filter(l=>!(this.#t.wide&&l==="memory")),s=e.findIndex(l=>l===this.#s),i={ArrowRight:s+1,ArrowLeft:s-1+
e.length,Home:0,End:e.length-1}[t.key];if(i===void 0)return;let o=e[i%e.length];this.#n(o),this.#e[xt.indexOf(o)].focus(),t.preventDefault()}},jt=class{#t;#e=0;#s=!1;#n;#i=r(
"span.jsm-faint",{role:"status"});constructor(t){this.#t=t,this.#n=r("input.jsm-field.jsm-wide-field",{type:"search",dir:"auto","aria-label":a("search.turns"),placeholder:a(
"search.turns"),oninput:()=>{clearTimeout(this.#e),this.#e=setTimeout(()=>void t.search(this.#n.value),150)},onkeydown:e=>{if(e.key==="Escape")t.endSearch();else if((e.
key==="ArrowDown"||e.key==="Enter")&&t.rows.length)t.focusRow(t.rows[0].key);else return;e.preventDefault()}}),this.element=r(".jsm-row.jsm-search",{role:"searc\
h",hidden:!0},this.#n,this.#i,S("close",a("close"),()=>t.endSearch()))}update(t){if(!t.has("view"))return;let{searching:e,query:s,found:i,foundTotal:o}=this.#t.
view;g(this.element,e),e&&!this.#s&&this.#n.focus(),this.#s=e,!s&&this.#n.value&&!e&&(this.#n.value=""),T(this.#i,i?o===0?a("search.none"):o>i.length?a("search.\
cut",{shown:i.length,n:o}):q("search.found",o):"")}};var tt=96,Gt=14,J=44;function vs(n){let t=10**Math.floor(Math.log10(Math.max(10,n)));return[1,2,2.5,5,10].map(e=>e*t).find(e=>e>=n)??n}function Oe(n,t){let e=n[n.
length-1]?.budget??null,s=Math.max(...n.map(({tokens:w})=>w),1),i=e!==null&&e<=s*6,o=vs(i?Math.max(s,e??0):s),l=w=>6+(tt-6)*(1-Math.min(1,w/o)),h=(t-J-4)/n.length,
c=Math.max(1,Math.min(22,h-(h>4?2:.5))),d=(w,N,z)=>{let D=E("text",{x:J-6,y:N+3.5,"text-anchor":"end"});return D.textContent=z||$(w),D},m=(w,N,z)=>{let D=E("tex\
t",{x:w,y:tt+Gt,"text-anchor":N});return D.textContent=z,D},f=i?l(e??0):0,j=[...[0,o].filter(w=>!i||w===0||Math.abs(l(w)-f)>12).flatMap(w=>[E("path",{class:"jsm\
-axis",d:`M${J} ${l(w)}H${t}`}),d(w,l(w),"")]),...n.map((w,N)=>E("rect",{class:w.budget!==null&&w.tokens>=w.budget*.8?"jsm-column jsm-high":"jsm-column",x:J+N*h+
(h-c)/2,y:l(w.tokens),width:c,height:Math.max(1,tt-l(w.tokens)),rx:Math.min(1.5,c/3),"data-tip":a("sent.point",{n:w.number,tokens:w.tokens}),"data-request":w.number})),
...i?[E("path",{class:"jsm-budget",d:`M${J} ${f}H${t}`}),d(e??0,f,$(e??0))]:[],m(J,"start",String(n[0]?.number??"")),...n.length>1?[m(t-2,"end",String(n[n.length-
1].number))]:[]],M=`${a("sent.tokens")}${i?`, ${a("sent.budget")} ${$(e??0)}`:""}`;return E("svg",{class:"jsm-plot",role:"img","aria-label":M,width:t,height:tt+
Gt+4,viewBox:`0 0 ${t} ${tt+Gt+4}`},...j)}var $t=class{#t;#e=null;#s=null;#n="";#i=0;#r=new ResizeObserver(([{contentRect:t}])=>{let e=Math.floor(t.width);!e||e===this.#i||(this.#i=e,this.#s||this.#o())});constructor(t){
this.#t=t,this.element=r(".jsm-receipts"),this.#r.observe(this.element)}update(t){t.has("all")&&(this.#e=this.#s=null,this.#n="",x(this.element));let{view:e,memory:s}=this.#t;
if(e.tab!=="sent"||s.phase!=="live")return;let i=`${s.thread} ${s.head.sent}`;i!==this.#n&&this.#a(i)}async#a(t){this.#n=t;let e=await this.#t.ask("receipts",{});
!e||this.#n!==t||(this.#e=e.rows,this.#s||this.#o())}async#h(t){this.#s=await this.#t.ask("receipt",{number:t}),this.#o(),this.element.querySelector("button")?.
focus()}async#l(){let t=this.#s;if(!t)return;let e=await this.#t.ask("receipt",{number:t.request,before:t.start});!e||this.#s!==t||(this.#s={...t,start:e.start,
messages:[...e.messages,...t.messages]},this.#o())}#o(){if(this.#s)return this.#u(this.#s);if(!this.#e||!this.#i)return;if(this.#e.length===0)return x(this.element,
r("p.jsm-faint",a("sent.none")));let t=Oe(this.#e,this.#i);v(t,{onclick:e=>{let s=W(e,"[data-request]")?.dataset.request;s&&this.#h(Number(s))}}),x(this.element,
r(".jsm-label",a("sent.tokens")),t,r("ul.jsm-history",...[...this.#e].reverse().map(e=>r("li",this.#c(e)))))}#c({number:t,turn:e,tokens:s,exact:i,text:o,model:l}){
return r("button.jsm-request-line",{title:l,onclick:()=>void this.#h(t)},r("b",t),r("span.jsm-what",e?a("sent.turn",{n:e}):a("sent.unsaved")," · ",o),r("span.j\
sm-tokens",`${i?"":"≈"}${$(s)}`))}#u(t){let e=this.#t,{request:s,meter:i,start:o,messages:l,difference:h}=t,c=this.#e?.find(({number:d})=>d===s);x(this.element,
r(".jsm-row",C("left",a("sent.back"),()=>{this.#s=null,this.#o(),this.element.querySelector("button")?.focus()}),r("span.jsm-space"),C("copy",a("json"),()=>void Kt(
e,s))),r("h3",a("sent.request",{n:s}),c?r("span.jsm-faint",c.turn?a("sent.turn",{n:c.turn}):a("sent.unsaved")):null),r("p.jsm-faint",[_t(i),c?.model].filter(Boolean).
join(" · ")),h?xs(h):null,o>0&&O(a("messages.earlier",{n:o}),()=>void this.#l(),".jsm-plain"),r("ol.jsm-messages",{"aria-label":a("sent.request",{n:s})},...Ft(
e,l)))}close(){this.#r.disconnect()}};function xs(n){let t=["added","removed","changed"].flatMap(e=>{let s=n[e],i=s.length>6?[...s.slice(0,5),`… ${s[s.length-
1]}`]:s;return s.length?[r(`span.jsm-diff-${e}`,a(`diff.${e}`,{what:i.join(", ")}))]:[]});return r("p.jsm-difference",a("diff")," ",...t.length?t.flatMap((e,s)=>s?
[" · ",e]:[e]):[a("diff.same")])}var Mt=class{#t;#e=new Set;#s="";#n="";constructor(t){this.#t=t,this.element=r(".jsm-standing")}update(t){if(!A(t,"standing","system","plan","entities"))return;
let{system:e,plan:s,entities:i}=this.#t.memory,o=this.#t.view.editing?.row??"",l=this.element.contains(document.activeElement)?document.activeElement:null;if(l?.
matches("input, textarea")&&!t.has("standing"))return;let h=l&&(l.getAttribute("data-act")??`edit-${this.#n}`);this.#n=this.#s||(["system","plan"].includes(o)?o:
"");let c=o==="plan"||s.text!=="";x(this.element,this.#r("system",e,!c),c&&this.#r("plan",s),i.length>0&&this.#l(i)),h&&this.#i(h)}#i(t){let e=[...this.element.
querySelectorAll("[data-act]")],s=this.#n?void 0:e.filter(({dataset:i})=>i.act?.startsWith("fold-")).pop();(e.find(({dataset:i})=>i.act===t)??s)?.focus({preventScroll:!0})}#r(t,{
text:e,tokens:s,more:i},o=!1){let l=this.#t;if(l.view.editing?.row===t)return r(".jsm-note",Z(l));let h=this.#e.has(t),c=a(`standing.${t}`);return r(".jsm-note",
r(".jsm-row",this.#h(t,c,e?h?"":e:a("standing.none"),o&&!e?"jsm-one.jsm-none":"jsm-one"),s?r("span.jsm-tokens",$(s)):null,o&&C("plus",a("standing.plan"),()=>this.#a(
"plan"),{class:"jsm-bare","data-act":"edit-plan","aria-label":a("standing.add"),title:a("standing.add")}),S("edit",a("standing.edit",{what:c}),()=>this.#a(t),{"\
data-act":`edit-${t}`})),h&&e?r("p.jsm-full",{dir:"auto"},e,i?" …":""):null)}#a(t){this.#t.edit(t,t,a(`standing.${t}`))}#h(t,e,s,i="jsm-one"){let o=this.#e.has(
t);return r("button.jsm-fold",{"aria-expanded":o,"data-act":`fold-${t}`,onclick:()=>{this.#e.delete(t)||this.#e.add(t),this.#t.changed("standing")}},k(o?"down":
"right"),r("b",e),r(`span.${i}`,{dir:"auto"},s))}#l(t){let e=this.#e.has("entities");return r(".jsm-note",r(".jsm-row",this.#h("entities",a("standing.entities"),
e?"":t.map(({name:s})=>s).join(", "))),e?r("dl.jsm-entities",...t.flatMap(s=>[r("dt",{dir:"auto"},s.name),...s.facts.map((i,o)=>this.#o(s,i,`${s.id} ${o}`))])):
null)}#o(t,e,s){let i=this.#t;if(this.#s===s)return r("dd",this.#c(t,e));let{text:o,turns:l,replaced:h}=e;return r(h?"dd.jsm-replaced":"dd",r("span",{dir:"auto"},
o," ",r("span.jsm-faint",dt(l),h?` · ${a("entity.replaced")}`:"")),r("span.jsm-space"),...h?[]:[S("edit",`${a("entity.edit")}: ${o}`,()=>{this.#s=s,i.changed("\
standing")},{"data-act":`edit-${s}`,title:a("entity.edit")}),S("remove",`${a("entity.delete")}: ${o}`,()=>void i.act("entity",{entity:t.id,fact:o,text:""}),{"da\
ta-act":`remove-${s}`,title:a("entity.delete")})])}#c(t,e){let s=()=>{this.#s="",this.#t.changed("standing")},i=r("input.jsm-field.jsm-wide-field",{type:"text",
dir:"auto",value:e.text,"aria-label":`${a("entity.edit")}: ${e.text}`,onkeydown:o=>{o.key==="Escape"&&s(),o.key==="Enter"&&(s(),i.value.trim()&&i.value!==e.text&&
this.#t.act("entity",{entity:t.id,fact:e.text,text:i.value.trim()}))}});return requestAnimationFrame(()=>i.focus()),i}};function Ce(n,t){let{length:e}=n.order;if(e===0||t<5)return[];if(e*7<=t)return Ne(n,0,e,0,t*Math.min(e,3)/3);let s=Math.floor(t*.62),i=Math.floor(s/8),o=t-s-6;return[
...ks(n,e-i,o),...Ne(n,e-i,e,t-s,s)]}function Ne(n,t,e,s,i){let o=e-t,l=0;for(let d=t;d<e;d++)l+=n.tokens[d];let h=Math.max(0,i-o*7+2)/Math.max(1,l),c=s;return Array.
from({length:o},(d,m)=>{let f=Re(n,t+m,t+m+1,c,5+n.tokens[t+m]*h);return c+=f.width+2,f})}function ks(n,t,e){let s=Math.max(1,Math.min(t,Math.floor((e+1)/6))),i=0;
for(let d=0;d<t;d++)i+=Math.max(1,n.tokens[d]);let o=[],l=0,h=0;for(let d=0;d<t;d++)h+=Math.max(1,n.tokens[d]),!(h<i*(o.length+1)/s&&d<t-1)&&(o.push(Re(n,l,d+1,
0,5)),l=d+1);let c=e/o.length;return o.map((d,m)=>({...d,x:m*c,width:Math.max(2,c-1)}))}function Re(n,t,e,s,i){let o=0,l=0,h=0,c=0,d=!1;for(let f=t;f<e;f++){let{
state:j,why:M}=n.placeAt(f);o+=n.tokens[f],j==="in"?(h++,l+=n.tokens[f]):j==="maybe"&&c++,d||=j==="in"&&M==="pinned"}let m=h===e-t?"in":h>0?"mixed":c>0?"maybe":
"out";return{x:s,width:i,from:t,to:e,tokens:o,inside:h,share:o?l/o:h?1:0,state:m,pinned:d}}var et=22,St=4,Tt=class{#t;#e=0;#s=E("svg",{class:"jsm-blocks",role:"img",height:et+St});#n=new ResizeObserver(()=>{let t=Math.floor(this.element.clientWidth);t===
this.#e||!t||(this.#e=t,this.#i())});constructor(t){this.#t=t,this.element=r(".jsm-strip",{onclick:e=>this.#h(e)},this.#s),this.#n.observe(this.element)}update(t){
g(this.element,this.#t.memory.order.length>0),A(t,"turns","places","tried","all")&&this.#i()}#i(){if(!this.#e)return;let{memory:t}=this.#t,e=this.#e;v(this.#s,{
viewBox:`0 0 ${e} ${et+St}`,width:e,"aria-label":`${a("strip")} ${q("turns.in",t.order.length,{in:t.counts.in})}.`}),x(this.#s,...Ce(t,e).map(s=>this.#r(s)))}#r(t){
let{x:e,width:s,state:i,share:o,pinned:l,from:h,to:c}=t,d={x:e+.5,y:St+.5,width:Math.max(1,s-1),height:et-1,rx:Math.min(2,s/4)},m=Math.max(2,Math.round((et-1)*o)),
f={...d,y:St+.5+et-1-m,height:m};return E("g",{class:`jsm-block jsm-block-${i}`,"data-tip":this.#a(t),"data-from":h,"data-to":c},E("rect",{...d,class:"jsm-frame"}),
...i==="mixed"?[E("rect",{...f,class:"jsm-level"})]:[],...l?[E("path",{class:"jsm-notch",d:`M${e+s/2-2.5} 0h5l-2.5 3.5z`})]:[])}#a({from:t,to:e,inside:s,tokens:i}){
let{memory:o}=this.#t;return e-t===1?a("strip.block",{a:String(o.order[t]),state:It(o.placeAt(t)),tokens:i}):a("strip.blocks",{a:String(o.order[t]),b:String(o.order[e-
1]),in:s,n:e-t,tokens:i})}#h(t){let e=W(t,"[data-from]")?.dataset.from;e!==void 0&&this.#t.reveal(this.#t.memory.order[Number(e)])}toSvg(){let t=this.#s.cloneNode(
!0),e=this.#s.querySelectorAll("rect, path");return t.querySelectorAll("rect, path").forEach((s,i)=>{let{fill:o,stroke:l,strokeDasharray:h}=getComputedStyle(e[i]);
v(s,{fill:o,stroke:l,"stroke-dasharray":h==="none"?null:h}),s.removeAttribute("class")}),t.querySelectorAll("g").forEach(s=>{let i=E("title",{});i.textContent=s.
getAttribute("data-tip");for(let{name:o}of[...s.attributes])s.removeAttribute(o);s.prepend(i)}),t.removeAttribute("class"),v(t,{xmlns:Ot}),new XMLSerializer().serializeToString(
t)}close(){this.#n.disconnect()}};function Be(n){let t=r(".jsm-tip",{role:"tooltip",popover:"manual"});n.append(t);let e=0,s=null,i=()=>{clearTimeout(e),s=null,t.matches(":popover-open")&&t.hidePopover()},
o=h=>{h.isConnected&&(t.textContent=h.getAttribute("data-tip"),it(t,h,{gap:6,end:!1}))},l=(h,c)=>{let d=W(h,'[data-tip]:not([data-tip=""])');d!==s&&(i(),d&&(s=d,
e=setTimeout(()=>o(d),c)))};return v(n,{onmouseover:h=>l(h,250),onmouseleave:i,onfocusin:h=>l(h,0),onfocusout:i,onkeydown:h=>{h.key==="Escape"&&i()}}),n.addEventListener(
"scroll",i,!0),i}var js=760;function $s({model:n,el:t}){n.host?.strings&&ue(n.host.strings);let e=new ut(n),s=new Tt(e),i=new yt(e),o=new $t(e),l=new wt(e,()=>s.toSvg()),h=new bt(
e),c=new kt(e),d=new jt(e),m=new Mt(e),f=new pt(e),j=new gt(e),M=new ft(e),w=new vt(e),N=r(".jsm-main",d.element,m.element,j.element,i.element),z=r(".jsm-view",
{role:"tabpanel"},w.element,o.element),D=r(".jsm-side",z),Ut=r(".jsm-body",N,D),Vt=r(".jsm-shown",l.element,h.element,s.element,f.element,c.element,Ut),Et=r(".j\
sm-alone"),H=r(n.host?.fill?".jsm.jsm-fill":".jsm",{role:"region","aria-label":a("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},
Vt,Et,M.element);e.root=H;let Le={element:H,update(B){if(!A(B,"phase","view","size","all","turns","draft"))return;let{memory:qt,view:U,wide:_}=e,st=qt.phase==="\
live",Pe=qt.order.length===0&&!qt.draft;g(Vt,st),g(Et,!st),(st?N:Et).insertBefore(j.element,st?i.element:null),H.classList.toggle("jsm-wide",_),_!==D.contains(c.
element)&&(_?z:Ut).before(c.element),g(N,_||U.tab==="memory"),_?["role","aria-label"].forEach(Ie=>N.removeAttribute(Ie)):v(N,{role:"tabpanel","aria-label":a("ta\
b.memory")}),g(D,_||U.tab!=="memory"),g(w.element,U.tab==="next"||_&&U.tab==="memory"),g(o.element,U.tab==="sent"),v(z,{"aria-label":a(U.tab==="sent"?"tab.sent":
"tab.next")}),g(i.element,!Pe)}};e.parts=[Le,l,h,s,f,c,d,m,j,i,M,w,o];let ze=Be(H),At=B=>B.stopPropagation();v(H,{onfocusin:B=>{B.target instanceof Element&&v(B.
target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:At,onkeyup:At,onkeypress:At});let Yt=new ResizeObserver(()=>{let B=H.clientWidth>=js;B!==e.wide&&(e.wide=
B,e.changed("size","view"))});Yt.observe(H);let Jt=()=>{n.comm_live!==!0?e.receive({type:"status",thread:"",revision:0,state:"restarted"}):e.memory.phase!=="liv\
e"&&e.hello()},Xt=B=>e.reveal(B);return n.on("comm_live_update",Jt),n.on("reveal",Xt),t.append(H),e.changed("phase","all"),e.start(),()=>{n.off("comm_live_updat\
e",Jt),n.off("reveal",Xt),ze(),Yt.disconnect();for(let B of[s,i,o,M])B.close();e.close(),H.remove()}}var Bi={render:$s};export{Bi as default};
