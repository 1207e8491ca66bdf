// Built from src/ by `make panel`; do not edit.
var He="http://www.w3.org/2000/svg";function o(t,e,...n){let[s,...r]=t.split("."),a=document.createElement(s||"div");a instanceof HTMLButtonElement&&(a.type="bu\
tton"),r.length&&(a.className=r.join(" "));let c=!(e instanceof Object)||e instanceof Node;return c||H(a,e),F(a,...c?[e]:[],...n),a}function H(t,e){for(let[n,s]of Object.
entries(e)){let r=n.startsWith("aria-")&&typeof s=="boolean"?String(s):s;r==null||r===!1||(n.startsWith("on")?t.addEventListener(n.slice(2),s):n==="value"?t.value=
s:n==="class"?t.classList.add(...s.split(" ")):t.setAttribute(n,r===!0?"":r))}}function F(t,...e){t.replaceChildren(...e.filter(n=>n!=null&&n!==!1).map(n=>n instanceof
Node?n:document.createTextNode(String(n))))}function ee(t,e,...n){let s=document.createElementNS(He,t);return H(s,e),s.append(...n),s}function R(t,e){t.hidden===
e&&(t.hidden=!e)}function Q(t,e){t.textContent!==e&&(t.textContent=e)}var ge=({target:t},e)=>t instanceof Element?t.closest(e):null,te=(t,...e)=>e.some(n=>t.has(
n)),Ee=(t,e,n)=>Math.max(e,Math.min(n,t));function Ae(t,e,{gap:n,end:s}){t.showPopover?.();let r=e.getBoundingClientRect(),{width:a,height:c}=t.getBoundingClientRect(),
l=r.bottom+c+8<=innerHeight?r.bottom+n:Math.max(4,r.top-c-n);t.style.left=`${Ee(s?r.right-a:r.left,4,innerWidth-a-4)}px`,t.style.top=`${l}px`}var qe=class{#n=new Map;#t=new Float64Array(1);#e=!0;constructor(){this.rows=[],this.estimates={turn:84,summary:92,line:28,draft:96}}use(e){this.rows=e,this.#e=
!0}measure(e,n){return Math.abs((this.#n.get(e)??-1)-n)<.5?!1:(this.#n.set(e,n),this.#e=!0,!0)}reset(){this.#n.clear(),this.#e=!0}top(e){return this.#e&&this.#s(),
this.#t[Math.max(0,Math.min(e,this.rows.length))]}get total(){return this.top(this.rows.length)}at(e){this.#e&&this.#s();let n=0,s=this.rows.length-1;for(;n<s;){
let r=n+s+1>>1;this.#t[r]<=e?n=r:s=r-1}return Math.max(0,n)}#s(){let{rows:e,estimates:n}=this,s=this.#n;this.#t.length!==e.length+1&&(this.#t=new Float64Array(e.
length+1));let r=0;for(let a=0;a<e.length;a++)this.#t[a]=r,r+=s.get(e[a].key)??n[e[a].kind];this.#t[e.length]=r,this.#e=!1}};var $=t=>typeof t=="string",O=t=>Number.isSafeInteger(t)&&t>=0,ue=t=>typeof t=="boolean",P=t=>e=>Array.isArray(e)&&e.every(t),We=t=>e=>Array.isArray(e)&&e.length===
t&&e.every(O),ce=t=>e=>e==null||t(e),ut=(...t)=>e=>t.includes(e),z=t=>{let e=Object.entries(t);return n=>typeof n=="object"&&n!==null&&e.every(([s,r])=>r(n[s]))},
ye=P(We(2)),_e=z({action:$,target:$}),Ne=z({state:ut("in","out","maybe"),why:$,detail:$}),Fe=z({number:O,version:O,question:$,reply:$,outcome:$,more:ue,flags:P(
$),cell:$,model:$,tools:O,images:O}),Oe=z({text:$,version:O,tokens:O,more:ue}),ot=z({id:$,version:O,text:$,covers:ye,tokens:O,place:Ne,level:O,more:ue,by:$,lost:P(
$),missing:O,stale:ue,pinned:ue,edited:ue,expanded:ue}),rt=z({id:$,name:$,facts:P(z({text:$,turns:P(O),replaced:ue}))}),it=z({id:$,text:$,turns:P(O),remedies:P(
_e)}),on=z({name:$,value:O,least:O,most:O}),at=z({model:$,strategy:$,strategies:P(z({name:$,options:P(on)})),threads:P(z({name:$,turns:O})),sent:O,undo:ce(_e),redo:ce(
_e)}),dt=t=>t===null||O(t),De=z({used:O,budget:dt,exact:ue,layers:P(z({name:$,tokens:O})),problem:$}),lt=z({id:$,action:$,done:O,of:O}),ct=z({target:$,version:O,
text:$}),rn=z({at:O,remove:O,numbers:ye,tokens:P(O),places:ye}),an=z({added:P($),removed:P($),changed:P($)}),ln=z({role:$,layer:$,tokens:O,text:$,source:$,more:ue}),
cn=z({id:$,role:$,version:O,tokens:O,html:$,name:$,more:ue}),Ke={state:z({protocol:O,head:at,meter:De,system:Oe,plan:Oe,places:P(Ne),order:ye,tokens:P(O),marks:ye,
cards:P(Fe),summaries:P(ot),entities:P(rt),findings:P(it),work:lt,draft:ce(z({number:O,question:$,text:$,at:O}))}),update:z({base:O,total:O,head:ce(at),meter:ce(
De),system:ce(Oe),plan:ce(Oe),places:ce(P(Ne)),splices:P(rn),marks:P(We(3)),counts:P(We(2)),cards:P(Fe),outdated:ye,summaries:ce(P(ot)),entities:ce(P(rt)),findings:ce(
P(it)),work:ce(lt)}),draft:z({number:O,at:O,text:$,question:$,ended:ue}),status:z({state:ut("connecting","idle","busy","restarted","absent","gone","reopened")}),
done:z({re:$,note:$}),refused:z({re:$,kind:$,text:$,fresh:ce(ct)}),page:z({re:$,cards:P(Fe)}),reading:z({re:$,target:$,messages:P(cn)}),source:z({re:$,source:ct}),
found:z({re:$,query:$,numbers:P(O),total:O}),context:z({re:$,request:O,question:$,meter:De,start:O,total:O,messages:P(ln),difference:ce(an),places:P(Ne),marks:ye}),
receipts:z({re:$,rows:P(z({number:O,turn:O,tokens:O,budget:dt,exact:ue,text:$,model:$}))}),json:z({re:$,text:$})},un=z({thread:$,revision:O}),Gn=Object.keys(Ke);
function mt(t){return!un(t)||!Object.hasOwn(Ke,t.type)?null:Ke[t.type](t)?t:null}var pe=class extends Error{constructor(e,n,s){super(n),this.kind=e,this.fresh=s}},Be=class{#n;#t;#e;constructor(e,n){this.#n=e,this.#t=n,this.next=1,this.waiting=
new Map,this.#e=s=>this.#s(s),e.on("msg:custom",this.#e)}ask(e,n,{thread:s,revision:r}){let a=`r${this.next++}`;return new Promise((c,l)=>{this.waiting.set(a,{type:e,
resolve:c,reject:l});try{this.#n.send({type:e,id:a,thread:s,revision:r,...n})}catch{this.waiting.delete(a),l(new pe("lost",""))}})}#s(e){let n=mt(e);if(!n)return;
this.#t(n);let s="re"in n?n.re:n.type==="state"?this.#o():void 0,r=s===void 0?void 0:this.waiting.get(s);!r||s===void 0||(this.waiting.delete(s),n.type==="refus\
ed"?r.reject(new pe(n.kind,n.text,n.fresh)):r.resolve(n))}#o(){for(let[e,{type:n}]of this.waiting)if(n==="hello")return e}abandon(){let e=[...this.waiting.values()];
this.waiting.clear();for(let n of e)n.reject(new pe("lost",""))}close(){this.#n.off("msg:custom",this.#e),this.abandon()}};var ft={text:"",version:0,tokens:0,more:!1},dn={state:"out",why:"",detail:""},mn=1500,ht=4e3;function fe(t,e){let n=[];for(let[s,r]of t)for(let a=0;a<r;a++)n.push(
s+e*a);return n}var Re=class{constructor(){this.thread="",this.revision=0,this.head={model:"",strategy:"",strategies:[],threads:[],sent:0},this.meter={used:0,budget:null,
exact:!0,layers:[],problem:""},this.system=ft,this.plan=ft,this.places=[],this.order=[],this.tokens=[],this.marks=[],this.cards=new Map,this.summaries=[],this.entities=
[],this.findings=[],this.draft=null,this.work={id:"",action:"",done:0,of:0},this.tried=null,this.positions=null}},Ce=class extends Re{constructor(){super(),this.
phase="connecting",this.busy=!1}forget(){Object.assign(this,new Re)}indexOf(e){return this.positions??=new Map(this.order.map((n,s)=>[n,s])),this.positions.get(
e)??-1}placeAt(e){let{places:n,marks:s}=this.tried??this;return n[s[e]]??dn}get newest(){return Math.max(this.draft?.number??0,this.order[this.order.length-1]??
0)}get counts(){let e={in:0,maybe:0,out:0};for(let n=0;n<this.order.length;n++)e[this.placeAt(n).state]++;return e}#n(e){return e.type==="state"||e.type==="stat\
us"||e.thread===this.thread}apply(e){return e.type==="state"?this.#t(e):e.type==="status"?this.#r(e.state):this.phase!=="live"||!this.#n(e)?new Set:e.type==="up\
date"?this.update(e):e.type==="draft"?this.#s(e):e.type==="page"?this.keep(e.cards):e.type==="context"&&e.request===0&&e.revision===this.revision?this.#o(e):new Set}#t(e){
if(this.forget(),e.protocol!==1)return this.phase="mismatch",new Set(["phase"]);let{thread:n,revision:s,head:r,meter:a,system:c,plan:l,places:d,tokens:m,summaries:v,
entities:g,findings:p,work:x}=e;return Object.assign(this,{thread:n,revision:s,head:r,meter:a,system:c,plan:l,places:d,tokens:m,summaries:v,entities:g,findings:p,
work:x}),this.phase="live",this.order=fe(e.order,1),this.marks=fe(e.marks,0),this.draft=e.draft??null,this.keep(e.cards),new Set(["phase","all"])}update(e){let n=new Set;
if(e.base!==this.revision)return e.revision<=this.revision?n:n.add("gap");this.revision=e.revision;for(let s of["head","meter","system","plan","places","summari\
es","entities","findings","work"]){let r=e[s];r!=null&&(Object.assign(this,{[s]:r}),n.add(s))}if(this.#e(e)&&n.add("turns"),this.order.length!==e.total)return n.
add("gap");for(let s of fe(e.outdated,1))this.cards.delete(s)&&n.add("cards");return e.cards.length&&this.keep(e.cards).forEach(s=>n.add(s)),this.draft&&e.cards.
some(s=>s.number===this.draft?.number)&&(this.draft=null,n.add("turns")),this.tried&&(n.has("turns")||n.has("places")||n.has("meter"))&&(this.tried=null,n.add("\
turns").add("tried")),n}#e(e){for(let{at:n,remove:s,numbers:r,tokens:a,places:c}of e.splices){for(let d of this.order.slice(n,n+s))this.cards.delete(d);let l=fe(
r,1);this.order=[...this.order.slice(0,n),...l,...this.order.slice(n+s)],this.tokens=[...this.tokens.slice(0,n),...a,...this.tokens.slice(n+s)],this.marks=[...this.
marks.slice(0,n),...fe(c,0),...this.marks.slice(n+s)]}for(let[n,s,r]of e.marks)this.marks.fill(r,n,n+s);for(let[n,s]of e.counts)this.tokens[n]=s;return e.splices.
length&&(this.positions=null),!!(e.splices.length||e.marks.length||e.counts.length||e.places)}#s(e){if(e.ended)return this.draft?.number!==e.number?new Set:(this.
draft=null,new Set(["turns"]));if(this.draft?.number!==e.number)return this.draft={number:e.number,question:e.question,text:e.text,at:e.at},new Set(["turns"]);let{
text:n,at:s}=this.draft,r=n.slice(0,Math.max(0,e.at-s))+e.text;return this.draft={...this.draft,question:e.question||this.draft.question,text:r.slice(-ht),at:s+
Math.max(0,r.length-ht)},new Set(["draft"])}keep(e){for(let n of e)this.cards.delete(n.number),this.cards.set(n.number,n);for(let n of this.cards.keys()){if(this.
cards.size<=mn)break;this.cards.delete(n)}return new Set(["cards"])}#o(e){let n=fe(e.marks,0),s=e.question!==""&&n.length===this.order.length&&n.length>0;return!s&&
!this.tried?new Set:(this.tried=s?{question:e.question,meter:e.meter,places:e.places,marks:n}:null,new Set(["turns","tried"]))}#r(e){return e==="busy"||e==="idl\
e"?this.busy===(e==="busy")?new Set:(this.busy=e==="busy",new Set(["busy"])):(this.forget(),this.busy=!1,this.phase=e,new Set(["phase","all"]))}};function gt(t,{found:e,unfolded:n}){if(e)return e.map(d=>fn(t,d,"")).filter(d=>d.index>=0);let{heads:s,inside:r,hidden:a}=hn(t,n),c=gn(t),l=[];for(let d=0;d<t.order.
length;d++){let m=t.order[d];d===c&&l.push({kind:"line",key:"line"});for(let v of s.get(d)??[])l.push({kind:"summary",key:v.id,summary:v,open:n.has(v.id)});a.has(
m)||l.push({kind:"turn",key:`#${m}`,number:m,index:d,inside:r.get(m)??""})}return t.draft&&t.indexOf(t.draft.number)<0&&l.push({kind:"draft",key:`#${t.draft.number}`,
number:t.draft.number}),l}var fn=(t,e,n)=>({kind:"turn",key:`#${e}`,number:e,index:t.indexOf(e),inside:n});function hn(t,e){let n=new Map,s=new Map,r=new Set;for(let a of t.
summaries){let c=fe(a.covers,1).filter(d=>t.indexOf(d)>=0);if(c.length===0)continue;let l=Math.min(...c.map(d=>t.indexOf(d)));n.set(l,[...n.get(l)??[],a]);for(let d of c)
s.set(d,a.id),!e.has(a.id)&&!a.expanded&&r.add(d)}return{heads:n,inside:s,hidden:r}}function gn(t){let e=-1;for(let n=0;n<t.order.length;n++){let{state:s}=t.placeAt(
n);if(s==="maybe"||(s==="in"&&e<0&&(e=n),s==="out"&&e>=0))return-1}return e>0?e:-1}var je=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((e,n)=>e-
n)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(e){this.numbers.delete(e)||this.numbers.add(e),this.anchor=this.active=`#${e}`}extend(e,n){let s=e.
findIndex(c=>c.key===n),r=e.findIndex(c=>c.key===this.anchor),a=r<0?s:r;s<0||(r<0&&(this.anchor=n),this.numbers=new Set(e.slice(Math.min(a,s),Math.max(a,s)+1).flatMap(
c=>c.kind==="turn"&&c.number!==void 0?[c.number]:[])),this.active=n)}follow(e,n,s){for(let l of this.numbers)s(l)||this.numbers.delete(l);if(!this.active||n.some(
l=>l.key===this.active))return;let r=e.findIndex(l=>l.key===this.active),a=new Set(n.map(l=>l.key)),c=e.slice(Math.max(0,r)).find(l=>a.has(l.key));this.active=(c??
n[n.length-1])?.key??""}};var pn={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Redo",what:"Redo: {what}"},search:{turns:"Search the turns",none:"\
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
arget}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},pt=(t,e="")=>Object.entries(t).flatMap(([
n,s])=>{let r=n?e+n:e.slice(0,-1);return typeof s=="string"?[[r,s]]:pt(s,`${r}.`)}),wt=Object.fromEntries(pt(pn)),Ue=wt;function yt(t){Ue={...wt,...t}}function i(t,e={}){
return(Ue[t]??t.slice(t.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,r)=>{let a=e[r];return a===void 0?s:typeof a=="number"?G(a):a}).trimEnd()}var be=t=>t in Ue,
oe=(t,e,n={})=>i(`${t}.${e===1?"one":"other"}`,{n:e,...n}),wn=new Intl.NumberFormat("en-US"),G=t=>wn.format(t);function Le(t){let e=[];for(let n=0;n<t.length;n++){
let s=n;for(;n+1<t.length&&t[n+1]===t[n]+1;)n++;e.push(s===n?`#${t[n]}`:`#${t[s]}–#${t[n]}`)}return e.length>4?`${e.slice(0,3).join(", ")}, … ${e[e.length-1]}`:
e.join(", ")}var yn=40,bt=()=>({tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""});
function vt(t){let e={host:t.host??{},memory:new Ce,selection:new je,heights:new qe,rows:[],view:bt(),wide:!1,root:document.createElement("div"),parts:[],said:"",
focusRow:()=>{},holdView:()=>{}},n=new Set,s=0,r=new Be(t,l);r.next=Math.floor(Math.random()*2**40);function a(){t.comm_live===!1?l({type:"status",thread:"",revision:0,
state:"reopened"}):c()}function c(){r.ask("hello",{protocol:1},e.memory).catch(h=>{h.kind!=="lost"&&(e.memory.phase="mismatch"),m("phase")})}function l(h){let E=e.
memory.phase==="live",C=e.memory.thread,V=e.memory.apply(h);V.has("gap")&&c(),V.has("all")&&(e.memory.phase!=="live"||e.memory.thread!==C)&&d(),E&&e.memory.phase!==
"live"&&r.abandon(),te(V,"cards","turns","summaries")&&S(),m(...V)}function d(){let{tab:h}=e.view;e.view={...bt(),tab:h},e.selection=new je,e.heights.reset(),e.
said=""}function m(...h){for(let E of h)n.add(E);n.size&&!s&&(s=requestAnimationFrame(v))}function v(){s=0;let h=n;if(n=new Set,h.has("all"))for(let E of["head",
"meter","turns","cards","findings","standing","view","busy","work","said"])h.add(E);if(te(h,"turns","summaries","view","places")){let E=gt(e.memory,e.view);e.selection.
follow(e.rows,E,C=>e.memory.indexOf(C)>=0),e.rows=E,h.add("rows").add("selection")}for(let E of e.parts)E.update(h)}async function g(h,E){try{return await r.ask(
h,E,e.memory)}catch(C){return w(C),null}}async function p(h,E,C=""){let V=await g(h,E);return V&&y("note"in V&&V.note||C),V!==null}function x(h){return p("comma\
nd",{action:h},i(`did.${h}`))}function b(h){return p("summarise",h,i("did.summarise"))}function w(h){if(!(h instanceof pe))throw h;if(h.kind==="lost"){e.memory.
phase==="live"&&l({type:"status",thread:"",revision:0,state:"gone"});return}y(h.kind==="stale"&&h.fresh?i("stale"):h.kind==="cancelled"?i("work.cancelled"):h.message)}
function y(h){e.said=h,m("said")}async function j(h){let{open:E}=e.view;if(E.delete(h))return m("cards");E.add(h),e.holdView(),m("cards"),await A(h)}function f(h){
let{cards:E,summaries:C}=e.memory;return(h.startsWith("#")?E.get(Number(h.slice(1))):C.find(({id:ne})=>ne===h))?.version??-1}function M(h){let E=e.view.readings.
get(h);return E?.version===f(h)?E.messages:void 0}function S(){let{open:h,readings:E}=e.view;for(let C of E.keys())!h.has(C)&&!M(C)&&E.delete(C);for(let C of h)
f(C)>=0&&A(C)}async function A(h){let{view:E}=e;if(!E.asked.has(h)){for(E.asked.add(h);E===e.view&&E.open.has(h)&&!M(h);)await I(h)||E.open.delete(h);E.asked.delete(
h),m("cards")}}async function I(h){let{open:E,readings:C,editing:V}=e.view,ne=f(h),me=await g("read",{target:h});if(!me)return null;C.delete(h),C.set(h,{version:ne,
messages:me.messages});for(let we of C.keys()){if(C.size<=yn)break;we!==V?.row&&(C.delete(we),E.delete(we))}return m("cards"),me.messages}async function D(h,E,C){
let V=await g("source",{target:E});V&&(e.view.editing={row:h,target:E,label:C,source:V.source,text:V.source.text,word:""},m("cards","standing"))}async function N(h,E){
let C=`#${h}`,ne=(M(C)??await I(C))?.filter(we=>we.role===E),me=E==="user"?ne?.[0]:ne?.[ne.length-1];me&&(e.view.open.add(C),e.holdView(),await D(C,me.id,i(E===
"user"?"edit.question":"edit.reply")))}async function K(){let{editing:h}=e.view;if(!h)return;let{target:E,source:C,text:V}=h;if(V===C.text)return ae();try{await r.
ask("edit",{target:E,version:C.version,text:V},e.memory),ae(),y(i("did.edit"))}catch(ne){ne instanceof pe&&ne.fresh&&(e.view.editing={...h,source:ne.fresh,text:ne.
fresh.text,word:i("stale")}),w(ne),m("cards","standing")}}function ae(){let h=e.view.editing?.row;e.view.editing=null,m("cards","standing"),h&&requestAnimationFrame(
()=>e.focusRow(h))}function se(h){return e.selection.numbers.has(h)?e.selection.list:[h]}function _(h){e.view.found&&Y();let E=e.memory.summaries.find(({id:C,covers:V})=>!e.
view.unfolded.has(C)&&V.some(([ne,me])=>h>=ne&&h<ne+me));E&&!E.expanded&&e.view.unfolded.add(E.id),e.view.tab=e.wide?e.view.tab:"memory",m("view"),requestAnimationFrame(
()=>e.focusRow(`#${h}`))}async function le(h){if(e.view.query=h,!h.trim())return e.view.found=null,m("view");let E=await g("search",{query:h});!E||e.view.query!==
h||(e.view.found=E.numbers,e.view.foundTotal=E.total,m("view"))}function Y(){Object.assign(e.view,{searching:!1,query:"",found:null}),m("view")}function J(){cancelAnimationFrame(
s),r.close(),e.memory.forget()}return Object.assign(e,{start:a,hello:c,receive:l,changed:m,ask:g,act:p,command:x,summarise:b,say:y,unfold:j,readingOf:M,read:I,edit:D,
editTurn:N,save:K,leaveEditing:ae,targets:se,reveal:_,search:le,endSearch:Y,close:J})}var bn={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"};function W(t){return ee(
"svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},ee("path",{d:bn[t]??""}))}function xt(t){return ee("svg",{class:`jsm-dot jsm\
-dot-${t}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},ee("circle",{cx:6,cy:6,r:t==="in"?5:4.25}))}var X=(t,e,n,s={})=>o("button.jsm-button.jsm-bare",{"aria-label":e,title:e,onclick:n,...s},W(t)),ie=(t,e,n,s={})=>o("button.jsm-button",{onclick:n,...s},t?W(t):
null,o("span",e)),re=(t,e,n="",s={})=>o(`button.jsm-button${n}`,{onclick:e,...s},t),$e=({action:t,target:e})=>be(`action.${t}`)?i(`action.${t}`,{target:e}):`${t}\
 ${e}`.trim();function Ve({state:t,why:e,detail:n}){let s=be(`why.${e}`)?i(`why.${e}`,{detail:n}):`${e} ${n}`.trim();return s?t==="in"?s.startsWith("as ")?`${i(
"in")} ${s}`:`${i("in")}, ${s}`:`${i(t)}: ${s}`:i(t)}var vn=({why:t,detail:e})=>be(`tip.${t}`)?i(`tip.${t}`,{detail:e}):"";function ze(t){let e=Ve(t),n=vn(t),s={
pinned:"pin",summary:"layers",found:"search"}[t.why];return o(`button.jsm-badge.jsm-${t.state}`,{"data-tip":n||null,"aria-label":n?`${e}. ${n}`:e,"data-act":"ba\
dge"},s&&t.state==="in"?W(s):xt(t.state),o("span",e))}function Me(t){let e=t.view.editing;if(!e)return null;let n=o("textarea.jsm-editor",{"aria-label":e.label,
dir:"auto",rows:Math.min(14,Math.max(3,e.text.split(`
`).length+1)),value:e.text,oninput:()=>{t.view.editing&&(t.view.editing.text=n.value)},onkeydown:s=>{if(s.key==="Escape")t.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))t.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),o(".jsm-editi\
ng",o(".jsm-label",e.label),e.word?o("p.jsm-warning",W("warning"),e.word):null,n,o(".jsm-row",o("span.jsm-space"),re(i("cancel"),()=>t.leaveEditing()),re(i("sav\
e"),()=>t.save(),".jsm-primary")))}async function ve(t,e){try{await navigator.clipboard.writeText(e),t.say(i("copied"))}catch{let n=o("textarea.jsm-editor",{readonly:!0,
rows:10,"aria-label":i("copy"),value:e});kt(t,i("copy.failed"),n,[]),n.select()}}function kt(t,e,n,s){let r=o("dialog.jsm-dialog",{"aria-label":e,onclose:()=>r.
remove(),onkeydown:c=>c.stopPropagation()}),a=re(i(s.length?"cancel":"close"),()=>r.close());return F(r,o("h2",e),n,o(".jsm-row",o("span.jsm-space"),a,...s)),t.
root.append(r),r.showModal(),r}function jt(t){let e=re(i("erase.now"),()=>{n.close(),t.command("erase")},".jsm-primary.jsm-danger"),n=kt(t,i("erase.title"),o("p",
i("erase.text")),[e])}var xn=400;function $t(t){let e=o("b.jsm-selected"),n=o("span",{role:"status","aria-live":"polite"}),s=o("span.jsm-busy",{hidden:!0},o("span.jsm-pulse"),i("busy")),
r=0,a=o("progress.jsm-progress"),c=o("span"),l=o(".jsm-row.jsm-selection",{role:"toolbar","aria-label":i("selected.other",{n:0}),hidden:!0},e,o("span.jsm-space"),
p("pin","pin"),p("off","exclude"),ie("summarise",i("summarise"),()=>j(),{class:"jsm-squeeze","aria-label":i("summarise"),title:i("summarise")}),p("remove","prun\
e"),X("close",i("unselect"),()=>{t.selection.clear(),t.changed("selection")})),d=ie("summarise",i("summarise.older"),()=>t.summarise({})),m=ie("",i("clear"),()=>t.
command("clear")),v=o(".jsm-row.jsm-work",{hidden:!0},c,a,re(i("cancel"),()=>t.act("cancel",{work:t.memory.work.id}))),g=o(".jsm-bottom",v,o(".jsm-row.jsm-foot",
d,o(".jsm-status",s,n),m,l));function p(f,M){return ie(f,i(f),()=>y(M),{class:"jsm-squeeze","aria-label":i(f),title:i(f)})}function x(f){let{memory:M,selection:S,
view:A,wide:I,said:D}=t;if(f.has("work")){let{id:se,action:_,done:le,of:Y}=M.work;R(v,se!=="");let J=i(`work.${_}`);Q(c,Y?i("work.of",{what:J,done:le,of:Y}):J),
H(a,{"aria-label":J}),Y?Object.assign(a,{max:Y,value:le}):a.removeAttribute("value")}f.has("said")&&Q(n,D),f.has("busy")&&b(M.busy);let N=M.phase==="live"&&M.order.
length>0&&(I||A.tab==="memory"),K=N&&S.size>0,ae=l.contains(document.activeElement);R(l,K);for(let se of[d,m])R(se,N&&!K);g.classList.toggle("jsm-selecting",K),
g.classList.toggle("jsm-quiet",!N&&!D&&s.hidden&&v.hidden),K&&Q(e,oe("selected",S.size)),H(l,{"aria-label":oe("selected",S.size)}),ae&&!K&&t.focusRow(S.active)}
function b(f){clearTimeout(r),r=f?setTimeout(()=>{R(s,!0),t.changed("selection")},xn):0,f||R(s,!1)}function w(){clearTimeout(r)}async function y(f){let M=t.selection.
list,S=M.length===1?`#${M[0]}`:oe("turns.n",M.length);await t.act("turns",{action:f,numbers:M},i(`did.${f}`,{what:S}))&&f==="prune"&&t.selection.clear(),t.changed(
"selection")}async function j(){let f=t.selection.list;t.selection.clear(),t.changed("selection"),await t.summarise({numbers:f})}return{element:g,update:x,close:w}}
function Mt(t){let e=!1,n=o(".jsm-findings",{role:"group","aria-label":i("findings"),hidden:!0});function s(r){if(!r.has("findings"))return;let{findings:a}=t.memory;
R(n,a.length>0);let c=e?a:a.slice(0,1),l=a.length>1&&re(e?i("findings.less"):oe("findings.more",a.length-1),()=>{e=!e,t.changed("findings")},".jsm-plain",{"aria\
-expanded":e});F(n,...c.map((d,m)=>o("p.jsm-finding",W("warning"),o("span",d.text," ",...d.remedies.map((v,g)=>re(kn(v),()=>t.act("remedy",{finding:d.id,choice:g},
i("did.remedy")),".jsm-plain"))," ",m===c.length-1&&l))))}return{element:n,update:s}}function kn(t){let e=$e(t);return e.charAt(0).toUpperCase()+e.slice(1)}var St={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function Tt(t){let e=o("p",{role:"status"}),
n=o(".jsm-sign"),s=o("div"),r="",a=o(".jsm-calm",n,e,s);function c(l){if(!te(l,"phase","turns","all","draft"))return;let{memory:d,host:m}=t,v=d.order.length===0&&
!d.draft,g=d.phase!=="live"?d.phase:v?"empty":"";if(R(a,g!==""),a.classList.toggle("jsm-late",g==="connecting"),g===r)return;r=g,F(n,St[g]?W(St[g]):null),F(e,...(g?
i(g).split(/(?<=[.。]) /):[]).flatMap(b=>[o("span",b)," "]));let p=g==="empty"?m.insertExample:g==="absent"||g==="restarted"?m.loadExtension:void 0,x=g==="empt\
y"?i("empty.example"):i("absent.load");F(s,p?re(x,()=>p.call(m),".jsm-primary"):null)}return{element:a,update:c}}function jn(t,e,n){let s=o(".jsm-menu",{role:"menu",popover:"auto","aria-label":e.getAttribute("aria-label")}),r=()=>{if(!s.isConnected)return;let l=s.contains(
document.activeElement);s.remove(),H(e,{"aria-expanded":!1}),l&&e.focus()},a=n.filter(l=>l!==!1).map(l=>{if(!l)return null;let[d,m,v,g]=l;return o("button.jsm-i\
tem",{class:g&&"jsm-danger",role:"menuitem",tabindex:-1,onclick:()=>{r(),v()}},W(d),m)});F(s,...a.map(l=>l??o("hr",{role:"separator"})));let c=a.filter(l=>l!==null);
H(s,{onkeydown:l=>{let d=c.findIndex(v=>v===document.activeElement),m={ArrowDown:d+1,ArrowUp:d-1+c.length,Home:0,End:c.length-1}[l.key];if(m!==void 0)c[m%c.length]?.
focus();else if(l.key==="Escape"||l.key==="Tab")r();else return;l.preventDefault(),l.stopPropagation()},ontoggle:l=>{l.newState==="closed"&&r()}}),t.append(s),H(
e,{"aria-expanded":!0}),Ae(s,e,{gap:4,end:!0}),c[0]?.focus()}function xe(t,e,n,s={}){let r=X("more",e,()=>jn(t.root,r,n()),{"aria-haspopup":"menu","aria-expande\
d":!1,...s});return r}function At(t,e){let n=X("search",i("search.turns"),()=>f(),{"aria-expanded":!1}),s=o("span.jsm-model"),r=o("select.jsm-field",{"aria-label":i("thread"),onchange:()=>j()}),
a=o("select.jsm-field",{"aria-label":i("strategy"),onchange:()=>y({})}),c=o("span.jsm-options"),l="",d=xe(t,i("more"),()=>M()),m=ie("undo",i("undo"),()=>t.command(
"undo"),{class:"jsm-bare jsm-back"}),v=X("redo",i("redo"),()=>t.command("redo")),g=o(".jsm-header",o("h2.jsm-title",i("title")),o(".jsm-toolbar",m,v,n,d),o(".js\
m-row.jsm-setup",s,r,o("span.jsm-space"),o("span.jsm-strategy",a,c)));function p(S){if(H(n,{"aria-expanded":t.view.searching}),!S.has("head"))return;let{head:A,
thread:I}=t.memory;Q(s,A.model),x(m,"undo",A.undo),x(v,"redo",A.redo),R(r,A.threads.length>1),F(r,...A.threads.map(({name:N,turns:K})=>o("option",{value:N,selected:N===
I},i("thread.option",{name:N,n:K}))));let D=A.strategies.map(({name:N})=>N).join();a.dataset.names!==D&&(a.dataset.names=D,F(a,...A.strategies.map(({name:N})=>o(
"option",{value:N},$n(N))))),a.value=A.strategy,b(A.strategies.find(({name:N})=>N===A.strategy))}function x(S,A,I){let D=I?i(`${A}.what`,{what:$e(I)}):i(A);H(S,
{"aria-disabled":!I,"aria-label":D,title:D});let N=S.querySelector("span");N&&Q(N,I?$e(I):i(A))}function b(S){let A=S?.options??[],I=`${S?.name} ${A.map(({name:D})=>D)}`;
l!==I&&(l=I,F(c,...A.map(D=>w(S?.name??"",D))));for(let{name:D,value:N}of A){let K=c.querySelector(`[data-option="${CSS.escape(D)}"]`);K&&K!==document.activeElement&&
(K.value=String(N)),K&&Et(K)}}function w(S,{name:A,value:I,least:D,most:N}){let K=`option.${S}.${A}`,[ae,se=""]=(be(K)?i(K):`${A} {input}`).split("{input}"),_=o(
"input.jsm-field",{type:"number",min:D,max:N,value:I,"data-option":A,oninput:()=>Et(_),onchange:()=>{_.validity.valid&&_.value&&y({[A]:Math.floor(Number(_.value))})}});
return o("label.jsm-option",ae,_,se)}function y(S){let A=a.value,{head:I}=t.memory,D=A===I.strategy?I.strategies.find(N=>N.name===A)?.options??[]:[];t.act("stra\
tegy",{name:A,options:{...Object.fromEntries(D.map(N=>[N.name,N.value])),...S}}).then(N=>{N||t.changed("head")})}function j(){t.act("thread",{name:r.value})}function f(){
if(t.view.searching)return t.endSearch();t.view.searching=!0,t.view.tab=t.wide?t.view.tab:"memory",t.changed("view")}function M(){return[["check",i("check"),()=>t.
act("command",{action:"check"})],["copy",i("strip.copy"),()=>ve(t,e())],null,["remove",i("clear"),()=>t.command("clear")],["erase",i("erase"),()=>jt(t),!0]]}return{
element:g,update:p}}var Et=t=>{t.style.width=`${Math.max(2,t.value.length)+4.6}ch`},$n=t=>be(`strategy.${t}`)?i(`strategy.${t}`):t;var Mn=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Sn=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Tn=new Set("class dir lang title start colspan rowspan align open".split(" "));function qt(t){let e=new DOMParser().parseFromString(t,"\
text/html"),n=document.createDocumentFragment();return Ot(e.body,n,0),n}function Ot(t,e,n){for(let s of t.childNodes){if(s.nodeType===Node.TEXT_NODE&&e.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||n>60)continue;let r=s,a=r.localName;if(Sn.has(a))continue;let c=Mn.has(a)?document.createElement(
a):null;if(c){for(let{name:d,value:m}of r.attributes)Tn.has(d)&&c.setAttribute(d,m);let l=a==="a"?r.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(c.
setAttribute("href",l),c.setAttribute("rel","noopener noreferrer"),c.setAttribute("target","_blank")),a==="pre"&&(c.tabIndex=0),e.appendChild(c)}Ot(r,c??e,n+1)}}var En=(t,e)=>{let n=t.targets(e);return n.length===1?`#${n[0]}`:oe("turns.n",n.length)};function he(t,e,n){let s=i(`did.${n}`,{what:En(t,e)});return t.act("tur\
ns",{action:n,numbers:t.targets(e)},s)}function Bt(t,e,n,s,r){let{memory:a,view:c,host:l}=t;if(c.editing?.row===s)return`editing ${c.editing.target} ${c.editing.
source.version} ${c.readings.has(s)}`;let d=a.cards.get(e),{state:m,why:v,detail:g}=a.placeAt(n);return[m,v,g,a.tokens[n],d?`${d.version} ${d.flags} ${d.outcome}\
 ${d.reply.length} ${d.more}`:"",c.open.has(s),c.open.has(s)&&c.readings.get(s)?.version,r,a.draft?.number===e,d?.cell?l.cellState?.(d.cell):"",t.wide].join("|")}
function Rt(t,e,n,s,r){let{memory:a,view:c}=t,l=a.cards.get(e),d=a.placeAt(n),m=c.open.has(s),v=a.draft?.number===e;return o(`.jsm-card.jsm-place-${d.state}${r?
".jsm-inside":""}`,{role:"gridcell"},o(".jsm-head",o("span.jsm-lead",o("span.jsm-number",`#${e}`),ze(d)),o("span.jsm-tokens",{title:i("tokens.title")},G(a.tokens[n]))),
l?An(t,l):null,m||c.editing?.row===s?Ye(t,s,l):Ct(l),v?zt():null,l?qn(t,l,d):null)}var Nt=t=>t.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();
function Ct(t){return t?o(".jsm-text",o("p.jsm-question",{dir:"auto"},Nt(t.question)||(t.reply?"":i("empty.text"))),t.reply?o("p.jsm-reply",{dir:"auto"},o("span\
.jsm-hook",{"aria-hidden":"true"},"↳ "),Nt(t.reply)):null):o(".jsm-text.jsm-waiting",{"aria-hidden":"true"},o("i"),o("i"))}function An(t,e){let n=e.cell?t.host.
cellState?.(e.cell):"",s=[e.flags.includes("earlier")&&o("span.jsm-flag.jsm-notable",W("earlier"),i("flag.earlier")),n&&o("span.jsm-flag.jsm-notable",W("cell"),
i(`cell.${n}`)),n==="gone"&&re(i("remove"),()=>he(t,e.number,"prune"),".jsm-plain",{"data-act":"remove-gone","aria-label":`${i("remove")} #${e.number}`}),e.outcome===
"truncated"&&o("span.jsm-flag.jsm-notable",W("warning"),i("flag.truncated")),e.flags.includes("edited")&&o("span.jsm-flag",W("edit"),i("flag.edited")),e.tools>0&&
o("span.jsm-flag",W("tool"),oe("flag.tools",e.tools)),e.images>0&&o("span.jsm-flag",oe("flag.images",e.images))].filter(r=>r);return s.length?o(".jsm-flags",...s):
null}function qn(t,e,n){let{number:s,flags:r}=e,a=r.includes("pinned"),c=Lt(e,n),l=t.view.open.has(`#${s}`);return o("span.jsm-tools",X("pin",`${i("pin")} #${s}`,
()=>he(t,s,a?"unpin":"pin"),{"data-act":"pin","aria-pressed":a,title:i(a?"unpin":"pin")}),X("off",`${i("off")} #${s}`,()=>he(t,s,c?"include":"exclude"),{class:"\
jsm-roomy","data-act":"off","aria-pressed":c,title:i(c?"on":"off")}),X("remove",`${i("remove")} #${s}`,()=>he(t,s,"prune"),{class:"jsm-roomy","data-act":"remove"}),
X(l?"down":"right",`${i(l?"fold":"unfold")} #${s}`,()=>t.unfold(`#${s}`),{"data-act":"unfold","aria-expanded":l}),xe(t,i("turn.actions",{n:s}),()=>On(t,e,n),{"d\
ata-act":"more"}))}var Lt=(t,e)=>t.flags.includes("excluded")||e.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(e.why);function On(t,e,n){
let{number:s}=e,{host:r}=t,a=Lt(e,n),c=t.view.open.has(`#${s}`);return[[c?"down":"right",i(c?"fold":"unfold"),()=>t.unfold(`#${s}`)],["edit",i("edit.question"),
()=>t.editTurn(s,"user")],!!e.reply&&["edit",i("edit.reply"),()=>t.editTurn(s,"assistant")],["off",i(a?"on":"off"),()=>he(t,s,a?"include":"exclude")],["summaris\
e",i("summarise.before",{n:s}),()=>t.summarise({older:s})],!!(r.goToCell&&e.cell)&&r.cellState?.(e.cell)!=="gone"&&["cell",i("goto"),()=>r.goToCell?.(e.cell)],[
"copy",i("copy"),()=>Nn(t,s)],null,["remove",i("remove"),()=>he(t,s,"prune"),!0]]}async function Nn(t,e){let n=t.readingOf(`#${e}`)??await t.read(`#${e}`);if(!n)
return;let s=await Promise.all(n.map(({id:r})=>t.ask("source",{target:r})));await ve(t,s.flatMap(r=>r?[r.source.text]:[]).join(`

`))}function Ye(t,e,n){let{readings:s,editing:r}=t.view,a=s.get(e)?.messages;if(!a)return n?Ct(n):o(".jsm-text",i("loading"));let c=r?.row===e?r:null;return o("\
.jsm-whole",...a.map(l=>c?.target===l.id?Me(t):Bn(l)),c&&!a.some(({id:l})=>l===c.target)?Me(t):null)}function Bn(t){let{role:e,name:n,tokens:s,html:r,more:a}=t,
c=o(".jsm-rendered",{dir:"auto"});return c.append(qt(r)),o(`section.jsm-message.jsm-role-${e}`,{"aria-label":i(`role.${e}`)},o(".jsm-label",i(`role.${e}`),n?` ·\
 ${n}`:"",o("span.jsm-tokens",G(s))),c,a?o("p.jsm-faint",i("cut")):null)}var zt=()=>o(".jsm-writing",o(".jsm-stream",{dir:"auto"}));function Pt(t,e){return o(".\
jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},o(".jsm-head",o("span.jsm-lead",o("span.jsm-number",`#${e}`),o("span.jsm-badge.jsm-maybe",o("span.jsm-puls\
e"),i("writing")))),o(".jsm-text",o("p.jsm-question",{dir:"auto"},t.memory.draft?.question??"")),zt())}function It(t,e,n){let{view:s}=t;if(s.editing?.row===e.id)return`editing ${s.editing.source.version} ${s.readings.has(e.id)}`;let{id:r,version:a,stale:c,pinned:l,
expanded:d,missing:m,place:v}=e;return[r,a,c,l,d,m,v.state,v.why,v.detail,n,s.open.has(r),s.readings.get(r)?.version,t.wide].join("|")}function Ht(t,e,n){let{id:s,
text:r,covers:a,place:c,tokens:l,stale:d,by:m,edited:v,expanded:g}=e,p=Le(fe(a,1)),x=t.view.open.has(s)||t.view.editing?.row===s;return o(`.jsm-card.jsm-summary\
.jsm-place-${c.state}`,{role:"gridcell"},o(".jsm-head",o("span.jsm-lead",o("span.jsm-number",s),ze(c)),o("span.jsm-tokens",{title:i("tokens.title")},G(l))),o(".\
jsm-flags",o("span.jsm-flag",W("summarise"),i("summary.covers",{turns:p})),m?o("span.jsm-flag",i("summary.by",{by:m})):null,v?o("span.jsm-flag",W("edit"),i("fla\
g.edited")):null,g?o("span.jsm-flag",i("summary.expanded")):null),x?Ye(t,s):o(".jsm-text",o("p.jsm-question",{dir:"auto"},r)),Rn(e),d?o("p.jsm-warning",W("stale"),
o("span",i("summary.stale")),ie("",i("summary.remake"),()=>t.act("summary",{action:"remake",summary:s},i("did.summarise")),{"data-act":"remake"})):null,Cn(t,e,n))}
function Rn({lost:t,missing:e}){if(!e)return null;let n=e-t.length;return o("p.jsm-warning",W("warning"),o("span",o("b",oe("summary.lost",e)," "),o("span",{dir:"\
auto"},t.join(" · ")+(n>0?" …":""))))}var Je=(t,e)=>t.act("summary",{action:"remove",summary:e},i("did.prune",{what:e}));function Cn(t,e,n){let{id:s,pinned:r,
expanded:a}=e,c=()=>{t.view.unfolded.delete(s)||t.view.unfolded.add(s),t.changed("view")},l=xe(t,i("summary.actions",{id:s}),()=>[!a&&[n?"down":"right",i(n?"sum\
mary.shut":"summary.open"),c],["list",i(t.view.open.has(s)?"fold":"unfold"),()=>t.unfold(s)],["edit",i("edit"),()=>t.edit(s,s,i("edit.of",{what:s}))],["stale",i(
"summary.remake"),()=>t.act("summary",{action:"remake",summary:s},i("did.summarise"))],["layers",i(a?"summary.hide":"summary.show"),()=>t.act("summary",{action:a?
"collapse":"expand",summary:s})],null,["remove",i("remove"),()=>Je(t,s),!0]],{"data-act":"more"});return o("span.jsm-tools",X("pin",`${i("pin")} ${s}`,()=>t.act(
"summary",{action:r?"unpin":"pin",summary:s}),{"data-act":"pin","aria-pressed":r,title:i(r?"unpin":"pin")}),a?null:X(n?"down":"right",`${i(n?"summary.shut":"sum\
mary.open")}: ${s}`,c,{"data-act":"unfold","aria-expanded":n}),l)}var Ft=400,Ln=60;function Dt(t){let e=new Map,n=new Set,s=!0,r=0,a=0,c=0,l=0,d=o(".jsm-canvas",{role:"presentation"}),m=o("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>le()},W("arrow"),i("new.below")),v=new ResizeObserver(u=>se(u)),g=t.heights,p=o(".jsm-scroller",{role:"grid","aria-label":i("turns"),"aria-multisele\
ctable":!0,onkeydown:u=>ne(u),onmousedown:u=>{u.shiftKey&&u.preventDefault()},onclick:u=>C(u),ondblclick:u=>V(u),onfocusin:u=>h(u)},d),x=o(".jsm-list",p,m);v.observe(
p),p.addEventListener("scroll",()=>_(),{passive:!0}),t.focusRow=u=>J(u),t.holdView=()=>{s=!1};function b(u){if(te(u,"rows","cards","turns","tried","places","dra\
ft","selection","size")){if(u.has("rows")){let k=w(),T=Y();g.use(t.rows),H(p,{"aria-rowcount":t.rows.length}),y(k),T&&T!==t.selection.active&&t.selection.active&&
J(t.selection.active);let{newest:q}=t.memory;q>r&&!s&&!u.has("all")&&R(m,!0),r=u.has("all")?q:Math.max(q,r)}else S();t.memory.draft&&K()}}function w(){let{scrollTop:u}=p;
u!==a&&f();let k=g.at(u);return{keys:g.rows.slice(k,k+40).map(({key:T})=>T),offset:u-g.top(k)}}function y({keys:u,offset:k}){let{rows:T,total:q}=g;M();let B=q-c;
if(!s){let L=T.findIndex(({key:U})=>U===u[0]),Z=L<0?T.findIndex(({key:U})=>u.includes(U)):L;B=Z<0?a:g.top(Z)+(L<0?0:k)}j(Math.max(0,B)),S()}function j(u){Math.abs(
u-a)<.5||(p.scrollTop=u,a=p.scrollTop)}function f(){let{scrollTop:u,clientHeight:k,scrollHeight:T}=p;a=u,s=u+k>=T-24}function M(){let u=`${g.total}px`;d.style.height!==
u&&(d.style.height=u,x.style.setProperty("--jsm-content",u))}function S(){let{rows:u}=t,k=g.at(a-Ft),T=g.at(a+(c||400)+Ft),q=u.length?Array.from({length:T-k+1},
(U,de)=>k+de):[],B=u.findIndex(({key:U})=>U===t.selection.active);B>=0&&B<k&&q.unshift(B),B>T&&q.push(B);let L=new Set(q.map(U=>u[U].key));for(let[U,{element:de}]of e)
L.has(U)||(v.unobserve(de),de.remove(),e.delete(U));let Z=null;for(let U of q)Z=A(u[U],U,Z);M(),ae(q.map(U=>u[U]))}function A(u,k,T){let q=D(u),B=e.get(u.key);if(!B){
let st=o(".jsm-item-row",{role:"row","data-key":u.key});B={element:st,signature:"",state:""},e.set(u.key,B),v.observe(st)}let{element:L}=B;B.signature!==q&&(N(L,
u),Object.assign(B,{signature:q,state:""}));let Z=t.selection.active===u.key||!t.selection.active&&k===t.rows.length-1,U=u.kind==="turn"&&t.selection.numbers.has(
u.number),de=`${Z} ${U} ${k} ${g.top(k)}`;B.state!==de&&(B.state=de,I(L,u,k,Z,U));let nt=T?T.nextSibling:d.firstChild;return nt!==L&&d.insertBefore(L,nt),L}function I(u,k,T,q,B){
u.tabIndex=k.kind!=="line"&&q?0:-1;for(let L of u.querySelectorAll("button, a, textarea, pre"))L.tabIndex=q?0:-1;H(u,{"aria-rowindex":T+1,"aria-selected":k.kind===
"turn"?B:null}),u.style.transform=`translateY(${g.top(T)}px)`}function D(u){return u.kind==="turn"?Bt(t,u.number,u.index,u.key,u.inside):u.kind==="summary"?It(t,
u.summary,u.open):u.kind==="draft"?`draft ${t.memory.draft?.question}`:u.key}function N(u,k){let T=u.contains(document.activeElement)?document.activeElement:null,
q=T?.getAttribute("data-act");k.kind==="turn"?u.replaceChildren(Rt(t,k.number,k.index,k.key,k.inside)):k.kind==="summary"?u.replaceChildren(Ht(t,k.summary,k.open)):
k.kind==="draft"?u.replaceChildren(Pt(t,k.number)):u.replaceChildren(o(".jsm-line",{role:"gridcell"},o("span",i("line")))),T&&T!==u&&(u.querySelector(`[data-act\
="${q}"]`)??u).focus({preventScroll:!0})}function K(){let{draft:u}=t.memory,k=u&&e.get(`#${u.number}`)?.element.querySelector(".jsm-stream");k&&Q(k,u.text)}function ae(u){
let{cards:k}=t.memory,T=u.flatMap(B=>B.kind==="turn"&&!k.has(B.number)&&!n.has(B.number)?[B.number]:[]);if(T.length===0)return;let q=T.slice(0,Ln);for(let B of q)
n.add(B);t.ask("page",{numbers:q}).finally(()=>{for(let B of q)n.delete(B)})}function se(u){let k=w(),T=!1;for(let{target:q,borderBoxSize:B}of u){if(q===p){c=p.
clientHeight,x.style.setProperty("--jsm-gutter",`${p.offsetWidth-p.clientWidth}px`);let U=Math.round(p.clientWidth);U!==l&&g.reset(),l=U,T=!0;continue}let L=q.getAttribute(
"data-key"),Z=B[0].blockSize;L&&Z>0&&e.has(L)&&(T=g.measure(L,Z)||T)}T&&y(k)}function _(){p.scrollTop!==a&&f(),s&&R(m,!1),S()}function le(){s=!0,y(w()),R(m,!1)}
function Y(){let u=document.activeElement?.closest(".jsm-item-row");return u&&d.contains(u)?u.getAttribute("data-key")??"":""}function J(u){let k=t.rows.findIndex(
B=>B.key===u);if(k<0)return;t.selection.active=u;let T=g.top(k),q=g.top(k+1);T<p.scrollTop?p.scrollTop=T:q>p.scrollTop+p.clientHeight&&(p.scrollTop=Math.min(T,q-
p.clientHeight)),f(),S(),e.get(u)?.element.focus({preventScroll:!0})}function h(u){let k=Y();!k||k===t.selection.active||!(u.target instanceof Element)||(t.selection.
active=k,S())}function E(u){let k=ge(u,".jsm-item-row")?.dataset.key;return t.rows.find(T=>T.key===k)}function C(u){let k=E(u),T=u.target;if(k?.kind!=="turn"||T.
closest("button, a, textarea, summary")||!(u.shiftKey||getSelection()?.isCollapsed))return;let{selection:q,rows:B}=t;u.shiftKey?q.extend(B,k.key):(u.ctrlKey||u.
metaKey||q.size===1&&q.numbers.has(k.number)||q.numbers.clear(),q.toggle(k.number)),t.changed("selection"),J(k.key)}function V(u){let k=E(u);!k||k.kind==="line"||
u.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),t.selection.clear(),t.changed("selection"),t.unfold(k.key))}function ne(u){
let k=u.target;if(k.closest("textarea, input, select")||u.altKey)return;let{selection:T,rows:q}=t,B=q.findIndex(({key:de})=>de===T.active),L=q[B],Z=k.classList.
contains("jsm-item-row"),U=we(u.key,B);if(U!==void 0)nn(U,u.shiftKey);else if(u.key==="Delete"||u.key==="Backspace")L?.kind==="turn"&&Z?he(t,L.number,"prune"):L?.
kind==="summary"&&Z&&Je(t,L.key);else if(u.key==="Escape"&&T.size)T.clear();else if((u.key==="a"||u.key==="A")&&(u.ctrlKey||u.metaKey))T.numbers=new Set(q.flatMap(
de=>de.kind==="turn"?[de.number]:[]));else if(Z&&u.key==="Enter"&&L&&L.kind!=="line")t.unfold(L.key);else if(Z&&u.key===" "&&L?.kind==="turn")T.toggle(L.number);else if(!(Z&&
!u.ctrlKey&&!u.metaKey&&L?.kind==="turn"&&me(u.key,L.number)))return;t.changed("selection"),u.preventDefault()}function me(u,k){let T=t.memory.cards.get(k)?.flags??
[];if(u==="p")he(t,k,T.includes("pinned")?"unpin":"pin");else if(u==="o")he(t,k,T.includes("excluded")?"include":"exclude");else if(u==="e")t.editTurn(k,"user");else
return!1;return!0}function we(u,k){let{rows:T}=t,q=k<0?T.length:k,B=Math.max(1,Math.floor(p.clientHeight/90)),L={ArrowUp:q-1,ArrowDown:q+1,PageUp:q-B,PageDown:q+
B,Home:0,End:T.length-1}[u];return L===void 0?void 0:Ee(L,0,T.length-1)}function nn(u,k){let{rows:T,selection:q}=t,B=u>=T.findIndex(({key:Z})=>Z===q.active),L=T[T[u]?.
kind==="line"?Ee(u+(B?1:-1),0,T.length-1):u];L&&(k?(q.anchor||(q.anchor=q.active),q.extend(T,L.key)):q.anchor=L.key,J(L.key))}function sn(){v.disconnect()}return{
element:x,update:b,close:sn}}var Wt=["instructions","notes","turns","excerpts","input","framing"],Xe=.8;function zn({used:t,layers:e}){let n=t-e.reduce((s,{tokens:r})=>s+r,0);return[...e,{name:"\
framing",tokens:n}].filter(({tokens:s})=>s>0).sort((s,r)=>Wt.indexOf(s.name)-Wt.indexOf(r.name))}function _t(t){let e=!1,n=o(".jsm-bar",{role:"meter","aria-labe\
l":i("meter"),"aria-valuemin":"0"}),s=o("span.jsm-used"),r=[o("span.jsm-long"),o("span.jsm-brief")],a=o("input.jsm-field",{type:"number",min:"1",step:"100","ari\
a-label":i("budget"),title:i("budget.hint"),onkeydown:j=>w(j),onblur:()=>y()}),c=o("span.jsm-nearly"),l=o(".jsm-legend"),d=o("p.jsm-warning",{hidden:!0}),m=o("s\
pan.jsm-counts"),v=o("button.jsm-button.jsm-plain",{onclick:()=>b(!0)},...r),g=o(".jsm-meter",n,o(".jsm-row.jsm-figures",m,o("span.jsm-amount",c,s,v,a)),l,d);R(
a,!1);function p(j){if(!te(j,"meter","turns","tried"))return;let f=t.memory.tried?.meter??t.memory.meter,{used:M,budget:S,exact:A,problem:I}=f,D=S?M/S:0,N=!!I||
D>1;g.classList.toggle("jsm-near",D>=Xe&&!N),g.classList.toggle("jsm-over",N);let K=Math.max(S??M,M,1),ae=zn(f);F(n,...ae.map(({name:Y,tokens:J})=>{let h=o(`spa\
n.jsm-part.jsm-layer-${Y}`,{"data-tip":`${i(`layer.${Y}`)}: ${i("tokens",{n:J})}`});return h.style.width=`${J/K*100}%`,h}));let se=A?"":"≈",_=S===null?i("mete\
r.nolimit",{used:`${se}${G(M)}`}):i("meter.of",{used:`${se}${G(M)}`,budget:G(S)});H(n,{"aria-valuemax":K,"aria-valuenow":Math.min(M,K),"aria-valuetext":_}),Q(s,
se+G(M));let le=S===null?_.slice(se.length+G(M).length).trim():i("meter.label",{input:G(S)});Q(r[0],le),Q(r[1],S===null?le:i("meter.brief",{input:G(S)})),H(v,{"\
aria-label":i("meter.change",{words:le})}),F(c,...N&&!I?[W("warning"),i("meter.over")]:D>=Xe&&!N?[W("warning"),i("meter.nearly",{percent:Math.round(D*100)})]:[]),
c.dataset.tip=D>=Xe&&!N?i("meter.nearly.tip",{percent:Math.round(D*100)}):"",F(l,...ae.map(({name:Y,tokens:J})=>o("span.jsm-key",o(`i.jsm-layer-${Y}`),i(`layer.${Y}`),
o("b",G(J))))),R(d,!!I),F(d,W("warning"),I),x()}function x(){let{memory:j}=t,f=j.counts,M=j.order.length?oe("turns.in",j.order.length,{in:f.in}):"";Q(m,f.maybe?
`${M}; ${i("turns.maybe",{n:f.maybe})}`:M)}function b(j){e=j;let{budget:f}=t.memory.meter;if(R(a,j),R(v,!j),!j)return v.focus();a.value=f===null?"":String(f),a.
focus(),a.select()}function w(j){j.key==="Enter"?y(!0):j.key==="Escape"&&b(!1)}function y(j=!1){if(!e)return;let f=a.value.trim(),M=f===""?null:Math.max(1,Math.
floor(Number(f)));e=!1,R(a,!1),R(v,!0),j&&v.focus(),M!==t.memory.meter.budget&&t.act("budget",{tokens:M})}return{element:g,update:p}}var Qe=(t,e)=>e.map(({role:n,layer:s,source:r,tokens:a,text:c,more:l})=>o(`li.jsm-sent.jsm-in-${s}`,o(".jsm-label",o(`i.jsm-layer-${s}`),i(`role.${s==="notes"&&
n==="system"?"notes":n}`),r?o("span.jsm-faint",Pn(t,r)):s==="turns"||s==="instructions"?null:o("span.jsm-faint",i(`layer.${s}`)),o("span.jsm-space"),o("span.jsm\
-tokens",G(a))),o("p.jsm-verbatim",{dir:"auto"},c,l?o("span.jsm-faint",` … ${i("cut")}`):null)));function Pn(t,e){let n=/^#(\d+)$/.exec(e)?.[1];return!n||t.memory.
indexOf(Number(n))<0?e:re(e,()=>t.reveal(Number(n)),".jsm-plain")}function Ze({used:t,budget:e,exact:n}){let s=`${n?"":"≈"}${G(t)}`;return e===null?i("meter.n\
olimit",{used:s}):i("meter.of",{used:s,budget:G(e)})}async function et(t,e,n=""){let s=await t.ask("json",{number:e,question:n});s&&await ve(t,s.text)}function Kt(t){
let e=null,n="",s=0,r=o("span.jsm-faint"),a=o("p.jsm-warning",{hidden:!0}),c=re("",()=>y(),".jsm-plain"),l=o("ol.jsm-messages",{"aria-label":i("tab.next")}),d=o(
"p.jsm-faint",i("next.empty")),m=o("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":i("try"),title:i("try.hint"),placeholder:i("try"),oninput:()=>{
t.view.question=m.value,clearTimeout(s),s=setTimeout(()=>w(),250)}}),v=o(".jsm-request",o(".jsm-row",m),o(".jsm-row",r,o("span.jsm-space"),ie("copy",i("json"),()=>et(
t,0,m.value))),a,c,l,d);function g(){let{view:f,wide:M}=t;return f.tab==="next"||M&&f.tab==="memory"}function p(f){if(f.has("all")&&b(),m.value!==t.view.question&&
(m.value=t.view.question),!g())return;let M=te(f,"turns","places","meter","summaries","system","plan","cards");x()!==n&&(M||f.has("view")||f.has("size"))&&w()}function x(){
let{thread:f,revision:M,phase:S}=t.memory;return`${S} ${f} ${M} ${m.value}`}function b(){e=null,n="",F(l),Q(r,"")}async function w(){if(t.memory.phase!=="live")
return;let f=n=x(),M=await t.ask("preview",{question:m.value});!M||f!==n||(e=M,j())}async function y(){let f=e,M=n;if(!f)return;let S=await t.ask("preview",{question:m.
value,before:f.start});!S||n!==M||(e={...f,start:S.start,messages:[...S.messages,...f.messages]},j())}function j(){let f=e;f&&(Q(r,Ze(f.meter)),R(a,f.meter.problem!==
""&&f.meter.problem!==t.memory.meter.problem),F(a,W("warning"),f.meter.problem),R(c,f.start>0),Q(c,i("messages.earlier",{n:f.start})),R(d,f.total===0),F(l,...Qe(
t,f.messages)))}return{element:v,update:p}}var Pe=["memory","next","sent"];function Gt(t){let e=Pe.map(l=>o("button.jsm-tab",{role:"tab",onclick:()=>a(l)},i(`tab.${l}`))),n=o(".jsm-tabs",{role:"tablist",
"aria-label":i("tabs"),onkeydown:l=>c(l)},...e);function s(){let{view:l,wide:d}=t;return d&&l.tab==="memory"?"next":l.tab}function r(l){te(l,"view","size","all")&&
(e.forEach((d,m)=>{let v=Pe[m]===s();H(d,{"aria-selected":v,tabindex:v?0:-1})}),R(e[0],!t.wide))}function a(l){t.view.tab=l,t.changed("view")}function c(l){let d=Pe.
filter(p=>!(t.wide&&p==="memory")),m=d.findIndex(p=>p===s()),v={ArrowRight:m+1,ArrowLeft:m-1+d.length,Home:0,End:d.length-1}[l.key];if(v===void 0)return;let g=d[v%
d.length];a(g),e[Pe.indexOf(g)].focus(),l.preventDefault()}return{element:n,update:r}}function Ut(t){let e=0,n=!1,s=o("span.jsm-faint",{role:"status"}),r=o("inp\
ut.jsm-field.jsm-wide-field",{type:"search",dir:"auto","aria-label":i("search.turns"),placeholder:i("search.turns"),oninput:()=>{clearTimeout(e),e=setTimeout(()=>t.
search(r.value),150)},onkeydown:l=>{if(l.key==="Escape")t.endSearch();else if((l.key==="ArrowDown"||l.key==="Enter")&&t.rows.length)t.focusRow(t.rows[0].key);else
return;l.preventDefault()}}),a=o(".jsm-row.jsm-search",{role:"search",hidden:!0},r,s,X("close",i("close"),()=>t.endSearch()));function c(l){if(!l.has("view"))return;
let{searching:d,query:m,found:v,foundTotal:g}=t.view;R(a,d),d&&!n&&r.focus(),n=d,!m&&r.value&&!d&&(r.value=""),Q(s,v?g===0?i("search.none"):g>v.length?i("search\
.cut",{shown:v.length,n:g}):oe("search.found",g):"")}return{element:a,update:c}}var Se=96,tt=14,ke=44;function In(t){let e=10**Math.floor(Math.log10(Math.max(10,t)));return[1,2,2.5,5,10].map(n=>n*e).find(n=>n>=t)??t}function Vt(t,e){let n=t[t.
length-1]?.budget??null,s=Math.max(...t.map(({tokens:b})=>b),1),r=n!==null&&n<=s*6,a=In(r?Math.max(s,n??0):s),c=b=>6+(Se-6)*(1-Math.min(1,b/a)),l=(e-ke-4)/t.length,
d=Math.max(1,Math.min(22,l-(l>4?2:.5))),m=(b,w,y)=>{let j=ee("text",{x:ke-6,y:w+3.5,"text-anchor":"end"});return j.textContent=y||G(b),j},v=(b,w,y)=>{let j=ee("\
text",{x:b,y:Se+tt,"text-anchor":w});return j.textContent=y,j},g=r?c(n??0):0,p=[...[0,a].filter(b=>!r||b===0||Math.abs(c(b)-g)>12).flatMap(b=>[ee("path",{class:"\
jsm-axis",d:`M${ke} ${c(b)}H${e}`}),m(b,c(b),"")]),...t.map((b,w)=>ee("rect",{class:b.budget!==null&&b.tokens>=b.budget*.8?"jsm-column jsm-high":"jsm-column",x:ke+
w*l+(l-d)/2,y:c(b.tokens),width:d,height:Math.max(1,Se-c(b.tokens)),rx:Math.min(1.5,d/3),"data-tip":i("sent.point",{n:b.number,tokens:b.tokens}),"data-request":b.
number})),...r?[ee("path",{class:"jsm-budget",d:`M${ke} ${g}H${e}`}),m(n??0,g,G(n??0))]:[],v(ke,"start",String(t[0]?.number??"")),...t.length>1?[v(e-2,"end",String(
t[t.length-1].number))]:[]],x=`${i("sent.tokens")}${r?`, ${i("sent.budget")} ${G(n??0)}`:""}`;return ee("svg",{class:"jsm-plot",role:"img","aria-label":x,width:e,
height:Se+tt+4,viewBox:`0 0 ${e} ${Se+tt+4}`},...p)}function Yt(t){let e=null,n=null,s="",r=0,a=new ResizeObserver(([{contentRect:w}])=>{let y=Math.floor(w.width);!y||y===r||(r=y,n||g())}),c=o(".jsm-receipts");a.
observe(c);function l(w){w.has("all")&&(e=n=null,s="",F(c));let{view:y,memory:j}=t;if(y.tab!=="sent"||j.phase!=="live")return;let f=`${j.thread} ${j.head.sent}`;
f!==s&&d(f)}async function d(w){s=w;let y=await t.ask("receipts",{});!y||s!==w||(e=y.rows,n||g())}async function m(w){n=await t.ask("receipt",{number:w}),g(),c.
querySelector("button")?.focus()}async function v(){let w=n;if(!w)return;let y=await t.ask("receipt",{number:w.request,before:w.start});!y||n!==w||(n={...w,start:y.
start,messages:[...y.messages,...w.messages]},g())}function g(){if(n)return x(n);if(!e||!r)return;if(e.length===0)return F(c,o("p.jsm-faint",i("sent.none")));let w=Vt(
e,r);H(w,{onclick:y=>{let j=ge(y,"[data-request]")?.dataset.request;j&&m(Number(j))}}),F(c,o(".jsm-label",i("sent.tokens")),w,o("ul.jsm-history",...[...e].reverse().
map(y=>o("li",p(y)))))}function p({number:w,turn:y,tokens:j,exact:f,text:M,model:S}){return o("button.jsm-request-line",{title:S,onclick:()=>m(w)},o("b",w),o("s\
pan.jsm-what",y?i("sent.turn",{n:y}):i("sent.unsaved")," · ",M),o("span.jsm-tokens",`${f?"":"≈"}${G(j)}`))}function x(w){let{request:y,meter:j,start:f,messages:M,
difference:S}=w,A=e?.find(({number:I})=>I===y);F(c,o(".jsm-row",ie("left",i("sent.back"),()=>{n=null,g(),c.querySelector("button")?.focus()}),o("span.jsm-space"),
ie("copy",i("json"),()=>et(t,y))),o("h3",i("sent.request",{n:y}),A?o("span.jsm-faint",A.turn?i("sent.turn",{n:A.turn}):i("sent.unsaved")):null),o("p.jsm-faint",
[Ze(j),A?.model].filter(Boolean).join(" · ")),S?Hn(S):null,f>0&&re(i("messages.earlier",{n:f}),()=>v(),".jsm-plain"),o("ol.jsm-messages",{"aria-label":i("sent.\
request",{n:y})},...Qe(t,M)))}function b(){a.disconnect()}return{element:c,update:l,close:b}}function Hn(t){let e=["added","removed","changed"].flatMap(n=>{let s=t[n],
r=s.length>6?[...s.slice(0,5),`… ${s[s.length-1]}`]:s;return s.length?[o(`span.jsm-diff-${n}`,i(`diff.${n}`,{what:r.join(", ")}))]:[]});return o("p.jsm-differ\
ence",i("diff")," ",...e.length?e.flatMap((n,s)=>s?[" · ",n]:[n]):[i("diff.same")])}function Jt(t){let e=new Set,n="",s="",r=o(".jsm-standing");function a(x){if(!te(x,"standing","system","plan","entities"))return;let{system:b,plan:w,entities:y}=t.
memory,j=t.view.editing?.row??"",f=r.contains(document.activeElement)?document.activeElement:null;if(f?.matches("input, textarea")&&!x.has("standing"))return;let M=f&&
(f.getAttribute("data-act")??`edit-${s}`);s=n||(["system","plan"].includes(j)?j:"");let S=j==="plan"||w.text!=="";F(r,l("system",b,!S),S&&l("plan",w),y.length>0&&
v(y)),M&&c(M)}function c(x){let b=[...r.querySelectorAll("[data-act]")],w=s?void 0:b.filter(({dataset:y})=>y.act?.startsWith("fold-")).pop();(b.find(({dataset:y})=>y.
act===x)??w)?.focus({preventScroll:!0})}function l(x,{text:b,tokens:w,more:y},j=!1){if(t.view.editing?.row===x)return o(".jsm-note",Me(t));let f=e.has(x),M=i(`s\
tanding.${x}`);return o(".jsm-note",o(".jsm-row",m(x,M,b?f?"":b:i("standing.none"),j&&!b?"jsm-one.jsm-none":"jsm-one"),w?o("span.jsm-tokens",G(w)):null,j&&ie("p\
lus",i("standing.plan"),()=>d("plan"),{class:"jsm-bare","data-act":"edit-plan","aria-label":i("standing.add"),title:i("standing.add")}),X("edit",i("standing.edi\
t",{what:M}),()=>d(x),{"data-act":`edit-${x}`})),f&&b?o("p.jsm-full",{dir:"auto"},b,y?" …":""):null)}function d(x){t.edit(x,x,i(`standing.${x}`))}function m(x,b,w,y="\
jsm-one"){let j=e.has(x);return o("button.jsm-fold",{"aria-expanded":j,"data-act":`fold-${x}`,onclick:()=>{e.delete(x)||e.add(x),t.changed("standing")}},W(j?"do\
wn":"right"),o("b",b),o(`span.${y}`,{dir:"auto"},w))}function v(x){let b=e.has("entities");return o(".jsm-note",o(".jsm-row",m("entities",i("standing.entities"),
b?"":x.map(({name:w})=>w).join(", "))),b?o("dl.jsm-entities",...x.flatMap(w=>[o("dt",{dir:"auto"},w.name),...w.facts.map((y,j)=>g(w,y,`${w.id} ${j}`))])):null)}
function g(x,b,w){if(n===w)return o("dd",p(x,b));let{text:y,turns:j,replaced:f}=b;return o(f?"dd.jsm-replaced":"dd",o("span",{dir:"auto"},y," ",o("span.jsm-fain\
t",Le(j),f?` · ${i("entity.replaced")}`:"")),o("span.jsm-space"),...f?[]:[X("edit",`${i("entity.edit")}: ${y}`,()=>{n=w,t.changed("standing")},{"data-act":`edi\
t-${w}`,title:i("entity.edit")}),X("remove",`${i("entity.delete")}: ${y}`,()=>t.act("entity",{entity:x.id,fact:y,text:""}),{"data-act":`remove-${w}`,title:i("en\
tity.delete")})])}function p(x,b){let w=()=>{n="",t.changed("standing")},y=o("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto",value:b.text,"aria-label":`${i(
"entity.edit")}: ${b.text}`,onkeydown:j=>{j.key==="Escape"&&w(),j.key==="Enter"&&(w(),y.value.trim()&&y.value!==b.text&&t.act("entity",{entity:x.id,fact:b.text,
text:y.value.trim()}))}});return requestAnimationFrame(()=>y.focus()),y}return{element:r,update:a}}function Qt(t,e){let{length:n}=t.order;if(n===0||e<5)return[];if(n*7<=e)return Xt(t,0,n,0,e*Math.min(n,3)/3);let s=Math.floor(e*.62),r=Math.floor(s/8),a=e-s-6;return[
...Fn(t,n-r,a),...Xt(t,n-r,n,e-s,s)]}function Xt(t,e,n,s,r){let a=n-e,c=0;for(let m=e;m<n;m++)c+=t.tokens[m];let l=Math.max(0,r-a*7+2)/Math.max(1,c),d=s;return Array.
from({length:a},(m,v)=>{let g=Zt(t,e+v,e+v+1,d,5+t.tokens[e+v]*l);return d+=g.width+2,g})}function Fn(t,e,n){let s=Math.max(1,Math.min(e,Math.floor((n+1)/6))),r=0;
for(let m=0;m<e;m++)r+=Math.max(1,t.tokens[m]);let a=[],c=0,l=0;for(let m=0;m<e;m++)l+=Math.max(1,t.tokens[m]),!(l<r*(a.length+1)/s&&m<e-1)&&(a.push(Zt(t,c,m+1,
0,5)),c=m+1);let d=n/a.length;return a.map((m,v)=>({...m,x:v*d,width:Math.max(2,d-1)}))}function Zt(t,e,n,s,r){let a=0,c=0,l=0,d=0,m=!1;for(let g=e;g<n;g++){let{
state:p,why:x}=t.placeAt(g);a+=t.tokens[g],p==="in"?(l++,c+=t.tokens[g]):p==="maybe"&&d++,m||=p==="in"&&x==="pinned"}let v=l===n-e?"in":l>0?"mixed":d>0?"maybe":
"out";return{x:s,width:r,from:e,to:n,tokens:a,inside:l,share:a?c/a:l?1:0,state:v,pinned:m}}var Te=22,Ie=4;function en(t){let e=0,n=ee("svg",{class:"jsm-blocks",role:"img",height:Te+Ie}),s=new ResizeObserver(()=>{let p=Math.floor(r.clientWidth);p===e||
!p||(e=p,c())}),r=o(".jsm-strip",{onclick:p=>m(p)},n);s.observe(r);function a(p){R(r,t.memory.order.length>0),te(p,"turns","places","tried","all")&&c()}function c(){
if(!e)return;let{memory:p}=t,x=e;H(n,{viewBox:`0 0 ${x} ${Te+Ie}`,width:x,"aria-label":`${i("strip")} ${oe("turns.in",p.order.length,{in:p.counts.in})}.`}),F(n,
...Qt(p,x).map(b=>l(b)))}function l(p){let{x,width:b,state:w,share:y,pinned:j,from:f,to:M}=p,S={x:x+.5,y:Ie+.5,width:Math.max(1,b-1),height:Te-1,rx:Math.min(2,b/
4)},A=Math.max(2,Math.round((Te-1)*y)),I={...S,y:Ie+.5+Te-1-A,height:A};return ee("g",{class:`jsm-block jsm-block-${w}`,"data-tip":d(p),"data-from":f,"data-to":M},
ee("rect",{...S,class:"jsm-frame"}),...w==="mixed"?[ee("rect",{...I,class:"jsm-level"})]:[],...j?[ee("path",{class:"jsm-notch",d:`M${x+b/2-2.5} 0h5l-2.5 3.5z`})]:
[])}function d({from:p,to:x,inside:b,tokens:w}){let{memory:y}=t;return x-p===1?i("strip.block",{a:String(y.order[p]),state:Ve(y.placeAt(p)),tokens:w}):i("strip.\
blocks",{a:String(y.order[p]),b:String(y.order[x-1]),in:b,n:x-p,tokens:w})}function m(p){let x=ge(p,"[data-from]")?.dataset.from;x!==void 0&&t.reveal(t.memory.order[Number(
x)])}function v(){let p=n.cloneNode(!0),x=n.querySelectorAll("rect, path");return p.querySelectorAll("rect, path").forEach((b,w)=>{let{fill:y,stroke:j,strokeDasharray:f}=getComputedStyle(
x[w]);H(b,{fill:y,stroke:j,"stroke-dasharray":f==="none"?null:f}),b.removeAttribute("class")}),p.querySelectorAll("g").forEach(b=>{let w=ee("title",{});w.textContent=
b.getAttribute("data-tip");for(let{name:y}of[...b.attributes])b.removeAttribute(y);b.prepend(w)}),p.removeAttribute("class"),H(p,{xmlns:He}),new XMLSerializer().
serializeToString(p)}function g(){s.disconnect()}return{element:r,update:a,toSvg:v,close:g}}function tn(t){let e=o(".jsm-tip",{role:"tooltip",popover:"manual"});t.append(e);let n=0,s=null,r=()=>{clearTimeout(n),s=null,e.matches(":popover-open")&&e.hidePopover()},
a=l=>{l.isConnected&&(e.textContent=l.getAttribute("data-tip"),Ae(e,l,{gap:6,end:!1}))},c=(l,d)=>{let m=ge(l,'[data-tip]:not([data-tip=""])');m!==s&&(r(),m&&(s=
m,n=setTimeout(()=>a(m),d)))};return H(t,{onmouseover:l=>c(l,250),onmouseleave:r,onfocusin:l=>c(l,0),onfocusout:r,onkeydown:l=>{l.key==="Escape"&&r()}}),t.addEventListener(
"scroll",r,!0),r}var Dn=760;function Wn({model:t,el:e}){t.host?.strings&&yt(t.host.strings);let n=vt(t),s=en(n),r=Dt(n),a=Yt(n),c=At(n,()=>s.toSvg()),l=_t(n),d=Gt(n),m=Ut(n),v=Jt(
n),g=Mt(n),p=Tt(n),x=$t(n),b=Kt(n),w=o(".jsm-main",m.element,v.element,p.element,r.element),y=o(".jsm-view",{role:"tabpanel"},b.element,a.element),j=o(".jsm-sid\
e",y),f=o(".jsm-body",w,j),M=o(".jsm-shown",c.element,l.element,s.element,g.element,d.element,f),S=o(".jsm-alone"),A=o(t.host?.fill?".jsm.jsm-fill":".jsm",{role:"\
region","aria-label":i("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},M,S,x.element);n.root=A;let I={element:A,update(_){if(!te(
_,"phase","view","size","all","turns","draft"))return;let{memory:le,view:Y,wide:J}=n,h=le.phase==="live",E=le.order.length===0&&!le.draft;R(M,h),R(S,!h),(h?w:S).
insertBefore(p.element,h?r.element:null),A.classList.toggle("jsm-wide",J),J!==j.contains(d.element)&&(J?y:f).before(d.element),R(w,J||Y.tab==="memory"),J?["role",
"aria-label"].forEach(C=>w.removeAttribute(C)):H(w,{role:"tabpanel","aria-label":i("tab.memory")}),R(j,J||Y.tab!=="memory"),R(b.element,Y.tab==="next"||J&&Y.tab===
"memory"),R(a.element,Y.tab==="sent"),H(y,{"aria-label":i(Y.tab==="sent"?"tab.sent":"tab.next")}),R(r.element,!E)}};n.parts=[I,c,l,s,g,d,m,v,p,r,x,b,a];let D=tn(
A),N=_=>_.stopPropagation();H(A,{onfocusin:_=>{_.target instanceof Element&&H(_.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:N,onkeyup:N,onkeypress:N});
let K=new ResizeObserver(()=>{let _=A.clientWidth>=Dn;_!==n.wide&&(n.wide=_,n.changed("size","view"))});K.observe(A);let ae=()=>{t.comm_live!==!0?n.receive({type:"\
status",thread:"",revision:0,state:"restarted"}):n.memory.phase!=="live"&&n.hello()},se=_=>n.reveal(_);return t.on("comm_live_update",ae),t.on("reveal",se),e.append(
A),n.changed("phase","all"),n.start(),()=>{t.off("comm_live_update",ae),t.off("reveal",se),D(),K.disconnect();for(let _ of[s,r,a,x])_.close();n.close(),A.remove()}}
var er={render:Wn};export{er as default};
